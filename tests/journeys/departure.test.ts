import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { graphqlClient } from '../testkit/clients/graphql-client.ts';
import { subscribe } from '../testkit/clients/subscriber.ts';
import { askOverFreshConnections } from '../testkit/databases/fresh-connections.ts';
import { it } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { startServerProcess } from '../testkit/processes/server-process.ts';
import { signedInAs } from '../testkit/shop/people.ts';

const CLIENTS = 16;
const WAIT_SECONDS = 1;
/** Milliseconds after the signal; well within the shutdown delay, even on a slow machine. */
const STILL_LISTENING = 500;

beforeAll(compile);

for (const workers of [1, 2]) {
  it(`answers every request over a fresh connection sent before SIGTERM and while it waits, with ${workers} worker(s)`, async ({
    app,
  }) => {
    const server = await startServerProcess(app.databaseUrl, {
      WORKERS: String(workers),
      SHUTDOWN_WAIT_SECONDS: String(WAIT_SECONDS),
    });
    const { headers } = await signedInAs(app, UserRole.MANAGER);
    const watcher = await subscribe(
      graphqlClient({ url: server.url, headers }),
      'subscription { orderCreated { id } }',
    );
    const ready = () => fetch(`${server.url}/health/ready`);
    const before = await ready();
    expect([before.status, before.headers.get('connection')]).toEqual([200, 'keep-alive']);
    const load = askOverFreshConnections(server.url, { clients: CLIENTS, query: '{ store { name } }' });
    await expect.poll(() => load.outcomes.length).toBeGreaterThan(CLIENTS * 4);

    const signalledAt = performance.now();
    const exit = server.end('SIGTERM');
    await wait(STILL_LISTENING / 2);
    const announced = await ready();
    expect([announced.status, announced.headers.get('connection'), await announced.json()]).toEqual([
      503,
      'close',
      { error: { code: 'UNAVAILABLE', message: 'The server is stopping.' } },
    ]);
    const live = await fetch(`${server.url}/health/live`);
    expect([live.status, live.headers.get('connection')]).toEqual([200, 'close']);

    expect(await watcher.ended).toBe(1001);
    expect(performance.now() - signalledAt).toBeGreaterThan(WAIT_SECONDS * 1000);
    expect(await exit).toBe(0);
    expect(performance.now() - signalledAt).toBeLessThan(10_000);
    await load.ended;
    const inTime = load.outcomes.filter(({ startedAt }) => startedAt < signalledAt + STILL_LISTENING);
    expect(inTime.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
    expect(inTime.some(({ startedAt }) => startedAt > signalledAt)).toBe(true);
  });
}
