import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { OverloadedError, Semaphore } from '../../../../src/platform/db/sharing/semaphore.ts';
import { onBehalfOf } from '../../../../src/platform/db/sharing/store-scope.ts';

/** Work that ends on command and records its start. */
function heldWork(name: string, begun: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = (): Promise<void> => {
    begun.push(name);
    return promise;
  };
  return { end: resolve, work };
}

it('admits waiting callers in their order, each as soon as a permit is free', async () => {
  const semaphore = new Semaphore({ permits: 2, maxWait: 1_000 });
  const begun: string[] = [];
  const works = ['first', 'second', 'third', 'fourth'].map((name) => heldWork(name, begun));
  const all = works.map(({ work }) => semaphore.run(work));
  await wait(1);
  expect(begun).toEqual(['first', 'second']);
  works[1]!.end();
  await all[1];
  const late = heldWork('late', begun);
  const last = semaphore.run(late.work);
  await wait(1);
  expect(begun).toEqual(['first', 'second', 'third']);
  for (const { end } of [...works, late]) end();
  await Promise.all([...all, last]);
  expect(begun).toEqual(['first', 'second', 'third', 'fourth', 'late']);
});

it('refuses who waited too long, without beginning their work, and has its places again at once', async () => {
  const semaphore = new Semaphore({ permits: 1, maxWait: 20 });
  const begun: string[] = [];
  const held = heldWork('held', begun);
  const holding = semaphore.run(held.work);
  await expect(semaphore.run(heldWork('refused', begun).work)).rejects.toThrow(OverloadedError);
  held.end();
  await holding;
  expect(await semaphore.run(async () => 'served')).toBe('served');
  expect(begun).toEqual(['held']);
});

it('frees the place of work that failed', async () => {
  const semaphore = new Semaphore({ permits: 1, maxWait: 20 });
  const failing = () => Promise.reject(new Error('it broke'));
  await expect(semaphore.run(failing)).rejects.toThrow('it broke');
  expect(await semaphore.run(async () => 'served')).toBe('served');
});

/** Fills a semaphore of eight permits with the work of one store, which has more work waiting. */
async function crowded() {
  const semaphore = new Semaphore({ permits: 8, maxWait: 1_000 });
  const begun: string[] = [];
  const crowd = Array.from({ length: 20 }, (_, n) => heldWork(`crowd ${n}`, begun));
  const all = crowd.map(({ work }) => onBehalfOf('crowd', () => semaphore.run(work)));
  await wait(1);
  return { semaphore, begun, crowd, all };
}

it('lets a store that is alone have every place', async () => {
  const { begun, crowd, all } = await crowded();
  expect(begun).toHaveLength(8);
  for (const { end } of crowd) end();
  await Promise.all(all);
});

it('lets stores take turns, and keeps a quarter of the places from a store while others are about', async () => {
  const { semaphore, begun, crowd, all } = await crowded();
  const others = ['quiet', 'quiet too'].map((store) => {
    const held = heldWork(store, begun);
    return { ...held, done: onBehalfOf(store, () => semaphore.run(held.work)) };
  });
  crowd[0]!.end();
  crowd[1]!.end();
  await Promise.all(all.slice(0, 2));
  await wait(1);
  expect(begun.slice(8)).toEqual(['quiet', 'quiet too']);
  for (const { end } of others) end();
  await Promise.all(others.map(({ done }) => done));
  await wait(1);
  // Six of the eight permits are its share, and two stay free for others.
  expect(begun).toHaveLength(10);
  expect(await onBehalfOf('quiet', () => semaphore.run(async () => 'at once'))).toBe('at once');
  for (const { end } of crowd) end();
  await Promise.all(all);
  expect(begun.filter((name) => name.startsWith('crowd'))).toHaveLength(20);
});

it('gives a store every place again when the others have been gone for a minute', async () => {
  const { semaphore, begun, crowd, all } = await crowded();
  const quiet = onBehalfOf('quiet', () => semaphore.run(async () => undefined));
  for (const { end } of crowd.slice(0, 3)) end();
  await Promise.all([...all.slice(0, 3), quiet]);
  await wait(1);
  // Three have ended, and six of the eight permits are its share.
  expect(begun.length - 3).toBe(6);
  const later = performance.now() + 61_000;
  const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
  crowd[3]!.end();
  await all[3];
  await wait(1);
  clock.mockRestore();
  expect(begun.length - 4).toBe(8);
  for (const { end } of crowd) end();
  await Promise.all(all);
});

it('lets jobs take no share of a store that is alone', async () => {
  const { semaphore, begun, crowd, all } = await crowded();
  const job = semaphore.run(async () => 'done');
  for (const { end } of crowd.slice(0, 4)) end();
  await wait(5);
  expect(await job).toBe('done');
  expect(begun.length).toBeGreaterThanOrEqual(11);
  for (const { end } of crowd) end();
  await Promise.all(all);
});

it('lets a store that is inside enter once more, however few places there are', async () => {
  const semaphore = new Semaphore({ permits: 2, maxWait: 1_000, minShare: 2 });
  await onBehalfOf('other', () => semaphore.run(async () => undefined));
  const nested = onBehalfOf('store', () => semaphore.run(() => semaphore.run(async () => 'inside')));
  expect(await nested).toBe('inside');
});
