import { beforeAll, expect } from 'vitest';
import { violations } from '../testkit/audit.ts';
import { Crowd } from '../testkit/clients/race-client.ts';
import { it as base } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { startServerProcess } from '../testkit/processes/server-process.ts';
import { seedVariant } from '../testkit/shop/carts.ts';
import { CHECKOUT, type CheckoutAnswer, guestCheckout } from '../testkit/shop/checkout-order.ts';
import { stockUp } from '../testkit/shop/inventory.ts';

const ROUNDS = 10;
const BUYERS = 200;
const UNITS = 10;
const CREATE_CART =
  'mutation ($items: [CartItemInput!]) { createCart(input: { items: $items }) { cartToken } }';
const crowd = new Crowd(BUYERS);

const it = base
  .extend('servers', { scope: 'file' }, ({ app }) =>
    Promise.all([startServerProcess(app.databaseUrl), startServerProcess(app.databaseUrl)]),
  )
  .extend(
    'urlOf',
    ({ servers }) =>
      (buyer: number) =>
        servers[buyer % servers.length]!.url,
  )
  .extend('fillCart', ({ urlOf }) => async (buyer: number, variantId: string): Promise<string> => {
    const variables = { items: [{ variantId, quantity: 1 }] };
    const answer = await crowd.send<{ createCart: { cartToken: string } }>(urlOf(buyer), {
      query: CREATE_CART,
      variables,
    });
    return answer.createCart.cartToken;
  })
  .extend('checkOut', ({ urlOf }) => async (buyer: number, token: string): Promise<CheckoutAnswer> => {
    const input = guestCheckout(token, { email: `buyer-${buyer}@race.example` });
    const answer = await crowd.send<{ checkout: CheckoutAnswer }>(urlOf(buyer), {
      query: CHECKOUT.toString(),
      variables: { input },
    });
    return answer.checkout;
  });

beforeAll(compile);
it.afterAll(async ({ servers }) => {
  crowd.close();
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
});

it('sells exactly what is there when 200 buyers on two processes race for 10 units, 10 times', async ({
  app,
  fillCart,
  checkOut,
}) => {
  const { variantId } = await seedVariant(app, { stock: 0 });
  // A buyer who comes too late keeps the cart and tries again in the next round.
  const tokens: (string | undefined)[] = Array.from({ length: BUYERS });
  for (let round = 0; round < ROUNDS; round++) {
    await stockUp(app, { variantId, quantity: UNITS });
    await Promise.all(
      tokens.map(async (token, buyer) => {
        tokens[buyer] = token ?? (await fillCart(buyer, variantId));
      }),
    );
    const answers = await Promise.all(tokens.map((token, buyer) => checkOut(buyer, token!)));
    const sold = answers.filter(({ order }) => order);
    const refusals = answers.filter(({ order }) => !order).map(({ userErrors }) => userErrors[0]?.__typename);
    expect(sold.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(sold.map(({ order }) => order!.number)).size, `round ${round}`).toBe(UNITS);
    expect(new Set(refusals)).toEqual(new Set(['InsufficientStockError']));
    for (const [buyer, { order }] of answers.entries()) if (order) tokens[buyer] = undefined;
  }
  expect(await violations(app)).toEqual([]);
});
