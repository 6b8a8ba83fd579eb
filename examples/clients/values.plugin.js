// A plugin of GraphQL Code Generator that lists the types without an `id`: graphcache embeds them in what shows them.
import { isObjectType } from 'graphql';

/** graphcache knows pages itself, and the answers of mutations are not looked up. */
const KNOWN = /^__|(Connection|Edge|PageInfo|Payload|Error)$/;

/** @param {import('graphql').GraphQLSchema} schema */
export function plugin(schema) {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const values = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !roots.includes(type) && !KNOWN.test(type.name) && !type.getFields().id,
  );
  const lines = values.map(({ name }) => `  '${name}',\n`).toSorted();
  return `/** Types without an id: values of the object that shows them. */\nexport const VALUES = [\n${lines.join('')}];\n`;
}
