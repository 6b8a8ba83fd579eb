import { createMongoAbility } from '@casl/ability';
import { expect, it } from 'vitest';
import type { Ability } from '../../../../src/platform/auth/ability.ts';
import type { Reader } from '../../../../src/platform/db/reading/reader.ts';
import {
  decodeCursor as decodeEventCursor,
  LOG_START,
} from '../../../../src/platform/events/event-cursor.ts';
import {
  defineLoader,
  defineViewerLoader,
  Loaders,
  type ViewerKey,
} from '../../../../src/platform/graphql/loading/loaders.ts';

type Asker = ViewerKey['context'];
const scope = { reader: undefined as unknown as Reader, storeId: 'store', events: { end: LOG_START } };

function counted(answer: (key: string) => unknown = (key) => `row of ${key}`) {
  const batches: string[][] = [];
  const loader = defineLoader<string, unknown>(async (keys) => {
    batches.push([...keys]);
    return keys.map(answer);
  });
  return { loader, batches };
}

it('has what was read ahead at once, and asks for nothing twice', async () => {
  const { loader, batches } = counted();
  const loaders = new Loaders(scope);
  expect(await loaders.prefetch(loader, ['a', 'b', 'a'])).toEqual(['row of a', 'row of b', 'row of a']);
  expect(loaders.get(loader, 'a')).toBe('row of a');
  expect(await loaders.load(loader, 'b')).toBe('row of b');
  expect(await loaders.load(loader, 'c')).toBe('row of c');
  expect(loaders.get(loader, 'c')).toBe('row of c');
  await loaders.prefetch(loader, ['a', 'c', 'd']);
  expect(batches).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('reads ahead for several fields in one batch', async () => {
  const { loader, batches } = counted();
  const loaders = new Loaders(scope);
  await Promise.all([loaders.prefetch(loader, ['a', 'b']), loaders.prefetch(loader, ['b', 'c'])]);
  expect(batches).toEqual([['a', 'b', 'c']]);
});

it('throws where something is asked for what could not be read ahead, and does not try again', async () => {
  const { loader, batches } = counted(() => {
    throw new Error('the database is gone');
  });
  const loaders = new Loaders(scope);
  expect(await loaders.prefetch(loader, ['a', 'b'])).toEqual([undefined, undefined]);
  await expect(loaders.load(loader, 'a')).rejects.toThrow('the database is gone');
  await expect(loaders.get(loader, 'b')).rejects.toThrow('the database is gone');
  expect(batches).toEqual([['a', 'b']]);
});

it('knows that there is nothing, and what other loaders found', async () => {
  const { loader, batches } = counted(() => undefined);
  const loaders = new Loaders(scope);
  await loaders.prefetch(loader, ['nobody']);
  loaders.prime(loader, 'somebody', { name: 'Ada' });
  expect(loaders.get(loader, 'nobody')).toBeUndefined();
  expect(loaders.get(loader, 'somebody')).toEqual({ name: 'Ada' });
  expect(batches).toEqual([['nobody']]);
});

it('keeps nothing of before it was emptied, not even what came later', async () => {
  const state = { value: 'old' };
  const { loader } = counted(() => state.value);
  const loaders = new Loaders(scope);
  const [ahead, loaded] = [loaders.prefetch(loader, ['a']), loaders.load(loader, 'b')];
  loaders.clear();
  await Promise.all([ahead, loaded]);
  state.value = 'new';
  expect(await loaders.load(loader, 'b')).toBe('new');
  loaders.clear();
  state.value = 'newest';
  expect(await loaders.load(loader, 'a')).toBe('newest');
});

it('reads what depends on the viewer apart for viewers of other rights, each in its place', async () => {
  const [few, many] = [1, 2].map(() => ({ ability: createMongoAbility<Ability>() })) as [Asker, Asker];
  const batches: string[][] = [];
  const loader = defineViewerLoader<ViewerKey & { id: string }, string>(async (keys) => {
    const { context } = keys[0]!;
    batches.push(keys.map(({ id }) => id));
    return keys.map(({ id }) => `${id} for ${context === few ? 'few' : 'many'}`);
  });
  const loaders = new Loaders(scope);
  const keys = [
    { context: few, id: 'a' },
    { context: many, id: 'a' },
    { context: few, id: 'b' },
  ];
  const read = await Promise.all(keys.map((key) => loaders.load(loader, key)));
  expect(read).toEqual(['a for few', 'a for many', 'b for few']);
  expect(batches).toEqual([['a', 'b'], ['a']]);
});

it('has the end of the log from before its first read, and from the last clearing on a later one', () => {
  const at = (seq: number) => ({ xid: '7', seq, id: 'a1b2c3d4e5f6' });
  const events = { end: at(1) };
  const loaders = new Loaders({ ...scope, events });
  events.end = at(2);
  expect(decodeEventCursor(loaders.eventCursor)).toEqual(at(1));
  loaders.clear();
  events.end = at(3);
  expect(decodeEventCursor(loaders.eventCursor)).toEqual(at(2));
});
