import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Gate, OverloadedError } from '../../../../src/platform/db/gate.ts';

/** Work that ends when it is told to, and says when it begins. */
function heldWork(name: string, begun: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = (): Promise<void> => {
    begun.push(name);
    return promise;
  };
  return { end: resolve, work };
}

it('lets whoever waits in by the order of their coming, each as soon as a place is free', async () => {
  const gate = new Gate({ places: 2, longestWait: 1_000 });
  const begun: string[] = [];
  const works = ['first', 'second', 'third', 'fourth'].map((name) => heldWork(name, begun));
  const all = works.map(({ work }) => gate.through(work));
  await wait(1);
  expect(begun).toEqual(['first', 'second']);
  works[1]!.end();
  await all[1];
  const late = heldWork('late', begun);
  const last = gate.through(late.work);
  await wait(1);
  expect(begun).toEqual(['first', 'second', 'third']);
  for (const { end } of [...works, late]) end();
  await Promise.all([...all, last]);
  expect(begun).toEqual(['first', 'second', 'third', 'fourth', 'late']);
});

it('refuses who waited too long, without beginning their work, and has its places again at once', async () => {
  const gate = new Gate({ places: 1, longestWait: 20 });
  const begun: string[] = [];
  const held = heldWork('held', begun);
  const holding = gate.through(held.work);
  await expect(gate.through(heldWork('refused', begun).work)).rejects.toThrow(OverloadedError);
  held.end();
  await holding;
  expect(await gate.through(async () => 'served')).toBe('served');
  expect(begun).toEqual(['held']);
});

it('frees the place of work that failed', async () => {
  const gate = new Gate({ places: 1, longestWait: 20 });
  const failing = () => Promise.reject(new Error('it broke'));
  await expect(gate.through(failing)).rejects.toThrow('it broke');
  expect(await gate.through(async () => 'served')).toBe('served');
});
