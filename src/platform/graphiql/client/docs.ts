import { type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/**
 * Puts the welcome at the top of the documentation, and types and fields in alphabetical order. GraphiQL lists
 * both in the order of the schema's maps, and a schema built from introspection has its types in the order in
 * which they refer to each other. The maps are changed in place, since GraphiQL keeps this very schema.
 */
export function arrangeDocs(schema: GraphQLSchema, welcome: string): void {
  schema.description = [welcome, schema.description].filter(Boolean).join('\n\n');
  const types = schema.getTypeMap();
  sortKeys(types);
  for (const type of Object.values(types)) {
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) sortKeys(type.getFields());
  }
}

function sortKeys(map: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(map).toSorted(([a], [b]) => a.localeCompare(b, 'en'))) {
    delete map[key];
    map[key] = value;
  }
}
