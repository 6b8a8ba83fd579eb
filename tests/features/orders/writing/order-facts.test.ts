import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderEvent } from '../../../../src/features/orders/events/order.events.ts';
import { Order } from '../../../../src/features/orders/order.entity.ts';
import { newRow } from '../../../../src/features/orders/order-columns.ts';
import {
  OrderFulfillmentStatus,
  OrderPaymentStatus,
  OrderStatus,
} from '../../../../src/features/orders/order-status.ts';
import { systemActor } from '../../../../src/platform/auth/actor.ts';
import { newId } from '../../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../../testkit/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const anOrder = fc.record({
  number: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0')),
  status: fc.constantFrom(...Object.values(OrderStatus)),
  paymentStatus: fc.constantFrom(...Object.values(OrderPaymentStatus)),
  fulfillmentStatus: fc.constantFrom(...Object.values(OrderFulfillmentStatus)),
  total: fc.maxSafeNat(),
  paidTotal: fc.nat(),
  currency: fc.constantFrom('USD', 'JPY', 'BHD'),
  version: fc.integer({ min: 1, max: 2_147_483_647 }),
  salesRepId: fc.option(fc.uuid({ version: 7 })),
});

it('tells of an order in SQL what it tells in TypeScript', async () => {
  const { orm, pool } = app.shop.core;
  const em = orm.em.fork();
  const orders = fc.sample(anOrder, 300).map((values) => {
    const ids = { id: newId(), storeId: newId(), customerId: newId() };
    return Object.assign(new Order(), { ...ids, ...values });
  });
  const { rows } = await pool.query(
    `select order_facts(o) as facts
     from jsonb_array_elements($1::jsonb) with ordinality as e (given, place),
       jsonb_populate_record(null::orders, given) as o
     order by place`,
    [JSON.stringify(orders.map((order) => newRow(em, Order, order)))],
  );
  const actor = systemActor(newId(), 'tests');
  const told = orders.map((order) => orderEvent(order, { type: 'order.updated', actor }).data);
  expect(rows.map(({ facts }) => facts)).toEqual(told);
});
