import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { StoreTurns } from '../../../../src/platform/graphql/feeds/store-turns.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

it('runs sixteen at a time in their order, and lets other work run in between', async () => {
  const turns = new StoreTurns();
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  let others = 0;
  const isOver = new AbortController();
  const other = (async () => {
    for (; !isOver.signal.aborted; others++) await nextTurn();
  })();
  const all = await Promise.all(
    upTo(400).map((n) =>
      turns.run('shop', async () => {
        begun.push(n);
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        return n;
      }),
    ),
  );
  isOver.abort();
  await other;
  expect(all).toEqual(upTo(400));
  expect(begun).toEqual(upTo(400));
  expect(most).toBe(16);
  expect(others).toBeGreaterThanOrEqual(20);
});

it('goes on after a failure', async () => {
  const turns = new StoreTurns();
  const failing = upTo(40).map(() => turns.run('shop', () => Promise.reject(new Error('no'))));
  const results = await Promise.allSettled(failing);
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await turns.run('shop', async () => 'yes')).toBe('yes');
});

it('lets no store wait for another', async () => {
  const turns = new StoreTurns();
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = upTo(20).map(() => turns.run('slow', () => promise));
  expect(await turns.run('quick', async () => 'done')).toBe('done');
  resolve();
  await Promise.all(slow);
});
