import { buildSchema, defaultFieldResolver, GraphQLError, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Execution, Executor, interpret } from '../../../../src/platform/graphql/executor.ts';
import { resolveOperation } from '../../../../src/platform/graphql/resolved-operation.ts';

const schema = buildSchema(`
  type Query { me: Person search(first: Int! = 2, role: Role, near: Point): [Named!] broken: Person! guarded: String list: [String!] }
  type Mutation { rename(name: String!): Person }
  interface Named { name: String! }
  type Person implements Named { name: String! friend: Person age: Int friends(first: Int = 1): [Person!]! bad: String! }
  type Place implements Named { name: String! }
  enum Role { BUYER SELLER }
  scalar JSON
  input Point { x: Int! y: Int = 7 next: Point }
`);

// Compiled operations read properties; whoever wants a function called says so with a resolver.
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type)) continue;
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
  ['one of several operations', 'query A { me { name } } query B { me { age } }', {}, 'B'],
  ['a mutation', 'mutation ($name: String!) { rename(name: $name) { name } }', { name: 'Grace' }],
];

describe('the compiled executor', () => {
  it.each(cases)('answers %s as graphql-js does', async (_title, text, variables, operationName) => {
    const operation = resolveOperation(parse(text), { operationName });
    const execution: Execution = { operation, variables, context: {}, rootValue };
    const executor = new Executor(schema);
    const expected = JSON.parse(JSON.stringify(await interpret(schema, execution)));
    await executor.execute(execution);
    const compiled = await executor.execute(execution);
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(expected);
    for (const error of compiled.errors ?? []) expect(error).toBeInstanceOf(GraphQLError);
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
