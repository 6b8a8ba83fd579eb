import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { itWithOwnApp } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { ADDRESS, checkOut, someKey } from '../../testkit/shop/checkout.ts';
import { seedGuest } from '../../testkit/shop/customers.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';

/** Columns that differ between orders, such as ids and times. */
const OWN = [
  'id',
  'xid',
  'seq',
  'number',
  'order_id',
  'subject_id',
  'provider_reference',
  'paymentId',
  'requestId',
];
const isOwn = (name: string): boolean => OWN.includes(name) || /_at$/.test(name);

const it = itWithOwnApp
  /** Everything that was written for an order, without its own ids. A time is reduced to whether it is set. */
  .extend('writtenFor', ({ app }) => async (orderId: string): Promise<Record<string, unknown>> => {
    const written: Record<string, unknown> = {};
    const tables = {
      orders: 'id',
      order_items: 'order_id',
      payments: 'order_id',
      stock_reservations: 'order_id',
      events: 'order_id',
    };
    for (const [table, column] of Object.entries(tables)) {
      const order = table === 'events' ? 'xid, seq' : 'id';
      const { rows } = await app.shop.core.pool.query(
        `select * from ${table} where ${column} = $1 order by ${order}`,
        [orderId],
      );
      written[table] = rows.map((row) =>
        JSON.parse(JSON.stringify(row), (name, value) => (isOwn(name) ? value !== null : value)),
      );
    }
    return written;
  })
  .extend('newestOrderId', ({ app }) => async (): Promise<string> => {
    const { rows } = await app.shop.core.pool.query('select id from orders order by created_at desc limit 1');
    return rows[0].id;
  })
  .extend(
    'orderOf',
    ({ app, writtenFor, newestOrderId }) =>
      async (variantId: string, payment: object): Promise<Record<string, unknown>> => {
        const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
        const { userErrors } = await checkOut(app.anonymous, { cartToken, payments: [payment] });
        expect(userErrors).toEqual([]);
        return writtenFor(await newestOrderId());
      },
  );

describe('an order whose payment was answered before it was written', () => {
  it.for([
    { provider: 'TEST', test: { outcome: 'SUCCEED' } },
    { provider: 'TEST', test: { outcome: 'PENDING' } },
    { provider: 'MANUAL' },
  ])(
    'is written as one whose provider had to be asked: $provider $test.outcome',
    async (payment, { app, orderOf }) => {
      const { variantId } = await seedVariant(app);
      await orderOf(variantId, payment);
      const atOnce = await orderOf(variantId, payment);
      app.shop.features.payments.payments.immediateIntent = () => undefined;
      const asked = await orderOf(variantId, payment);
      expect(atOnce).toEqual(asked);
    },
  );
});

it('has the same events as an order of the staff', async ({ app, writtenFor, newestOrderId, orderOf }) => {
  const { variantId } = await seedVariant(app);
  const manager = await signedInAs(app, UserRole.MANAGER);
  const { events: fromCart } = await orderOf(variantId, { provider: 'MANUAL' });
  const customerId = await seedGuest(app, { storeId: DEFAULT_STORE });
  const { createOrder } = await manager.run(
    graphql(
      `mutation WrittenRowsCreateOrder($input: CreateOrderInput!) { createOrder(input: $input) { userErrors { message } } }`,
    ),
    {
      input: {
        customerId,
        items: [{ variantId, quantity: 2 }],
        shippingAddress: ADDRESS,
        idempotencyKey: someKey(),
      },
    },
  );
  expect(createOrder.userErrors).toEqual([]);
  const { events: fromStaff } = await writtenFor(await newestOrderId());
  const [checkedOut] = fromCart as { type: string; data: object }[];
  const [placed] = fromStaff as { type: string; data: object }[];
  expect(checkedOut).toMatchObject({ type: 'order.created', data: placed!.data });
  expect(Object.keys(checkedOut!.data)).toEqual(Object.keys(placed!.data));
});
