import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect } from 'vitest';
import { WebSocket } from 'ws';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { type TestApp } from '../testkit/app.ts';
import { violations } from '../testkit/audit.ts';
import { type GraphqlClient, graphqlClient } from '../testkit/clients/graphql-client.ts';
import { KeepAliveClient } from '../testkit/clients/keep-alive-client.ts';
import { subscribe } from '../testkit/clients/subscriber.ts';
import { it } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { startServerProcess } from '../testkit/processes/server-process.ts';
import { fillCart, seedVariant } from '../testkit/shop/carts.ts';
import { CHECKOUT, guestCheckout } from '../testkit/shop/checkout-order.ts';
import { signedInAs } from '../testkit/shop/people.ts';

const IN_FLIGHT = 60;

beforeAll(compile);

it('finishes the checkouts in flight at SIGTERM, closes sockets with 1001 and is gone within ten seconds', async ({
  app,
}) => {
  const server = await startServerProcess(app.databaseUrl);
  const client = graphqlClient({ url: server.url });
  const { variantId, rawVariantId } = await seedVariant(app, { stock: 1_000 });
  const manager = await signedInAs(app, UserRole.MANAGER);
  const watcher = await subscribe(
    graphqlClient({ url: server.url, headers: manager.headers }),
    'subscription { orderCreated { id } }',
  );
  const tokens = await Promise.all(
    Array.from({ length: IN_FLIGHT }, () => fillCart(client, [{ variantId }])),
  );

  // This lock keeps every checkout in flight until the signal comes.
  const holder = await app.shop.core.pool.connect();
  await holder.query('begin');
  await holder.query('select from stock_levels where variant_id = $1 for update', [rawVariantId]);
  const answers = tokens.map((token) => checkOut(client, token));
  await expect.poll(() => waitingForStock(app)).toBeGreaterThan(0);
  // The other requests were sent at the same moment on open connections and queue behind them.
  await wait(500);
  const signalledAt = performance.now();
  const exit = server.end('SIGTERM');
  expect(await watcher.ended).toBe(1001);
  const isOpen = () =>
    fetch(`${server.url}/health/live`).then(
      () => true,
      () => false,
    );
  await expect.poll(isOpen).toBe(false);
  await holder.query('rollback');
  holder.release();

  expect(new Set(await Promise.all(answers))).toEqual(new Set(['CONFIRMED']));
  expect(await exit).toBe(0);
  expect(performance.now() - signalledAt).toBeLessThan(10_000);
  expect(await violations(app)).toEqual([]);
});

it('answers whatever still comes over open connections while it ends', async ({ app }) => {
  const server = await startServerProcess(app.databaseUrl);
  const { variantId } = await seedVariant(app, { stock: 100_000 });
  const outcomes: string[] = [];
  const clients = Array.from({ length: 20 }, () => new KeepAliveClient(server.url));
  const load = clients.map(async (client) => {
    for (;;) {
      const outcome = await client.ask(
        `mutation { createCart(input: { items: [{ variantId: "${variantId}" }] }) { cartToken } }`,
      );
      if (outcome === 'refused') return;
      outcomes.push(outcome);
    }
  });
  await expect.poll(() => outcomes.length).toBeGreaterThan(100);
  expect(await server.end('SIGTERM')).toBe(0);
  await Promise.all(load);
  expect(outcomes.filter((outcome) => outcome !== 'answered')).toEqual([]);
});

it('is not held up by a socket that does not read its close', async ({ app }) => {
  const server = await startServerProcess(app.databaseUrl);
  const deaf = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => deaf.once('open', resolve));
  deaf.pause();
  const signalledAt = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - signalledAt).toBeLessThan(10_000);
  deaf.terminate();
});

/** The number of transactions that wait for a lock. */
async function waitingForStock({ shop }: TestApp): Promise<number> {
  const [row] = await shop.core.reader.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row!.count;
}

async function checkOut(client: GraphqlClient, cartToken: string): Promise<string> {
  const { data, errors } = await client.send(CHECKOUT, {
    input: guestCheckout(cartToken),
  });
  return data?.checkout?.order?.status ?? JSON.stringify(errors ?? data);
}
