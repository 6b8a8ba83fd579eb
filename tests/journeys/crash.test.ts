import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { violations } from '../testkit/audit.ts';
import { it } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { startServerProcess } from '../testkit/processes/server-process.ts';
import { fillCart, seedVariant } from '../testkit/shop/carts.ts';
import { CHECKOUT, guestCheckout } from '../testkit/shop/checkout-order.ts';

let variantId: string;
it.beforeAll(async ({ app }) => {
  await compile();
  ({ variantId } = await seedVariant(app, { stock: 10_000 }));
});

describe('a server that is killed in the middle of checkouts', () => {
  it('has kept every order it acknowledged, and a retry with the same key gives the same one', async ({
    app,
  }) => {
    for (let round = 0; round < 3; round++) {
      const server = await startServerProcess(app.databaseUrl);
      const inputs = await Promise.all(
        Array.from({ length: 40 }, async () =>
          guestCheckout(await fillCart(server.anonymous, [{ variantId, quantity: 1 }])),
        ),
      );
      const attempts = inputs.map((input) =>
        server.anonymous.run(CHECKOUT, { input }).then(
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
        const { checkout } = await app.anonymous.run(CHECKOUT, { input });
        expect(checkout.userErrors).toEqual([]);
        expect(checkout.order?.paymentStatus).toBe('PAID');
        const known = acknowledged[index];
        if (known) expect(checkout.order).toMatchObject({ id: known.id, number: known.number });
      }
    }
    const [charges] = await app.shop.core.reader.query<{ orders: number; payments: number }>(
      `select count(distinct order_id) as orders, count(*) as payments from payments where captured_amount > 0`,
    );
    expect(charges).toEqual({ orders: 120, payments: 120 });
    expect(await violations(app)).toEqual([]);
  });
});
