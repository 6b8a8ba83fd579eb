// A plugin of GraphQL Code Generator that writes the schema as types, for gql.tada.
import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal';
import { introspectionFromSchema } from 'graphql';

/** @param {import('graphql').GraphQLSchema} schema */
export function plugin(schema) {
  const minified = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }));
  return `/** The schema as types. */\nexport type introspection = ${preprocessIntrospection(minified)};\n`;
}
