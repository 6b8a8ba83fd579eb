import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect } from 'vitest';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { type GraphqlClient, graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { type Subscriber, subscribe } from '../../testkit/clients/subscriber.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { buy } from '../../testkit/shop/checkout-order.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { tellOf } from '../../testkit/shop/events.ts';

interface Listed {
  readonly eventCursor: string;
  readonly nodes: readonly { readonly id: string }[];
}

interface Told {
  readonly type: string;
  readonly cursor: string;
  readonly data?: unknown;
  readonly order: { readonly id: string } | null;
}

const LIST = '{ orders(first: 100) { eventCursor nodes { id } } }';
const CREATED = `subscription ($after: String, $greet: Boolean) {
  orderCreated(after: $after, greet: $greet) { type cursor order { id } }
}`;
const EVENTS = `subscription ($after: String, $greet: Boolean) {
  orderEvents(after: $after, greet: $greet) { type cursor data { ... on OrderChangeData { n: version } } order { id } }
}`;
const STATUS = `subscription ($id: ID!, $after: String, $greet: Boolean) {
  orderStatusChanged(orderId: $id, after: $after, greet: $greet) { type cursor order { id } }
}`;
const STOCK = `subscription ($id: ID, $after: String, $greet: Boolean) {
  stockChanged(variantId: $id, after: $after, greet: $greet) {
    type cursor sku onHand isLow variant { id } location { code }
    stockLevel { onHand reserved available variant { id } location { code } }
  }
}`;

// Both executions of a compared query would read at different moments.
const it = appTest({ comparesExecutors: false, audited: false });

let other: TestApp;
let variantId: string;
it.beforeAll(async ({ app }) => {
  other = await startTestApp({ databaseUrl: app.databaseUrl });
  ({ variantId } = await seedVariant(app, { stock: 1000 }));
});
afterAll(async () => {
  await other.close();
});

async function tellUntil(app: TestApp, signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n++) await tellOf(app, { type: 'order.updated', data: { version: n } });
}

/** Waits until the server has delivered what earlier tests appended, so that new subscribers see none of it. */
async function catchUp(app: TestApp, client: GraphqlClient): Promise<void> {
  const subscriber = await subscribe<{ data: { n: number } }>(client, EVENTS, {});
  await tellOf(app, { type: 'order.updated', data: { version: -1 } });
  await expect.poll(() => subscriber.items.at(-1)?.data.n).toBe(-1);
  await subscriber.close();
}

const elsewhere = ({ headers }: GraphqlClient) => graphqlClient({ url: other.url, headers });
const ordersOf = ({ items }: Subscriber<Told>) => items.flatMap(({ order }) => (order ? [order.id] : []));

describe('eventCursor', () => {
  it('joins a list and its events while orders are placed, and misses none', async ({ app, manager }) => {
    for (let round = 0; round < 5; round++) {
      const buying = Array.from({ length: 6 }, async (_, at) => {
        await sleep(at * 15);
        return buy(app, [{ variantId, quantity: 1 }]);
      });
      await sleep(20 + round * 25);
      const { orders } = await manager.run<{ orders: Listed }>(LIST);
      // The list of one server, the events of the other.
      const subscriber = await subscribe<Told>(elsewhere(manager), CREATED, { after: orders.eventCursor });
      const bought = (await Promise.all(buying)).map(({ id }) => id);
      const listed = new Set(orders.nodes.map(({ id }) => id));
      await expect
        .poll(() => bought.filter((id) => !listed.has(id) && !ordersOf(subscriber).includes(id)))
        .toEqual([]);
      await subscriber.close();
    }
  });

  it('is the same for all that an operation reads, whatever happens meanwhile', async ({ app, manager }) => {
    const isOver = new AbortController();
    const telling = tellUntil(app, isOver.signal);
    for (let round = 0; round < 10; round++) {
      const { eventCursor, orders, stockLevels } = await manager.run<{
        eventCursor: string;
        orders: { eventCursor: string; nodes: { customer: { orders: Listed } }[] };
        stockLevels: Listed;
      }>(`{
        orders(first: 3) { nodes { customer { orders(first: 1) { eventCursor nodes { id } } } } eventCursor }
        stockLevels(first: 1) { eventCursor nodes { id } }
        eventCursor
      }`);
      const nested = orders.nodes.map(({ customer }) => customer.orders.eventCursor);
      expect(new Set([...nested, orders.eventCursor, stockLevels.eventCursor])).toEqual(
        new Set([eventCursor]),
      );
    }
    isOver.abort();
    await telling;
  });

  it('is read without a statement, by everybody who may subscribe', async ({ app, rep }) => {
    const customer = await registerCustomer(app);
    for (const client of [rep, customer]) {
      expect(await client.run('{ eventCursor }')).toEqual({ eventCursor: expect.any(String) });
    }
    const { errors } = await app.anonymous.send('{ eventCursor store { code } }');
    expect(errors).toMatchObject([{ path: ['eventCursor'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('after', () => {
  it('goes on behind a cursor in every subscription', async ({ app, manager }) => {
    const { id } = await buy(app, [{ variantId, quantity: 1 }]);
    const { eventCursor: after } = await manager.run<{ eventCursor: string }>('{ eventCursor }');
    const missed = await buy(app, [{ variantId, quantity: 1 }]);
    const cancelled = await manager.run(
      'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { message } } }',
      { input: { orderId: id } },
    );
    expect(cancelled).toEqual({ cancelOrder: { userErrors: [] } });
    const cases = [
      [CREATED, {}, { type: 'ORDER_CREATED', order: { id: missed.id } }],
      [EVENTS, {}, { type: 'ORDER_CREATED', order: { id: missed.id } }],
      [STATUS, { id }, { type: 'ORDER_CANCELLED', order: { id } }],
      [STOCK, { id: variantId }, { type: 'STOCK_CHANGED', variant: { id: variantId } }],
    ] as const;
    for (const [query, variables, first] of cases) {
      const subscriber = await subscribe<Told>(elsewhere(manager), query, { ...variables, after });
      // An event that was being published when the cursor was taken may come first.
      await expect.poll(() => subscriber.items).toContainEqual(expect.objectContaining(first));
      await subscriber.close();
    }
  });

  it('is refused in every subscription when it is no cursor', async ({ app, manager }) => {
    const { id } = await buy(app, [{ variantId, quantity: 1 }]);
    for (const query of [CREATED, EVENTS, STATUS, STOCK]) {
      const subscriber = await subscribe<Told>(manager, query, {
        ...(query === STATUS && { id }),
        after: 'no',
      });
      await subscriber.ended;
      expect(subscriber.errors.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_CURSOR']);
      await subscriber.close();
    }
  });
});

describe('greet', () => {
  it('begins every subscription with a cursor, and tells of nothing', async ({ app, manager }) => {
    const { id } = await buy(app, [{ variantId, quantity: 1 }]);
    const order = { type: 'CONNECTED', cursor: expect.any(String), order: null };
    const stock = { sku: null, onHand: null, isLow: null, variant: null, location: null, stockLevel: null };
    const cases = [
      [CREATED, {}, order],
      [EVENTS, {}, { ...order, data: null }],
      [STATUS, { id }, order],
      [STOCK, {}, { type: 'CONNECTED', cursor: expect.any(String), ...stock }],
    ] as const;
    for (const [query, variables, greeting] of cases) {
      const subscriber = await subscribe<Told>(manager, query, { ...variables, greet: true });
      expect(await subscriber.take(1)).toEqual([greeting]);
      await subscriber.close();
    }
  });

  it('loses nothing when a subscriber is cut off before its first event', async ({ app, manager }) => {
    const first = await subscribe<Told>(manager, CREATED, { greet: true });
    const [{ cursor: after } = { cursor: '' }] = await first.take(1);
    await first.close();
    const { id } = await buy(app, [{ variantId, quantity: 1 }]);
    const second = await subscribe<Told>(elsewhere(manager), CREATED, { after, greet: true });
    const [greeting, missed] = await second.take(2);
    expect(greeting).toEqual({ type: 'CONNECTED', cursor: after, order: null });
    expect(missed).toMatchObject({ type: 'ORDER_CREATED', order: { id } });
    await second.close();
  });

  it('comes first and states where the events begin, whatever happens meanwhile', async ({
    app,
    manager,
  }) => {
    await catchUp(app, manager);
    const isOver = new AbortController();
    const telling = tellUntil(app, isOver.signal);
    const crowd = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        await sleep(at * 10);
        return subscribe<Told>(manager, EVENTS, { greet: true });
      }),
    );
    for (const subscriber of crowd) await subscriber.take(4);
    isOver.abort();
    await telling;
    for (const { items } of crowd) {
      expect(items[0]).toMatchObject({ type: 'CONNECTED', data: null });
      const numbers = items.slice(1).map(({ data }) => (data as { n: number }).n);
      expect(numbers).toEqual(numbers.map((_, at) => numbers[0]! + at));
      // The events after the greeting's cursor are those that followed the greeting.
      const again = await subscribe<Told>(manager, EVENTS, { after: items[0]!.cursor });
      expect((await again.take(2)).map(({ cursor }) => cursor)).toEqual(
        items.slice(1, 3).map(({ cursor }) => cursor),
      );
      await again.close();
    }
    for (const subscriber of crowd) await subscriber.close();
  });

  it('leaves those who want no greeting in the same group', async ({ app, manager }) => {
    await catchUp(app, manager);
    const crowd = [
      await subscribe<Told>(manager, EVENTS, { greet: true }),
      await subscribe<Told>(manager, EVENTS, {}),
      await subscribe<Told>(manager, EVENTS, { greet: false }),
    ];
    await expect.poll(() => app.shop.feeds.groupCount).toBe(1);
    await tellOf(app, { type: 'order.updated' });
    await expect.poll(() => crowd.map(({ items }) => items.length)).toEqual([2, 1, 1]);
    for (const subscriber of crowd) await subscriber.close();
  });
});

describe('stockChanged', () => {
  it('delivers the stock level as it is now', async ({ app, manager }) => {
    const { variantId: watched, sku } = await seedVariant(app, { stock: 5 });
    const subscriber = await subscribe<object>(manager, STOCK, { id: watched });
    await buy(app, [{ variantId: watched, quantity: 2 }]);
    const place = { variant: { id: watched }, location: { code: 'main' } };
    await expect
      .poll(() => subscriber.items.at(-1))
      .toMatchObject({
        type: 'STOCK_CHANGED',
        sku,
        ...place,
        stockLevel: { onHand: 5, reserved: 2, available: 3, ...place },
      });
    await subscriber.close();
  });
});
