import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { pruneEvents } from '../../../src/platform/events/event-retention.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, countOf } from '../../testkit/shop/checkout.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

let app: TestApp;
let manager: GraphqlClient;
beforeEach(async () => {
  app = await startTestApp({ comparesExecutors: false });
  manager = await signedInAs(app, UserRole.MANAGER);
});
afterEach(async () => {
  expect(await violations(app)).toEqual([]);
  await app.close();
});

async function buyAs(email: string): Promise<{ id: string; number: string; version: number }> {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const { order, userErrors } = await checkOut(app.anonymous, {
    cartToken,
    email,
    payments: [{ provider: 'MANUAL' }],
  });
  expect(userErrors).toEqual([]);
  return order!;
}

async function found(search: string): Promise<string[]> {
  const { orders } = await manager.run<{ orders: { nodes: { number: string }[] } }>(
    'query ($search: String) { orders(search: $search) { nodes { number } } }',
    { search },
  );
  return orders.nodes.map(({ number }) => number);
}

/** Opens a client in a transaction that is rolled back when it ends. */
async function openClient(): Promise<Client> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query('begin');
  return client;
}

const index = () => app.shop.features.orders.index();
/** Transactions of other tests may be open, and the scheduled job may hold the position. */
const indexed = () =>
  expect.poll(async () => {
    await index();
    return countOf(app, 'order_search');
  });

describe('the index of the order search', () => {
  it('is written by a job and not by the checkout, and the order is found before and after', async () => {
    // Its lock keeps the scheduled job from running.
    const holder = await openClient();
    await holder.query('select from order_search_position for update');
    const { number } = await buyAs('early@bird.example');
    expect(await countOf(app, 'order_search')).toBe(0);
    for (const text of [number, number.slice(2), 'bird.ex']) expect(await found(text)).toEqual([number]);
    await holder.end();
    await indexed().toBe(1);
    for (const text of [number, number.slice(2), 'bird.ex']) expect(await found(text)).toEqual([number]);
    expect(await found('worm')).toEqual([]);
  });

  it('waits for what an open transaction may still append, and leaves nothing out', async () => {
    const client = await openClient();
    await client.query('select pg_current_xact_id()');
    const { number } = await buyAs('second@bird.example');
    await index();
    expect(await countOf(app, 'order_search')).toBe(0);
    expect(await found('second@')).toEqual([number]);
    await client.query('commit');
    await client.end();
    await indexed().toBe(1);
    expect(await found('second@')).toEqual([number]);
  });

  it('follows an order whose e-mail address changes', async () => {
    const { number } = await buyAs('old@bird.example');
    await index();
    const { pool } = app.shop.core;
    // Writes the row and an event, as a change of an order does.
    const change = await pool.connect();
    await change.query('begin');
    await change.query("update orders set email = 'new@nest.example', version = version + 1");
    await change.query(
      `select add_order_events(o, '[{"type": "order.updated"}]', '{"actor": "system:test"}') from orders o`,
    );
    await change.query('commit');
    change.release();
    for (const isIndexed of [false, true]) {
      if (isIndexed) await index();
      expect(await found('nest')).toEqual([number]);
    }
    await expect
      .poll(async () => {
        await index();
        return countOf(app, "order_search where words like '%nest%'");
      })
      .toBe(1);
  });

  it('looks at all orders when events were deleted that it had not read', async () => {
    const { number } = await buyAs('late@bird.example');
    const { pool } = app.shop.core;
    await pool.query(
      "set session_replication_role = 'replica'; update events set occurred_at = now() - interval '9 days'; reset session_replication_role",
    );
    await pruneEvents(pool, 1);
    await indexed().toBe(1);
    expect(await found('late@')).toEqual([number]);
  });
});
