import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fixture, type ImportsWorld, openImportsWorld } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

describe('importing a sound file', () => {
  let storeId: string;
  beforeAll(async () => {
    storeId = await world.newStore('sound');
    expect(await world.import(storeId, fixture('orders.csv'))).toMatchObject({
      lines: 5,
      orders: 4,
      imported: 4,
      alreadyThere: 0,
      rejectedOrders: 0,
      rejectedLines: 0,
      productsCreated: 3,
      customersCreated: 2,
    });
  });

  it('keeps numbers, dates, statuses and the discount of each line rounded half up', async () => {
    const orders = await world.rows(
      `select number, status, payment_status, fulfillment_status, subtotal, discount_total, shipping_total, total,
         paid_total, sales_rep_name, source, version, placed_at = created_at as is_old, placed_at, cancelled_at
       from orders where store_id = $1 order by number`,
      storeId,
    );
    expect(orders).toMatchObject([
      {
        number: '1001',
        status: 'DELIVERED',
        payment_status: 'PAID',
        fulfillment_status: 'FULFILLED',
        subtotal: 17_805,
        discount_total: 151,
        shipping_total: 3_238,
        total: 20_892,
        paid_total: 20_892,
        sales_rep_name: 'Steven Buchanan',
        source: 'IMPORT',
        version: 1,
        is_old: true,
        placed_at: new Date('2019-03-01T09:00:00Z'),
      },
      {
        number: '1002',
        status: 'CONFIRMED',
        payment_status: 'UNPAID',
        paid_total: 0,
        placed_at: new Date('2019-03-02T08:00:00Z'),
      },
      {
        number: '1003',
        status: 'CANCELLED',
        total: 500,
        paid_total: 0,
        cancelled_at: new Date('2019-02-01'),
      },
      { number: '1004', status: 'SHIPPED', payment_status: 'PAID', fulfillment_status: 'FULFILLED' },
    ]);
  });

  it('keeps an address as a copy, and none where the file names a country alone', async () => {
    const addresses = await world.rows(
      'select shipping_address as address from orders where store_id = $1 order by number',
      storeId,
    );
    expect(addresses.map(({ address }: { address?: unknown }) => address)).toEqual([
      {
        name: "Änna's Café",
        line1: "12, rue de l'Abbaye",
        city: 'Reims',
        postalCode: '51100',
        countryCode: 'FR',
      },
      null,
      null,
      null,
    ]);
  });

  it('puts products on sale at the price of their newest order, and finds them by search', async () => {
    const variants = await world.rows(
      `select v.sku, v.price, p.status, p.slug, p.search_text from product_variants v join products p on p.id = v.product_id
       where v.store_id = $1 order by v.sku`,
      storeId,
    );
    expect(variants).toMatchObject([
      { sku: 'H-CUP', price: 335, status: 'ACTIVE', slug: 'cup-h-cup', search_text: 'cup h' },
      { sku: 'H-EVIL', price: 999 },
      { sku: 'H-TEA', price: 1550, search_text: 'green tea h' },
    ]);
    const visitor = world.app.anonymous.with({ 'x-store': 'sound' });
    const { products } = await visitor.run(
      graphql(`query OrderImportProducts { products(search: "gren tea") { nodes { name } } }`),
    );
    expect(products.nodes).toEqual([{ name: 'Green Tea' }]);
  });

  it('takes a formula for the text that it is', async () => {
    const [item] = await world.rows(
      'select name from order_items where store_id = $1 and sku = $2',
      storeId,
      'H-EVIL',
    );
    expect(item).toEqual({ name: '=HYPERLINK("http://evil.example")' });
  });

  it('appends one event for each order and one for each payment, by the import and without personal data', async () => {
    const events = await world.rows<{ type: string; count: number }>(
      `select type, count(*) as count from events where store_id = $1 group by type order by type`,
      storeId,
    );
    expect(events).toEqual([
      { type: 'customer.created', count: 2 },
      { type: 'order.imported', count: 4 },
      { type: 'payment.captured', count: 2 },
      { type: 'product.created', count: 3 },
      { type: 'stock.changed', count: 2 },
    ]);
    const [imported] = await world.rows(
      `select data, metadata from events where store_id = $1 and data ->> 'number' = '1001'`,
      storeId,
    );
    expect(imported).toEqual({
      data: {
        number: '1001',
        status: 'DELIVERED',
        paymentStatus: 'PAID',
        fulfillmentStatus: 'FULFILLED',
        total: 20_892,
        currency: 'USD',
        version: 1,
        salesRepId: null,
        placedAt: '2019-03-01T09:00:00.000Z',
      },
      metadata: { actor: 'system:import', requestId: null, source: 'import', version: 1 },
    });
  });

  it('touches the stock of the open order alone', async () => {
    const held = await world.rows(
      `select o.number, r.quantity, l.on_hand, l.reserved
       from stock_levels l
       join stock_reservations r using (store_id, variant_id, location_id)
       join orders o on o.id = r.order_id
       where l.store_id = $1`,
      storeId,
    );
    expect(held).toEqual([{ number: '1002', quantity: 1, on_hand: 1, reserved: 1 }]);
    const moved = await world.rows(
      'select reason, quantity from stock_movements where store_id = $1',
      storeId,
    );
    expect(moved).toEqual([{ reason: 'IMPORT', quantity: 1 }]);
  });

  it('changes nothing when it is run again, and brings nobody back who was deleted since', async () => {
    const [anna] = await world.rows<{ id: string }>(
      'select id from customers where store_id = $1 and email = $2',
      storeId,
      'anna@history.example',
    );
    await world.app.shop.features.customers.customers.delete({
      actor: systemActor(storeId, 'test'),
      customerId: anna!.id,
    });
    const before = await world.rows('select count(*) as count from events where store_id = $1', storeId);
    expect(await world.import(storeId, fixture('orders.csv'))).toMatchObject({
      imported: 0,
      alreadyThere: 4,
      productsCreated: 0,
      customersCreated: 0,
    });
    expect(await world.rows('select count(*) as count from events where store_id = $1', storeId)).toEqual(
      before,
    );
  });
});
