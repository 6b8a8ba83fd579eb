import { afterAll, describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { it } from '../../testkit/fixtures.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { buy } from '../../testkit/shop/checkout-order.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

interface Event {
  id: string;
  type: string;
  cursor: string;
  data: Record<string, unknown>;
  order: { id: string; number: string } | null;
}

const EVENTS = `subscription ($after: String, $types: [OrderEventType!], $orderId: ID) {
  orderEvents(after: $after, types: $types, orderId: $orderId) {
    id type occurredAt cursor data { ... on OrderChangeData { number version status } } metadata { actor source version } order { id number status }
  }
}`;

let other: TestApp;
let variantId: string;
it.beforeAll(async ({ app }) => {
  other = await startTestApp({ databaseUrl: app.databaseUrl });
  ({ variantId } = await seedVariant(app, { stock: 1000 }));
});
afterAll(async () => {
  await other.close();
});

describe('orderEvents', () => {
  it('shows an order placed through one server to a subscriber of another', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const subscriber = await subscribe<Event>(
      graphqlClient({ url: other.url, headers: manager.headers }),
      EVENTS,
    );
    const order = await buy(app, [{ variantId, quantity: 2 }]);
    const [created] = await subscriber.take(1);
    expect(created).toMatchObject({ type: 'ORDER_CREATED', order: { id: order.id, number: order.number } });
    expect(created!.data).toMatchObject({ number: order.number, version: 1, status: 'PENDING' });
    await subscriber.close();
  });

  it('misses nothing when it is cut off and resumed on another server', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const types = ['ORDER_CREATED'];
    const first = await subscribe<Event>(manager, EVENTS, { types });
    const before = [
      await buy(app, [{ variantId, quantity: 1 }]),
      await buy(app, [{ variantId, quantity: 1 }]),
    ];
    const seen = await first.take(2);
    await first.close();
    const missed = [
      await buy(app, [{ variantId, quantity: 1 }]),
      await buy(app, [{ variantId, quantity: 1 }]),
    ];
    const elsewhere = graphqlClient({ url: other.url, headers: manager.headers });
    const second = await subscribe<Event>(elsewhere, EVENTS, { types, after: seen[1]!.cursor });
    const live = await buy(app, [{ variantId, quantity: 1 }]);
    const rest = await second.take(3);
    expect([...seen, ...rest].map(({ order }) => order!.number)).toEqual(
      [...before, ...missed, live].map(({ number }) => number),
    );
    await second.close();
  });

  it('shows customers their own orders only', async ({ app }) => {
    const customer = await registerCustomer(app);
    const subscriber = await subscribe<Event>(customer, EVENTS, { types: ['ORDER_CREATED'] });
    await buy(app, [{ variantId, quantity: 1 }]);
    const own = await buy(app, [{ variantId, quantity: 1 }], customer);
    await subscriber.take(1);
    await buy(app, [{ variantId, quantity: 1 }]);
    expect(subscriber.items.map(({ order }) => order?.id)).toEqual([own.id]);
    await subscriber.close();
  });

  it("refuses visitors, wrong cursors, and orders that are somebody else's as if there were none", async ({
    app,
  }) => {
    const customer = await registerCustomer(app);
    const others = await buy(app, [{ variantId, quantity: 1 }]);
    const cases = [
      [app.anonymous, {}, 'UNAUTHENTICATED'],
      [customer, { after: 'nonsense' }, 'INVALID_CURSOR'],
      [customer, { after: '' }, 'INVALID_CURSOR'],
      [customer, { orderId: others.id }, 'BAD_USER_INPUT'],
      [customer, { orderId: 'ord_nonsense' }, 'BAD_USER_INPUT'],
    ] as const;
    for (const [client, variables, code] of cases) {
      const subscriber = await subscribe<Event>(client, EVENTS, variables);
      await subscriber.ended;
      expect(subscriber.errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
      await subscriber.close();
    }
  });

  it('leaves nothing behind when subscribers come and go', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const before = app.shop.feeds.size;
    for (let round = 0; round < 5; round++) {
      const crowd = await Promise.all(Array.from({ length: 20 }, () => subscribe<Event>(manager, EVENTS)));
      expect(app.shop.feeds.size).toBe(before + 20);
      await Promise.all(crowd.map((subscriber) => subscriber.close()));
      await expect.poll(() => app.shop.feeds.size).toBe(before);
    }
  });
});

describe('stockChanged', () => {
  it('shows staff what an order reserves', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { variantId: watched, sku } = await seedVariant(app, { stock: 5 });
    const subscriber = await subscribe<object>(
      manager,
      'subscription ($id: ID) { stockChanged(variantId: $id) { sku onHand reserved available variant { id } location { code } } }',
      { id: watched },
    );
    await buy(app, [{ variantId: watched, quantity: 2 }]);
    const reserved = {
      sku,
      onHand: 5,
      reserved: 2,
      available: 3,
      variant: { id: watched },
      location: { code: 'main' },
    };
    // The event of the received stock may come first.
    await expect.poll(() => subscriber.items.at(-1)).toEqual(reserved);
    await subscriber.close();
  });
});
