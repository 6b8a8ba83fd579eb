import type { GraphQLField } from 'graphql';

/**
 * Builds a document that calls an operation, with a variable of the same name for each of these arguments.
 *
 * @param call.fixed further arguments as they are written, such as `first: 100`
 * @param call.alias what the answer calls it
 */
export function documentOf(
  kind: string,
  { name, args }: GraphQLField<unknown, unknown>,
  call: { given: readonly string[]; selection: string; fixed?: readonly string[]; alias?: string },
): string {
  const { given, selection, fixed = [], alias } = call;
  const passing = args.filter((argument) => given.includes(argument.name));
  const declared = passing.map((argument) => `$${argument.name}: ${argument.type}`);
  const passed = [...passing.map((argument) => `${argument.name}: $${argument.name}`), ...fixed];
  return `${kind} ${listed(declared)} { ${alias === undefined ? '' : `${alias}: `}${name}${listed(passed)}${selection} }`;
}

function listed(texts: readonly string[]): string {
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

/** `CreateCartInput` of `createCart`. */
export function inputTypeOf(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}
