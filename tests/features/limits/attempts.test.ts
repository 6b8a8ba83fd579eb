import type { ChildProcess } from 'node:child_process';
import { afterAll, describe, expect } from 'vitest';
import { type AttemptCounter, Attempts } from '../../../src/platform/attempts/attempts.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { freePort, hasRedis, startRedis, stopRedis } from '../../testkit/processes/redis.ts';

const it = base.extend(
  'inPostgres',
  ({ app }) =>
    () =>
      app.shop.core.reader.query('select key from attempts'),
);

describe.skipIf(!hasRedis && !process.env.CI)('attempts counted in Redis', () => {
  let redis: ChildProcess;
  const instances: Attempts[] = [];
  const lines: string[] = [];
  let one: AttemptCounter;
  let other: AttemptCounter;
  it.beforeAll(async ({ app }) => {
    const port = await freePort();
    redis = await startRedis(port);
    for (let count = 0; count < 2; count++)
      instances.push(
        new Attempts({
          pool: app.shop.core.pool,
          redisUrl: `redis://127.0.0.1:${port}`,
          log: createLog('warn', { destination: { write: (line) => void lines.push(line) } }),
        }),
      );
    [one, other] = instances.map((attempts) => attempts.limit({ name: 'test', points: 10, seconds: 60 })) as [
      AttemptCounter,
      AttemptCounter,
    ];
  });
  afterAll(async () => {
    for (const attempts of instances) attempts.close();
  });
  const takeMany = async (count: number, key: string) =>
    (await Promise.all(Array.from({ length: count }, (_, n) => (n % 2 ? one : other).take(key)))).filter(
      (wait) => wait === undefined,
    ).length;

  it('are one count for all instances, and leave PostgreSQL alone', async ({ inPostgres }) => {
    expect(await takeMany(30, 'somebody')).toBe(10);
    expect(await other.take('somebody')).toBeGreaterThan(50);
    await one.forget('somebody');
    expect(await other.take('somebody')).toBeUndefined();
    expect(await inPostgres()).toEqual([]);
  });

  it('are counted in PostgreSQL while Redis is away, with one line in the log for each instance', async ({
    inPostgres,
  }) => {
    await stopRedis(redis);
    expect(await takeMany(30, 'somebody')).toBe(10);
    expect(await inPostgres()).toHaveLength(1);
    expect(lines.filter((line) => line.includes('attempts are counted in PostgreSQL'))).toHaveLength(2);
  });
});
