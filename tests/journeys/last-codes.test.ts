import { beforeAll, expect } from 'vitest';
import { violations } from '../testkit/audit.ts';
import { Crowd } from '../testkit/clients/race-client.ts';
import { it as base } from '../testkit/fixtures.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { startServerProcess } from '../testkit/processes/server-process.ts';
import { seedVariant } from '../testkit/shop/carts.ts';
import { someKey } from '../testkit/shop/checkout.ts';
import { CHECKOUT, type CheckoutAnswer, guestCheckout } from '../testkit/shop/checkout-order.ts';

const BUYERS = 50;
const CREATE_CART =
  'mutation ($items: [CartItemInput!]) { createCart(input: { items: $items }) { cartToken } }';
const APPLY = `mutation ($input: ApplyDiscountCodeInput!) {
  applyDiscountCode(input: $input) { cart { discountCodes } userErrors { message } } }`;
const PROMOTE =
  'mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { promotion { id } userErrors { message } } }';
const CODES =
  'mutation ($input: CreateDiscountCodesInput!) { createDiscountCodes(input: $input) { userErrors { message } } }';
const CANCEL =
  'mutation ($orderId: ID!) { cancelOrder(input: { orderId: $orderId }) { userErrors { message } } }';
const crowd = new Crowd(BUYERS);

const it = base
  .extend('servers', { scope: 'file' }, ({ app }) =>
    Promise.all([startServerProcess(app.databaseUrl), startServerProcess(app.databaseUrl)]),
  )
  /** Makes a promotion of 10 % with this code. */
  .extend('promote', ({ manager }) => async (code: string, limits: object) => {
    const input = { name: code, action: { kind: 'PERCENT', rate: '0.1' }, isCodeRequired: true, ...limits };
    const { createPromotion } = await manager.run<{ createPromotion: { promotion: { id: string } } }>(
      PROMOTE,
      {
        input,
      },
    );
    const promotionId = createPromotion.promotion.id;
    await manager.run(CODES, { input: { promotionId, codes: [code], idempotencyKey: someKey() } });
  })
  /** All buyers enter the code, and then all check out at once. */
  .extend('race', ({ app, servers }) => async (code: string, emailOf: (buyer: number) => string) => {
    const { variantId } = await seedVariant(app, { stock: 1_000 });
    const urlOf = (buyer: number) => servers[buyer % servers.length]!.url;
    const buyers = Array.from({ length: BUYERS }, (_, buyer) => buyer);
    const tokens = await Promise.all(
      buyers.map(async (buyer) => {
        const { createCart } = await crowd.send<{ createCart: { cartToken: string } }>(urlOf(buyer), {
          query: CREATE_CART,
          variables: { items: [{ variantId, quantity: 1 }] },
        });
        const input = { cartToken: createCart.cartToken, code };
        const { applyDiscountCode } = await crowd.send<{ applyDiscountCode: { userErrors: object[] } }>(
          urlOf(buyer),
          { query: APPLY, variables: { input } },
        );
        expect(applyDiscountCode.userErrors).toEqual([]);
        return createCart.cartToken;
      }),
    );
    const checkOut = async (buyer: number): Promise<CheckoutAnswer> => {
      const input = guestCheckout(tokens[buyer], { email: emailOf(buyer) });
      const { checkout } = await crowd.send<{ checkout: CheckoutAnswer }>(urlOf(buyer), {
        query: CHECKOUT.toString(),
        variables: { input },
      });
      return checkout;
    };
    return { answers: await Promise.all(buyers.map(checkOut)), checkOut };
  });

beforeAll(compile);
it.afterAll(async ({ servers }) => {
  crowd.close();
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
});

it.for<[string, string, object, (buyer: number) => string, number]>([
  ['ten uses', 'TEN', { usageLimit: 10 }, (buyer) => `buyer-${buyer}@race.example`, 10],
  ['one use for each buyer', 'ONE', { usageLimitPerCustomer: 1 }, () => 'the-same@race.example', 1],
])(
  'gives exactly the %s to 50 buyers on two processes',
  async ([, code, limits, emailOf, uses], { app, manager, promote, race }) => {
    await promote(code, limits);
    const { answers, checkOut } = await race(code, emailOf);
    expect(answers.filter(({ order }) => order)).toHaveLength(uses);
    const refusals = answers.filter(({ order }) => !order).map(({ userErrors }) => userErrors[0]?.__typename);
    expect(new Set(refusals)).toEqual(new Set(['DiscountCodeError']));
    const [stored] = await app.shop.core.reader.query<{ orders: number; uses: number }>(
      `select
       (select count(*)::int from orders o where o.price_details -> 'discounts' @> jsonb_build_array(jsonb_build_object('code', $1::text))) as orders,
       (select count(*)::int from promotion_uses u join discount_codes d on d.id = u.code_id where d.code = $1) as uses`,
      [code],
    );
    expect(stored).toEqual({ orders: uses, uses });

    // A use that comes back goes to the next buyer who comes, and to nobody else.
    const late = answers.flatMap(({ order }, buyer) => (order ? [] : [buyer])).slice(0, 4);
    const orderId = answers.find(({ order }) => order)!.order!.id;
    await manager.run(CANCEL, { orderId });
    const again = await Promise.all(late.map(checkOut));
    expect(again.filter(({ order }) => order)).toHaveLength(1);
    expect(await violations(app)).toEqual([]);
  },
);
