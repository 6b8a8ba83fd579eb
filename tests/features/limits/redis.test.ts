import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RedisBuckets } from '../../../src/platform/graphql/limits/buckets/redis-buckets.ts';
import { MemoryBuckets } from '../../../src/platform/graphql/limits/buckets/token-buckets.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { freePort, hasRedis, startRedis, stopRedis } from '../../testkit/processes/redis.ts';

const size = { capacity: 100, restoreRate: 1 };
const port = await freePort();

describe.skipIf(!hasRedis && !process.env.CI)('buckets in Redis', () => {
  let redis: ChildProcess;
  const lines: string[] = [];
  const instance = () =>
    new RedisBuckets({
      url: `redis://127.0.0.1:${port}`,
      size,
      fallback: new MemoryBuckets(size),
      log: createLog('warn', { destination: { write: (line) => void lines.push(line) } }),
    });
  let one: RedisBuckets;
  let other: RedisBuckets;
  beforeAll(async () => {
    redis = await startRedis(port);
    one = instance();
    other = instance();
    await isShared();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await stopRedis(redis);
  });

  /** Waits until both instances share one bucket. */
  async function isShared(): Promise<void> {
    for (;;) {
      const key = `probe ${Math.random()}`;
      await one.draw(key, 60);
      if (!(await other.draw(key, 60)).isGranted) return;
      await sleep(50);
    }
  }

  it('are one for all instances', async () => {
    const draws = await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? one : other).draw('viewer', 10)),
    );
    expect(draws.filter(({ isGranted }) => isGranted)).toHaveLength(10);
    one.giveBack('viewer', 50);
    await expect.poll(async () => (await other.draw('viewer', 0)).remaining).toBeGreaterThanOrEqual(50);
    one.giveBack('viewer', 1_000);
    await expect.poll(async () => (await other.draw('viewer', 0)).remaining).toBe(100);
  });

  it('owe what was spent beyond what they had, to all instances', async () => {
    await one.draw('debtor', 90);
    one.giveBack('debtor', -60);
    await expect.poll(async () => (await other.draw('debtor', 1)).remaining).toBeLessThan(-45);
    expect((await other.draw('debtor', 1)).isGranted).toBe(false);
  });

  it('fill with time, by the clock of Redis', async () => {
    const startedAt = performance.now();
    await one.draw('patient', 100);
    await sleep(1_100);
    const { remaining } = await other.draw('patient', 0);
    const seconds = (performance.now() - startedAt) / 1000;
    expect(remaining).toBeGreaterThan(1);
    // Two programs have two clocks, and one of them counts whole milliseconds.
    expect(remaining).toBeLessThan(seconds + 0.1);
  });

  it('are each instance’s own while Redis is gone, without an error or a wait, and shared again when it is back', async () => {
    await stopRedis(redis);
    const startedAt = performance.now();
    const granted: boolean[] = [];
    for (let request = 0; request < 200; request++) granted.push((await one.draw('alone', 1)).isGranted);
    const seconds = (performance.now() - startedAt) / 1000;
    // Waiting for Redis in each request would take more than half a minute.
    expect(seconds).toBeLessThan(10);
    expect(granted.slice(0, 100)).not.toContain(false);
    expect(granted.filter(Boolean).length).toBeLessThanOrEqual(100 + Math.ceil(seconds));
    const complaints = () => lines.filter((line) => line.includes('Redis does not answer'));
    await expect.poll(complaints).toHaveLength(2);
    redis = await startRedis(port);
    await isShared();
    expect(complaints()).toHaveLength(2);
  });

  it('do not hang on a Redis that takes commands and never answers', async () => {
    redis.kill('SIGSTOP');
    const startedAt = performance.now();
    for (let request = 0; request < 50; request++) await one.draw('waiting', 1);
    // Fifty timeouts would take ten seconds.
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    redis.kill('SIGCONT');
  });
});
