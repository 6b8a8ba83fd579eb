import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { Reader } from '../../../../src/platform/db/reader.ts';
import { Loaders } from '../../../../src/platform/graphql/loaders.ts';
import {
  type ReadAheadStep,
  readAhead,
  readAheadSteps,
} from '../../../../src/platform/graphql/read-ahead.ts';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Dog implements Node { id: ID! owner: Person toys(first: Int): [Toy!] isHungry: Boolean }
  type Toy { name: String owner: Person }
  type Person implements Node { id: ID! dogs: [Dog!]! best: Dog }
  type Page { nodes: [Person!]! edges: [Edge!]! }
  type Edge { node: Person! }
  type Query { node: Node people: Page! person: Person }
`);
const reader = (field: string) => async (rows: readonly object[]) =>
  rows.map((row) => Reflect.get(row, field));
for (const [type, field] of [
  ['Dog', 'owner'],
  ['Dog', 'isHungry'],
  ['Person', 'dogs'],
  ['Person', 'best'],
] as const) {
  const found = schema.getType(type);
  if (found && 'getFields' in found) {
    const known = found.getFields()[field]!;
    known.extensions = { readAhead: Object.assign(reader(field), { of: `${type}.${field}` }) };
    if ('resolve' in known) known.resolve = () => undefined;
  }
}
const toys = schema.getType('Dog');
if (toys && 'getFields' in toys) Reflect.set(toys.getFields().toys!, 'resolve', () => undefined);

interface Shown {
  [from: string]: Shown;
}

function shown(steps: readonly ReadAheadStep[]): Shown {
  return Object.fromEntries(
    steps.map(({ from, next }) => [
      typeof from === 'string' ? from : (from as unknown as { of: string }).of,
      shown(next),
    ]),
  );
}

const stepsOf = (document: string) => shown(readAheadSteps(schema, parse(document)));

it('goes through pages and edges to the fields that read something, however they are written', () => {
  expect(stepsOf('{ people { nodes { id all: dogs { id owner { id } isHungry } } } }')).toEqual({
    nodes: { 'Person.dogs': { 'Dog.owner': {}, 'Dog.isHungry': {} } },
  });
  const fragments = `query { __typename people { edges { ...Edges } } }
    fragment Edges on Edge { node { ... on Node { id } ... on Person { best { id } } ... { best { owner { id } } } } }`;
  expect(stepsOf(fragments)).toEqual({ edges: { node: { 'Person.best': { 'Dog.owner': {} } } } });
});

it('leaves alone what may not be asked for, what has a resolver of its own, and what is no object', () => {
  expect(stepsOf('query ($no: Boolean!) { person { id dogs @skip(if: $no) { id } } }')).toEqual({});
  expect(stepsOf('query ($no: Boolean!) { person { ... @include(if: $no) { best { id } } } }')).toEqual({});
  expect(stepsOf('{ person { dogs { toys { owner { id } } } } }')).toEqual({ 'Person.dogs': {} });
  expect(stepsOf('{ node { id ... on Person { dogs { id } } } }')).toEqual({});
});

it('does nothing for documents that ask for several things, which loaders put together better', () => {
  expect(stepsOf('{ a: person { dogs { id } } b: person { best { id } } c: node { id } }')).toEqual({});
  expect(stepsOf('query A { person { dogs { id } } } query B { person { id } }')).toEqual({});
});

it('takes the steps of one level for all rows at once', async () => {
  const calls: [string, number][] = [];
  const step = (name: string, next: ReadAheadStep[] = []): ReadAheadStep => ({
    from: async (rows: readonly object[]) => {
      calls.push([name, rows.length]);
      return rows.map(() => [{}, null, {}]);
    },
    next,
  });
  const loaders = new Loaders({ reader: undefined as unknown as Reader, storeId: 'store' });
  await readAhead(
    { nodes: [{}, {}] },
    [{ from: 'nodes', next: [step('a', [step('b')]), step('c')] }],
    loaders,
  );
  await readAhead(null, [step('never')], loaders);
  expect(calls).toEqual([
    ['a', 2],
    ['c', 2],
    ['b', 4],
  ]);
});
