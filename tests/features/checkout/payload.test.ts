import { expect } from 'vitest';
import { Order } from '../../../src/features/orders/order.entity.ts';
import { Payment } from '../../../src/features/payments/payment.entity.ts';
import { writtenRow } from '../../../src/platform/db/reading/written-row.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut } from '../../testkit/shop/checkout.ts';
import { guestCheckout } from '../../testkit/shop/checkout-order.ts';

const it = appTest({ comparesExecutors: false });

const FIELDS = `number status paymentStatus version createdAt updatedAt placedAt expiresAt email giftMessage
  total { amount currency } shippingAddress { line1 city region } customerNote`;
const CHECKOUT = `mutation ($input: CheckoutInput!) {
  checkout(input: $input) { order { id ${FIELDS} } payments { id status version createdAt amount { amount } } userErrors { message } }
}`;

it.for([
  ['a payment that staff take', { provider: 'MANUAL' }],
  ['a test payment', { provider: 'TEST' }],
  ['nothing to pay', null],
] as const)('reads neither order nor payment again: %s', async ([, payment], { app, manager }) => {
  const { variantId } = await seedVariant(app, { price: payment ? '19.99' : '0.00' });
  const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
  const payments = payment ? [payment] : [];
  const input = guestCheckout(cartToken, { payments, giftMessage: 'For you' } as object);
  let checkout!: { order: { id: string }; payments: object[]; userErrors: object[] };
  const texts = await statementsOf(async () => {
    ({ checkout } = await app.anonymous.run<{ checkout: typeof checkout }>(CHECKOUT, { input }));
  });
  expect(checkout.userErrors).toEqual([]);
  expect(checkout.payments).toHaveLength(payment ? 1 : 0);
  expect(texts).toEqual([expect.stringContaining('from carts c'), expect.stringContaining('from check_out')]);
  const found = await manager.run<{ order: object }>(`query ($id: ID) { order(id: $id) { id ${FIELDS} } }`, {
    id: checkout.order.id,
  });
  expect(checkout.order).toEqual(found.order);
  const again = await app.anonymous.run<{ checkout: object }>(CHECKOUT, { input });
  expect(again.checkout).toEqual(checkout);
});

it('makes rows of what was written that are those a reader finds', async ({ app }) => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const { order } = await checkOut(app.anonymous, { cartToken });
  const { orm, reader, pool } = app.shop.core;
  const em = orm.em.fork();
  const id = decodeId('ord', order!.id);
  const { rows } = await pool.query(
    'select row_to_json(o) as "order", row_to_json(p) as payment from orders o join payments p on p.order_id = o.id where o.id = $1',
    [id],
  );
  expect(writtenRow(em, Order, rows[0].order)).toEqual(
    (await reader.rows(Order, 'where t.id = $1', [id]))[0],
  );
  const [payment] = await reader.rows(Payment, 'where t.order_id = $1', [id]);
  expect(writtenRow(em, Payment, rows[0].payment)).toEqual(payment);
});
