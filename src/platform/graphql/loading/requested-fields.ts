import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { RequestedFields } from '../../db/reading/entity-columns.ts';

/**
 * The fields of each object type that a valid document requests anywhere, regardless of its variables. A row that is
 * reached on two paths has the columns of both.
 */
export function requestedFields(schema: GraphQLSchema, document: DocumentNode): RequestedFields {
  const requested = new Map<string, Set<string>>();
  const ask = (type: string, field: string): void => {
    const fields = requested.get(type);
    if (fields) fields.add(field);
    else requested.set(type, new Set([field]));
  };
  const types = new TypeInfo(schema);
  const collect = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const parent = types.getParentType();
      const type = parent && getNamedType(parent);
      if (isObjectType(type)) ask(type.name, name.value);
      if (isAbstractType(type)) {
        for (const possible of schema.getPossibleTypes(type)) ask(possible.name, name.value);
      }
    },
  });
  visit(document, collect);
  return requested;
}
