import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { describe, expect } from 'vitest';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { statementsOf } from '../../testkit/databases/statements.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { fillCart } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { type PricedStore, pricedStore } from '../../testkit/shop/priced-store.ts';

const BERLIN = { name: 'Ada', line1: '1 Weg', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

const CHECKOUT = `mutation ($input: CheckoutInput!) {
  checkout(input: $input) {
    order { id total { amount } discounts { code name } taxTotal { amount } }
    userErrors {
      __typename code message
      ... on DiscountCodeError { discountCode reason missingAmount { amount } }
      ... on PriceChangedError { currentTotal { amount } }
    }
  }
}`;

interface Answer {
  readonly order: { id: string; total: { amount: string }; discounts: object[] } | null;
  readonly userErrors: readonly {
    __typename: string;
    discountCode?: string;
    reason?: string;
    currentTotal?: { amount: string };
  }[];
}

async function buy(client: GraphqlClient, input: object): Promise<Answer> {
  const { checkout } = await client.run<{ checkout: Answer }>(CHECKOUT, {
    input: {
      email: 'buyer@rules.example',
      shippingAddress: BERLIN,
      payments: [{ provider: 'TEST' }],
      idempotencyKey: someKey(),
      ...input,
    },
  });
  return checkout;
}

/** Checks out while another connection locks the cart. The change happens between pricing and the checkout's lock. */
async function buyAround(
  { shop }: TestApp,
  checkout: () => Promise<Answer>,
  change: (other: Pick<PoolClient, 'query'>) => Promise<unknown>,
): Promise<Answer> {
  const { pool } = shop.core;
  const other = await pool.connect();
  try {
    await other.query('begin');
    await other.query("select from carts where status = 'OPEN' for update");
    const answer = checkout();
    const isWaiting = `select from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%check_out(%'`;
    while ((await pool.query(isWaiting)).rowCount === 0) await wait(5);
    await change(other);
    await other.query('commit');
    return await answer;
  } finally {
    other.release();
  }
}

const it = base
  /** A store of its own for each test: 10.00 without 19 % tax, and 10 % off. */
  .extend('store', async ({ app }) => {
    const store = await pricedStore(app, {
      currency: 'EUR',
      country: 'DE',
      rates: [{ rate: '0.19' }],
      prices: ['10.00', '1.00'],
    });
    await store.promote({ name: 'Ten percent', action: { kind: 'PERCENT', rate: '0.1' }, priority: 1 });
    return store;
  })
  .extend('cart', ({ store }) => fillCart(store.visitor, [{ variantId: store.first.variantId, quantity: 2 }]))
  .extend(
    'enter',
    ({ app, store }) =>
      (...codes: string[]) =>
        app.shop.core.pool.query(
          "update carts set discount_codes = $2, version = version + 1 where store_id = $1 and status = 'OPEN'",
          [store.id, codes],
        ),
  );

const twentyPercent =
  ({ id }: PricedStore) =>
  (other: Pick<PoolClient, 'query'>) =>
    other.query('update promotions set rate_ppm = 200000 where store_id = $1', [id]);

describe('a rule that changes between pricing and the lock', () => {
  it('is applied', async ({ app, store, cart }) => {
    const answer = await buyAround(app, () => buy(store.visitor, { cartToken: cart }), twentyPercent(store));
    expect(answer).toMatchObject({ userErrors: [], order: { total: { amount: '19.04' } } });
  });

  it('is refused for a buyer who expects the price of before', async ({ app, store, cart }) => {
    const checkout = () => buy(store.visitor, { cartToken: cart, expectedTotal: '21.42' });
    const answer = await buyAround(app, checkout, twentyPercent(store));
    expect(answer).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'PriceChangedError', currentTotal: { amount: '19.04' } }],
    });
  });

  it('may be the use of somebody else: the price is another one, or the code is refused', async ({
    app,
    store,
    cart,
    enter,
  }) => {
    await store.promote(
      { name: 'One euro', action: { kind: 'FIXED_AMOUNT', amount: '1.00' }, usageLimit: 1 },
      ['ONE'],
    );
    await enter('ONE');
    const answer = await buyAround(
      app,
      () => buy(store.visitor, { cartToken: cart }),
      (other) =>
        other.query(
          `insert into promotion_counters (store_id, subject_id, used)
         select store_id, id, 1 from promotions where store_id = $1 and usage_limit = 1`,
          [store.id],
        ),
    );
    expect(answer).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'DiscountCodeError', discountCode: 'ONE', reason: 'USED_UP' }],
    });
    await app.shop.core.pool.query('delete from promotion_counters where store_id = $1', [store.id]);
  });
});

describe('a code that does not apply', () => {
  it('is refused with its reason, and the order goes through without it', async ({ store, cart, enter }) => {
    await store.promote(
      { name: 'Large', action: { kind: 'FIXED_AMOUNT', amount: '5.00' }, minimumSubtotal: '50.00' },
      ['LARGE'],
    );
    await enter('NONE', 'LARGE');
    const refused = await buy(store.visitor, { cartToken: cart });
    expect(refused).toMatchObject({
      order: null,
      userErrors: [
        { discountCode: 'NONE', reason: 'UNKNOWN_CODE', missingAmount: null },
        { discountCode: 'LARGE', reason: 'MINIMUM_SUBTOTAL', missingAmount: { amount: '32.00' } },
      ],
    });
    await enter();
    expect(await buy(store.visitor, { cartToken: cart })).toMatchObject({
      userErrors: [],
      order: { total: { amount: '21.42' }, discounts: [{ code: null, name: 'Ten percent' }] },
    });
  });
});

it('is for another country without its tax, and the address of the checkout decides', async ({
  store,
  cart,
}) => {
  const shippingAddress = { line1: '1 Rue', city: 'Genève', postalCode: '1201', countryCode: 'CH' };
  const answer = await buy(store.visitor, { cartToken: cart, shippingAddress });
  expect(answer).toMatchObject({ order: { total: { amount: '18.00' }, taxTotal: { amount: '0.00' } } });
});

it('confirms an order that promotions make free', async ({ store, cart, app }) => {
  await store.promote({
    name: 'All',
    action: { kind: 'FIXED_PRICE', amount: '0.00' },
    target: { on: 'ORDER' },
  });
  const { order } = await buy(store.visitor, { cartToken: cart, payments: [] });
  const { rows } = await app.shop.core.pool.query(
    'select status, total::int, payment_status from orders where store_id = $1',
    [store.id],
  );
  expect(order?.total.amount).toBe('0.00');
  expect(rows).toEqual([{ status: 'CONFIRMED', total: 0, payment_status: 'PAID' }]);
});

it('takes two statements to check out by rules, which are known from the checkout before', async ({
  store,
  cart,
}) => {
  await buy(store.visitor, {
    cartToken: await fillCart(store.visitor, [{ variantId: store.first.variantId }]),
  });
  const texts = await statementsOf(() => buy(store.visitor, { cartToken: cart }));
  expect(texts).toHaveLength(2);
});

it('reads what a rule asks for that is new since the checkout before', async ({ app, store, cart }) => {
  await buy(store.visitor, {
    cartToken: await fillCart(store.visitor, [{ variantId: store.first.variantId }]),
  });
  const { category } = await store.change<{ category: { id: string } }>(
    'createCategory',
    { name: 'Half' },
    'category { id }',
  );
  await app.shop.core.pool.query(
    `insert into product_categories (store_id, product_id, category_id)
     select v.store_id, v.product_id, c.id from product_variants v, categories c
     where v.id = $1 and c.store_id = v.store_id and c.name = 'Half'`,
    [rawId(store.first.variantId)],
  );
  await store.promote({
    name: 'Half of the category',
    action: { kind: 'PERCENT', rate: '0.5' },
    target: { on: 'CATEGORIES', ids: [category.id] },
  });
  const answer = await buy(store.visitor, { cartToken: cart });
  expect(answer).toMatchObject({ userErrors: [], order: { total: { amount: '10.71' } } });
});
