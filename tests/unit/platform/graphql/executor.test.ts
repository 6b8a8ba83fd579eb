import fc from 'fast-check';
import {
  buildSchema,
  defaultFieldResolver,
  type ExecutionResult,
  GraphQLError,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Execution, Executor, interpret } from '../../../../src/platform/graphql/execution/executor.ts';
import { resolveOperation } from '../../../../src/platform/graphql/execution/resolved-operation.ts';
import { randomDocuments } from '../../../testkit/random/random-documents.ts';

const schema = buildSchema(`
  type Query { me: Person search(first: Int! = 2, role: Role, near: Point): [Named!] broken: Person! guarded: String list: [String!] tagged(tags: [String!]!): [String] }
  type Mutation { rename(name: String!): Person }
  interface Named { name: String! }
  type Person implements Named { name: String! friend: Person age: Int friends(first: Int = 1): [Person!]! bad: String! }
  type Place implements Named { name: String! }
  enum Role { BUYER SELLER }
  input Point { x: Int! y: Int = 7 next: Point }
`);

// A compiled operation calls a function in a property only if the field has a resolver.
for (const type of Object.values(schema.getTypeMap())) {
  // All schemas of the process share the introspection types.
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  for (const field of Object.values(type.getFields())) field.resolve = defaultFieldResolver;
}

const person = (name: string) => ({
  __typename: 'Person',
  name,
  age: 30,
  friend: () => Promise.resolve(person(`friend of ${name}`)),
  friends: ({ first }: { first: number }) =>
    Array.from({ length: first }, (_, index) => person(`${name} ${index}`)),
  bad: () => {
    throw new GraphQLError('not for you', { extensions: { code: 'FORBIDDEN' } });
  },
});

const rootValue = {
  me: () => person('Ada'),
  search: ({ first, near }: { first: number; near?: { x: number; y: number } }) =>
    [person('Ada'), { __typename: 'Place', name: `x${near?.x} y${near?.y}` }].slice(0, first),
  broken: () => Promise.reject(new TypeError('a bug of ours')),
  guarded: () => {
    throw new GraphQLError('sign in', { extensions: { code: 'UNAUTHENTICATED' } });
  },
  tagged: ({ tags }: { tags: string[] }) => tags,
  list: () => ['a', null, 'c'],
  rename: ({ name }: { name: string }) => person(name),
};

const cases: [
  title: string,
  document: string,
  variables?: Record<string, unknown>,
  operationName?: string,
][] = [
  ['plain fields and aliases', '{ me { name again: name years: age } }'],
  [
    'nested promises and lists',
    '{ me { friend { friend { name } } friends(first: 3) { name friends { name } } } }',
  ],
  [
    'fragments on an interface',
    '{ search { __typename name ...P ... on Place { name } } } fragment P on Person { age }',
  ],
  ['defaults of variables', 'query ($n: Int! = 1) { search(first: $n) { name } }'],
  [
    'variables beside a question about the schema',
    'query ($n: Int! = 1) { search(first: $n) { name } __schema { types { name } } }',
  ],
  [
    'given variables',
    'query ($n: Int!, $p: Point) { search(first: $n, near: $p) { name } }',
    { n: 2, p: { x: 4 } },
  ],
  [
    'a filter that contains itself',
    'query ($p: Point) { search(near: $p) { name } }',
    { p: { x: 1, next: { x: 2 } } },
  ],
  ['a variable left out of an object', 'query ($y: Int) { search(near: { x: 1, y: $y }) { name } }'],
  ['a variable left out', 'query ($p: Point) { search(near: $p) { name } }'],
  ['a variable that is null', 'query ($p: Point) { search(near: $p) { name } }', { p: null }],
  ['a variable of the wrong type', 'query ($n: Int!) { search(first: $n) { name } }', { n: 'two' }],
  ['a required variable that is missing', 'query ($n: Int!) { search(first: $n) { name } }'],
  ['an unknown enum value', 'query ($r: Role) { search(role: $r) { name } }', { r: 'THIEF' }],
  ['an unknown input field', 'query ($p: Point) { search(near: $p) { name } }', { p: { x: 1, z: 2 } }],
  [
    'skip and include',
    'query ($a: Boolean!) { me { name @skip(if: $a) age @include(if: $a) } }',
    { a: true },
  ],
  ['a public error in a nullable field', '{ guarded me { name } }'],
  ['a public error below a required field', '{ me { friend { name bad } name } }'],
  ['an error that empties the whole answer', '{ broken { name } me { name } }'],
  ['a null in a list of required items', '{ list me { name } }'],
  [
    'null for a variable with a default',
    'query ($n: Int = 1) { search(first: $n) { name } me { name } }',
    { n: null },
  ],
  [
    'null where the argument has a default',
    'query ($n: Int) { search(first: $n) { name } me { name } }',
    { n: null },
  ],
  ['no value where the argument has a default', 'query ($n: Int) { search(first: $n) { name } }'],
  [
    'null in a field of a literal',
    'query ($x: Int = 1) { search(near: { x: $x }) { name } me { name } }',
    { x: null },
  ],
  [
    'null in a list of a literal',
    'query ($t: String = "a") { tagged(tags: [$t, "b"]) me { name } }',
    { t: null },
  ],
  ['null for a list', 'query ($t: [String!] = ["a"]) { tagged(tags: $t) me { name } }', { t: null }],
  ['null for a condition', 'query ($a: Boolean = true) { me { name @include(if: $a) age } }', { a: null }],
  [
    'null for a condition at the top',
    'query ($a: Boolean = true) { me @skip(if: $a) { name } }',
    { a: null },
  ],
  [
    'a fragment left out at one place and not at another',
    'query ($a: Boolean!) { me { ...P @include(if: $a) ...P friend { ...P ...P @skip(if: $a) } } } fragment P on Person { age }',
    { a: false },
  ],
  [
    'aliases that objects inherit',
    '{ me { constructor: name __proto__: age toString: name hasOwnProperty: age } }',
  ],
  ['an inherited alias at the top', '{ __proto__: me { name } constructor: me { age } }'],
  [
    'inherited names of variables',
    'query ($constructor: Int!, $toString: Int, $__proto__: Point) { search(first: $constructor, near: $__proto__) { name } me { friends(first: $toString) { name } } }',
    JSON.parse('{"constructor":2,"__proto__":{"x":4}}'),
  ],
  [
    'an inherited name left out of an object',
    'query ($valueOf: Int) { search(near: { x: 1, y: $valueOf }) { name } }',
  ],
  [
    'inherited names of operations and fragments',
    'query __proto__ { me { ...constructor ...toString } } fragment constructor on Person { name } fragment toString on Person { age }',
    {},
    '__proto__',
  ],
  ['one of several operations', 'query A { me { name } } query B { me { age } }', {}, 'B'],
  ['a mutation', 'mutation ($name: String!) { rename(name: $name) { name } }', { name: 'Grace' }],
];

const RUNS = Number(process.env.RANDOM_RUNS ?? 150);

/** The order of errors is not defined. */
function plain({ data, errors }: ExecutionResult): unknown {
  return JSON.stringify({
    data: data ?? null,
    errors: errors?.map((error) => JSON.stringify(error)).toSorted(),
  });
}

describe('the compiled executor', () => {
  it.each(cases)('answers %s as graphql-js does', async (_title, text, variables, operationName) => {
    const operation = resolveOperation(parse(text), { operationName });
    const execution: Execution = { operation, variables, context: {}, rootValue };
    const executor = new Executor(schema);
    const expected = plain(await interpret(schema, execution));
    await executor.execute(execution);
    const compiled = await executor.execute(execution);
    expect(plain(compiled)).toEqual(expected);
    for (const error of compiled.errors ?? []) expect(error).toBeInstanceOf(GraphQLError);
  });

  it('answers whatever document as graphql-js does, on every run, also with names that objects inherit', async () => {
    let compared = 0;
    const property = fc.asyncProperty(randomDocuments, async ({ text, operationName, variables }) => {
      const document = parse(text);
      fc.pre(validate(schema, document).length === 0);
      compared += 1;
      const operation = resolveOperation(document, { operationName });
      const execution: Execution = { operation, variables, context: {}, rootValue };
      const expected = plain(await interpret(schema, execution));
      const executor = new Executor(schema);
      for (let run = 0; run < 3; run++) expect(plain(await executor.execute(execution))).toEqual(expected);
    });
    await fc.assert(property, { numRuns: RUNS });
    expect(compared).toBe(RUNS);
  });

  it('keeps what was thrown, so that it can be judged and logged', async () => {
    const operation = resolveOperation(parse('{ broken { name } }'), {});
    const execution: Execution = { operation, context: {}, rootValue };
    const executor = new Executor(schema);
    await executor.execute(execution);
    const { errors } = await executor.execute(execution);
    expect(errors?.[0]?.originalError).toBeInstanceOf(TypeError);
  });
});
