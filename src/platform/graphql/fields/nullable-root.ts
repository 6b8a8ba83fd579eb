import { type GraphQLField, getNullableType, isNonNullType } from 'graphql';

/** The end of the description of a root field that is null only beside an error. */
const NULL_BESIDE_ERROR = 'Null when it was refused or failed; the error has the path of this field.';

/**
 * Makes a root field nullable. A non-null field that fails makes the whole answer null. Clients would then lose what the
 * other fields of the request found, and would not see what its other mutations did.
 */
export function makeNullable(field: GraphQLField<unknown, unknown>): void {
  if (!isNonNullType(field.type)) return;
  field.type = getNullableType(field.type);
  field.description = [field.description, NULL_BESIDE_ERROR].filter(Boolean).join(' ');
}
