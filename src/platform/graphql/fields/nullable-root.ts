import { type GraphQLField, type GraphQLObjectType, getNullableType, isNonNullType } from 'graphql';

/** Ends the description of a root field that is null only when it fails. */
const NULL_BESIDE_ERROR = 'Null when the field was refused or failed. The error has the path of the field.';

/** Ends the description of a payload field that is null only when there are user errors. */
const NULL_BESIDE_USER_ERRORS = 'Null when there are user errors.';

/**
 * Makes a root field nullable. A non-null field that fails makes the whole answer null. Clients would then lose what the
 * other fields of the request found, and would not see what its other mutations did.
 */
export function makeNullable(field: GraphQLField<unknown, unknown>): void {
  if (!isNonNullType(field.type)) return;
  field.type = getNullableType(field.type);
  field.description = [field.description, NULL_BESIDE_ERROR].filter(Boolean).join(' ');
}

/** Adds to each nullable field of a payload when it is null, unless its description says it. */
export function describeNullsOfPayload(payload: GraphQLObjectType): void {
  for (const field of Object.values(payload.getFields())) {
    if (isNonNullType(field.type) || /\bnull\b/i.test(field.description ?? '')) continue;
    field.description = [field.description, NULL_BESIDE_USER_ERRORS].filter(Boolean).join(' ');
  }
}
