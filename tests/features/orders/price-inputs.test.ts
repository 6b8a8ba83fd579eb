import { describe, expect } from 'vitest';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { it as base, type Outcome, outcomeOf, VIENNA } from '../checkout/price-inputs-fixture.ts';
import { onEveryPricing } from '../checkout/priced-checkout-fixture.ts';

type Placed = { readonly id: string; readonly itemId: string };
type Result = Parameters<typeof outcomeOf>[0];

const ORDER = 'order { total { amount } }';
const ERRORS = 'userErrors { __typename message }';

/** Edits of an order of two pieces, each of which prices it again. */
const EDITS: Readonly<Record<string, (order: Placed) => object>> = {
  updateOrderItem: ({ id: orderId, itemId }) => ({ orderId, itemId, quantity: 3 }),
  addOrderItems: ({ id: orderId }) => ({ orderId, items: [{ sku: 'MORE', quantity: 1 }] }),
  updateOrder: ({ id: orderId }) => ({ orderId, shippingAddress: VIENNA }),
  bulkUpdateOrders: ({ id: orderId }) => ({ items: [{ orderId, shippingAddress: VIENNA }] }),
};

const it = base.extend(
  'edit',
  ({ world: { admin, second, change }, order }) =>
    /** Places an order, for the edit that it returns. */
    async (mutation: string, more: object = {}) => {
      await change('updateVariant', { variantId: second.variantId, sku: 'MORE' }, '');
      const { order: placed } = await order();
      const given = EDITS[mutation]!({ id: placed!.id, itemId: placed!.items[0]!.id });
      const isBulk = mutation.startsWith('bulk');
      const answer = isBulk ? `results { ${ORDER} } ${ERRORS}` : `${ORDER} ${ERRORS}`;
      return async (): Promise<Outcome> => {
        const { result } = await admin.run<{ result: Result & { results?: Result[] } }>(
          `mutation ($input: ${inputTypeOf(mutation)}!) { result: ${mutation}(input: $input) { ${answer} } }`,
          { input: { ...given, ...more, idempotencyKey: someKey() } },
        );
        return outcomeOf(result.results?.[0] ?? result);
      };
    },
);

describe.for(Object.keys(EDITS).map((mutation, index) => [mutation, `0.2${index}`] as const))(
  '%s',
  ([mutation, rate]) => {
    it('prices an order again when a rule changes meanwhile', async ({ world, edit, around }) => {
      const [before, meanwhile, after] = [await edit(mutation), await edit(mutation), await edit(mutation)];
      const total = await before();
      const change = () => world.change('updateTaxRate', { taxRateId: world.standardRate, rate }, '');
      const [outcome] = await around([meanwhile], change, 'price_list_prices');
      expect(outcome).toBe(await after());
      expect(outcome).not.toBe(total);
    });
  },
);

it('prices a line again that is added at a price of the catalog that changes meanwhile', async ({
  world: { change, second },
  edit,
  around,
}) => {
  const [meanwhile, after] = [await edit('addOrderItems'), await edit('addOrderItems')];
  const price = { variantId: second.variantId, price: '31.00' };
  const [outcome] = await around([meanwhile], () => change('updateVariant', price, ''));
  expect(outcome).toBe(await after());
});

it('shows what would be charged in a dry run that was out of date', async ({
  world,
  order,
  edit,
  around,
}) => {
  const { order: placed } = await order();
  const after = await edit('updateOrderItem');
  const input = {
    orderId: placed!.id,
    itemId: placed!.items[0]!.id,
    quantity: 3,
    dryRun: true,
    idempotencyKey: someKey(),
  };
  const dryRun = () =>
    world.admin.run<{ result: object }>(
      `mutation ($input: UpdateOrderItemInput!) { result: updateOrderItem(input: $input) {
        changes { total { after { amount } } } userErrors { message } } }`,
      { input },
    );
  const promotion = { promotionId: world.promotions.ofCategory, ...world.percent('0.75') };
  const [{ result } = {}] = await around([dryRun], () => world.change('updatePromotion', promotion, ''));
  expect(result).toMatchObject({ changes: { total: { after: { amount: await after() } } } });
});

it('is refused when the rules change each time, and nothing changes', async ({ app, world, edit }) => {
  const { pool } = app.shop.core;
  const change = await edit('updateOrderItem');
  const state = `select version, total, (select sum(quantity) from order_items i where i.order_id = o.id) as pieces
    from orders o where store_id = $1 order by created_at desc limit 1`;
  const before = (await pool.query(state, [world.id])).rows;
  await onEveryPricing(
    app,
    `update stores set pricing_version = pricing_version + 1 where id = new.store_id`,
  );
  try {
    expect(await change()).toEqual(['ConflictError']);
  } finally {
    await pool.query('drop function interfere() cascade; drop sequence pricings');
  }
  expect((await pool.query(state, [world.id])).rows).toEqual(before);
  expect(await change()).toEqual(expect.any(String));
});
