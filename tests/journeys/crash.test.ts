import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { newId } from '../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import { brokenInvariants } from '../testkit/audit.ts';
import { fillCart, seedVariant } from '../testkit/carts.ts';
import { CHECKOUT, type CheckoutAnswer, guestCheckout } from '../testkit/checkout-order.ts';
import { graphqlClient } from '../testkit/graphql-client.ts';
import { compile } from '../testkit/ordinal-process.ts';
import { signedInAs } from '../testkit/people.ts';
import { startServerProcess } from '../testkit/server-process.ts';
import { subscribe } from '../testkit/subscriber.ts';

interface Event {
  id: string;
  cursor: string;
  order: { id: string };
}

const CREATED =
  'subscription ($after: String) { orderEvents(after: $after, types: ["order.created"]) { id cursor order { id } } }';

let app: TestApp;
let variantId: string;
beforeAll(async () => {
  compile();
  app = await startTestApp({ environment: { JWT_SECRET: 'a secret that all processes of a test share' } });
  ({ variantId } = await seedVariant(app, { stock: 10_000 }));
});
afterAll(() => app.close());

describe('a server that is killed in the middle of checkouts', () => {
  it('has kept every order it acknowledged, and a retry with the same key gives the same one', async () => {
    for (let round = 0; round < 3; round++) {
      const server = await startServerProcess(app.databaseUrl);
      const inputs = await Promise.all(
        Array.from({ length: 40 }, async () =>
          guestCheckout(await fillCart(server.anonymous, [{ variantId, quantity: 1 }])),
        ),
      );
      const attempts = inputs.map((input) =>
        server.anonymous.run<{ checkout: CheckoutAnswer }>(CHECKOUT, { input }).then(
          ({ checkout }) => checkout.order,
          () => undefined,
        ),
      );
      await Promise.race(attempts);
      await wait(20 * round);
      await server.end('SIGKILL');
      const acknowledged = await Promise.all(attempts);
      expect(acknowledged.some((order) => order)).toBe(true);
      for (const [index, input] of inputs.entries()) {
        const { checkout } = await app.anonymous.run<{ checkout: CheckoutAnswer }>(CHECKOUT, { input });
        expect(checkout.userErrors).toEqual([]);
        expect(checkout.order?.paymentStatus).toBe('PAID');
        const known = acknowledged[index];
        if (known) expect(checkout.order?.id).toBe(known.id);
      }
    }
    const [charges] = await app.shop.core.reader.query<{ orders: number; payments: number }>(
      `select count(distinct order_id) as orders, count(*) as payments from payments where captured_amount > 0`,
    );
    expect(charges).toEqual({ orders: 120, payments: 120 });
    expect(await brokenInvariants(app)).toEqual([]);
  }, 120_000);
});

describe('a subscriber whose server is killed', () => {
  it('resumes on another server with its cursor and misses nothing', async () => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const server = await startServerProcess(app.databaseUrl);
    const first = await subscribe<Event>(
      graphqlClient({ url: server.url, headers: manager.headers }),
      CREATED,
    );
    const placed: string[] = [];
    const order = async () => {
      const input = guestCheckout(await fillCart(app.anonymous, [{ variantId, quantity: 1 }]), {
        idempotencyKey: newId(),
      });
      const { checkout } = await app.anonymous.run<{ checkout: CheckoutAnswer }>(CHECKOUT, { input });
      placed.push(checkout.order!.id);
    };
    for (let count = 0; count < 5; count++) await order();
    const seen = [...(await first.take(3))];
    await server.end('SIGKILL');
    for (let count = 0; count < 5; count++) await order();
    const second = await subscribe<Event>(manager, CREATED, { after: seen.at(-1)!.cursor });
    const rest = await second.take(placed.length - seen.length);
    expect([...seen, ...rest].map((event) => event.order.id)).toEqual(placed);
    await second.close();
    await first.close();
  }, 60_000);
});

describe('a server that is asked to stop', () => {
  it('finishes what is in flight, closes sockets with 1001 and leaves with 0', async () => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const server = await startServerProcess(app.databaseUrl);
    const subscriber = await subscribe<Event>(
      graphqlClient({ url: server.url, headers: manager.headers }),
      CREATED,
    );
    const token = await fillCart(server.anonymous, [{ variantId, quantity: 1 }]);
    const inFlight = server.anonymous.run<{ checkout: CheckoutAnswer }>(CHECKOUT, {
      input: guestCheckout(token),
    });
    await wait(5);
    const startedAt = performance.now();
    const code = await server.end('SIGTERM');
    expect((await inFlight).checkout.order).not.toBeNull();
    expect(await subscriber.ended).toBe(1001);
    expect(code).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  }, 60_000);
});
