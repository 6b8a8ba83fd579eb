import { expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const PROMOTE = graphql(`
  mutation PromoteOrders($input: CreatePromotionInput!) {
    createPromotion(input: $input) { promotion { id } userErrors { message } }
  }
`);
const END = graphql(`
  mutation EndOrderPromotion($input: EndPromotionInput!) { endPromotion(input: $input) { userErrors { message } } }
`);
const CREATE = graphql(`
  mutation CreatePromotedOrder($input: CreateOrderInput!) {
    createOrder(input: $input) {
      order { id status discountTotal { amount } total { amount } discounts { name } items { id discountTotal { amount } } }
      userErrors { message }
    }
  }
`);
const SET_QUANTITY = graphql(`
  mutation SetPromotedQuantity($input: UpdateOrderItemInput!) {
    updateOrderItem(input: $input) {
      order { discountTotal { amount } total { amount } discounts { name } }
      changes { discountTotal { before { amount } after { amount } } }
      userErrors { message }
    }
  }
`);
const PLACE = graphql(`
  mutation PlacePromotedDraft($input: UpdateOrderStatusInput!) {
    updateOrderStatus(input: $input) { order { status total { amount } } userErrors { code message } }
  }
`);

const it = base
  /** Runs in a test alone: it ends when the test does, so that other tests do not get its discount. */
  .extend('promote', async ({ manager }, { onCleanup }) => {
    const ids: string[] = [];
    onCleanup(async () => {
      for (const promotionId of ids) await manager.run(END, { input: { promotionId } });
    });
    return async (promotion: object) => {
      const input = { name: 'Half price', action: { kind: 'PERCENT', rate: '0.5' }, ...promotion };
      const { createPromotion } = await manager.run(PROMOTE, { input: input as never });
      expect(createPromotion.userErrors).toEqual([]);
      ids.push(createPromotion.promotion!.id);
    };
  })
  .extend('create', ({ app, manager }) => async (input: { quantity?: number; asDraft?: boolean } = {}) => {
    const { quantity = 2, asDraft = false } = input;
    const { sku } = await seedVariant(app, { price: '10.00' });
    const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
    const { createOrder } = await manager.run(CREATE, {
      input: { customerId, items: [{ sku, quantity }], asDraft, idempotencyKey: someKey() },
    });
    expect(createOrder.userErrors).toEqual([]);
    return createOrder.order!;
  })
  .extend('uses', ({ app }) => async (): Promise<number> => {
    const { rows } = await app.shop.core.pool.query<{ uses: number }>(
      'select count(*)::int as uses from promotion_uses u join promotions p on p.id = u.promotion_id where p.ends_at is null',
    );
    return rows[0]!.uses;
  });

it('gives a promotion back that no longer applies after an edit, and does not count its own use', async ({
  manager,
  promote,
  create,
  uses,
}) => {
  await promote({ minimumSubtotal: '20.00', usageLimit: 1, usageLimitPerCustomer: 1 });
  const order = await create();
  expect(order).toMatchObject({ total: { amount: '10.00' }, discounts: [{ name: 'Half price' }] });
  const setQuantity = async (quantity: number, dryRun = false) => {
    const input = {
      orderId: order.id,
      itemId: order.items[0]!.id,
      quantity,
      dryRun,
      idempotencyKey: someKey(),
    };
    return (await manager.run(SET_QUANTITY, { input })).updateOrderItem;
  };
  const planned = await setQuantity(3, true);
  expect(planned).toMatchObject({
    order: { total: { amount: '10.00' } },
    changes: { discountTotal: { before: { amount: '10.00' }, after: { amount: '15.00' } } },
  });
  expect((await setQuantity(3)).changes).toEqual(planned.changes);
  expect((await setQuantity(1)).order).toMatchObject({ discounts: [], total: { amount: '10.00' } });
  expect(await uses()).toBe(0);
  expect((await setQuantity(2)).order).toMatchObject({ discountTotal: { amount: '10.00' } });
  expect(await uses()).toBe(1);
});

it('shows promotions on drafts, and uses them when a draft is placed at its price', async ({
  manager,
  promote,
  create,
  uses,
}) => {
  await promote({ usageLimit: 1 });
  const one = await create({ asDraft: true });
  const other = await create({ asDraft: true });
  for (const { total } of [one, other]) expect(total.amount).toBe('10.00');
  expect(await uses()).toBe(0);
  const place = async ({ id: orderId }: { id: string }) =>
    (await manager.run(PLACE, { input: { orderId, status: 'PENDING' as never } })).updateOrderStatus;
  expect(await place(one)).toMatchObject({ order: { status: 'PENDING', total: { amount: '10.00' } } });
  expect(await place(other)).toMatchObject({ order: null, userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  expect(await uses()).toBe(1);
});
