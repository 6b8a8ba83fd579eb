import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../src/platform/db/reading/reader.ts';
import { LOG_START } from '../../../../src/platform/events/event-cursor.ts';
import {
  defineLoader,
  type LoaderDefinition,
  Loaders,
} from '../../../../src/platform/graphql/loading/loaders.ts';
import {
  Prefetcher,
  type PrefetchStep,
  prefetch,
} from '../../../../src/platform/graphql/loading/prefetch.ts';
import { prefetchSteps } from '../../../../src/platform/graphql/loading/prefetch-plan.ts';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Dog implements Node { id: ID! owner: Person toys(first: Int): [Toy!] isHungry: Boolean }
  type Toy { name: String owner: Person }
  type Person implements Node { id: ID! dogs(first: Int): [Dog!]! best: Dog }
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
    known.extensions = { prefetch: { ofRows: reader(field), of: `${type}.${field}` } };
    if ('resolve' in known) known.resolve = () => undefined;
  }
}
const toys = schema.getType('Dog');
if (toys && 'getFields' in toys) Reflect.set(toys.getFields().toys!, 'resolve', () => undefined);

interface Shown {
  [from: string]: Shown;
}

function shown(steps: readonly PrefetchStep[]): Shown {
  return Object.fromEntries(
    steps.map(({ from, next }) => [
      typeof from === 'string' ? from : (from as unknown as { of: string }).of,
      shown(next),
    ]),
  );
}

const stepsOf = (document: string) => shown(prefetchSteps(schema, parse(document)));

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
  expect(stepsOf('{ person { dogs(first: 1) { id } } }')).toEqual({});
  expect(stepsOf('{ person { dogs { id } few: dogs(first: 1) { owner { id } } } }')).toEqual({
    'Person.dogs': {},
  });
});

it('does nothing for documents that ask for several things, which loaders put together better', () => {
  expect(stepsOf('{ a: person { dogs { id } } b: person { best { id } } c: node { id } }')).toEqual({});
  expect(stepsOf('query A { person { dogs { id } } } query B { person { id } }')).toEqual({});
});

it('takes the steps of one level for all rows at once', async () => {
  const calls: [string, number][] = [];
  const step = (name: string, next: PrefetchStep[] = []): PrefetchStep => ({
    from: {
      ofRows: async (rows: readonly object[]) => {
        calls.push([name, rows.length]);
        return rows.map(() => [{}, null, {}]);
      },
    },
    next,
  });
  const loaders = new Loaders({
    reader: undefined as unknown as Reader,
    storeId: 'store',
    events: { end: LOG_START },
  });
  await prefetch(
    { nodes: [{}, {}] },
    [{ from: 'nodes', next: [step('a', [step('b')]), step('c')] }],
    loaders,
  );
  await prefetch(null, [step('never')], loaders);
  expect(calls).toEqual([
    ['a', 2],
    ['c', 2],
    ['b', 4],
  ]);
});

describe('a row that is looked for by its id', () => {
  const orders = defineLoader<string, { id: string; buyer: string } | undefined>(async (ids) => {
    reads.push(`orders ${ids}`);
    return ids.map((id) => (id === 'none' ? undefined : { id, buyer: `buyer of ${id}` }));
  });
  const lines = defineLoader<string, string[]>(async (ids) => {
    reads.push(`lines ${ids}`);
    return ids.map((id) => [`line of ${id}`]);
  });
  const buyers = defineLoader<string, string>(async (ids) => {
    reads.push(`buyers ${ids}`);
    return ids.map((id) => id.toUpperCase());
  });
  const ofRows =
    (definition: LoaderDefinition<string, unknown>, key: string) =>
    (rows: readonly object[], loaders: Loaders) =>
      loaders.prefetch(
        definition,
        rows.map((row) => Reflect.get(row, key) as string),
      );
  const byId: PrefetchStep = {
    from: { ofRows: ofRows(lines, 'id'), ofId: (id, loaders) => loaders.prefetch(lines, [id]) },
    next: [],
  };
  const byRow: PrefetchStep = { from: { ofRows: ofRows(buyers, 'buyer') }, next: [] };
  const reads: string[] = [];
  const start = (steps: PrefetchStep[]) => {
    reads.length = 0;
    const loaders = new Loaders({
      reader: undefined as unknown as Reader,
      storeId: 'store',
      events: { end: LOG_START },
    });
    const prefetcher = new Prefetcher(loaders);
    prefetcher.plan(steps);
    return { prefetcher, loaders };
  };

  it('is read in the same moment as what is known by that id, and the rest when it is there', async () => {
    const { prefetcher, loaders } = start([byId, byRow]);
    const order = await prefetcher.find(orders, 'a');
    expect(reads.toSorted()).toEqual(['lines a', 'orders a']);
    await prefetcher.of(order);
    expect(reads.slice(2)).toEqual(['buyers buyer of a']);
    expect(loaders.get(lines, 'a')).toEqual(['line of a']);
  });

  it('is read alone when nothing else is asked for, and nothing follows when there is none', async () => {
    const alone = start([byRow]);
    await alone.prefetcher.find(orders, 'a');
    expect(reads).toEqual(['orders a']);
    const none = start([byId, byRow]);
    expect(await none.prefetcher.find(orders, 'none')).toBeUndefined();
    await none.prefetcher.of(undefined);
    expect(reads.toSorted()).toEqual(['lines none', 'orders none']);
  });

  it('fails where it is asked for, as does what comes with it', async () => {
    const broken = defineLoader<string, never>(() => Promise.reject(new Error('broken')));
    const { prefetcher, loaders } = start([
      { from: { ofRows: async () => [], ofId: async (id, all) => all.prefetch(broken, [id]) }, next: [] },
    ]);
    await expect(prefetcher.find(broken, 'a')).rejects.toThrow('broken');
    await prefetcher.of(undefined);
    await expect(loaders.load(broken, 'a')).rejects.toThrow('broken');
  });
});
