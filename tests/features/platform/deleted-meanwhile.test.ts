import { expect } from 'vitest';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { changeCart, fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

interface Scene {
  readonly app: TestApp;
  readonly manager: GraphqlClient;
  readonly variantId: string;
}

/** Mutations that refer to a variant which nothing refers to yet: their name, their input, and where it names it. */
const CALLS: readonly [string, (scene: Scene) => Promise<object>, string][] = [
  ['createCart', async ({ variantId }) => ({ items: [{ variantId, quantity: 1 }] }), 'items.0.variantId'],
  [
    'addCartItem',
    async ({ app, variantId }) => ({ cartToken: await fillCart(app.anonymous, []), variantId }),
    'variantId',
  ],
  [
    'createOrder',
    async ({ app, variantId }) => ({
      customerId: await seedGuest(app, { storeId: DEFAULT_STORE }),
      items: [{ variantId, quantity: 1 }],
      asDraft: true,
      idempotencyKey: someKey(),
    }),
    'items.0.variantId',
  ],
  [
    'addOrderItems',
    async ({ app, variantId }) => ({
      orderId: (await placeTestOrder(app, { asDraft: true })).id,
      items: [{ variantId, quantity: 1 }],
      idempotencyKey: someKey(),
    }),
    'items.0.variantId',
  ],
  ['receiveStock', async ({ variantId }) => ({ variantId, quantity: 1 }), 'variantId'],
  ['updateVariant', async ({ variantId }) => ({ variantId, sku: 'NEW-SKU' }), 'variantId'],
];

const it = appTest({ comparesExecutors: false });

/** Starts the work while a deletion is not committed yet, and commits it once the work waits for it. */
async function deletingMeanwhile<T>(
  app: TestApp,
  deletion: { text: string; id: string },
  work: () => Promise<T>,
): Promise<T> {
  const client = await app.shop.core.pool.connect();
  try {
    await client.query('begin');
    await client.query(deletion.text, [deletion.id]);
    const done = work();
    await expect
      .poll(async () => {
        const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await app.shop.core.pool.query(waiting)).rowCount;
      })
      .toBe(1);
    await client.query('commit');
    return await done;
  } finally {
    client.release();
  }
}

it.for(CALLS)(
  '%s refuses a variant that is deleted meanwhile, and does nothing',
  async ([name, inputOf, path], { app, manager }) => {
    const { variantId, rawVariantId } = await seedVariant(app, { stock: 0 });
    const input = await inputOf({ app, manager, variantId });
    const client = /Cart/.test(name) ? app.anonymous : manager;
    const answer = await deletingMeanwhile(
      app,
      { text: 'delete from product_variants where id = $1', id: rawVariantId },
      () =>
        client.run<{ result: object }>(
          `mutation ($input: ${inputTypeOf(name)}!) { result: ${name}(input: $input) { userErrors { code field } } }`,
          { input },
        ),
    );
    expect(answer.result).toEqual({
      userErrors: [{ code: 'NOT_FOUND', field: ['input', ...path.split('.')] }],
    });
    const { reader } = app.shop.core;
    for (const table of ['cart_items', 'order_items', 'stock_levels'])
      expect(await reader.query(`select from ${table} where variant_id = $1`, [rawVariantId])).toEqual([]);
  },
);

it('adds a variant to a cart or deletes it when both come together, and tells the other why not', async ({
  app,
  manager,
}) => {
  const { variantId, rawVariantId } = await seedVariant(app, { stock: 0 });
  const cartToken = await fillCart(app.anonymous, []);
  const answers = await Promise.all([
    changeCart(app.anonymous, 'addCartItem', { cartToken, variantId, quantity: 1 }),
    manager.run<{ deleteVariant: { deletedId: string | null; userErrors: { code: string }[] } }>(
      'mutation ($input: DeleteVariantInput!) { deleteVariant(input: $input) { deletedId userErrors { code } } }',
      { input: { variantId } },
    ),
  ]);
  const [{ userErrors }, { deleteVariant }] = answers;
  const left = await app.shop.core.reader.query('select from product_variants where id = $1', [rawVariantId]);
  expect([userErrors.map(({ code }) => code), deleteVariant.userErrors.map(({ code }) => code)]).toEqual(
    left.length > 0 ? [[], ['NOT_ALLOWED_NOW']] : [['NOT_FOUND'], []],
  );
});
