import {
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * Selects every field of a type and of nested types, up to a depth. Lists get `first: 100`. A type is not selected
 * again inside itself.
 */
export function deepSelection(
  type: GraphQLOutputType,
  depth: number,
  inside: readonly string[] = [],
): string {
  const named = getNamedType(type);
  if (isAbstractType(named)) return ' { __typename }';
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const isLeaf = !isObjectType(inner) && !isAbstractType(inner);
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeaf) return [field.name];
    // Edges repeat the nodes.
    if (depth === 0 || field.name === 'edges' || inside.includes(inner.name)) return [];
    const isList = inner.name.endsWith('Connection');
    const isWrapper = inner.name.endsWith('Connection') || named.name.endsWith('Connection');
    const below = deepSelection(field.type, isWrapper ? depth : depth - 1, [...inside, named.name]);
    return [`${field.name}${isList ? '(first: 100)' : ''}${below}`];
  });
  return ` { ${fields.join(' ') || '__typename'} }`;
}
