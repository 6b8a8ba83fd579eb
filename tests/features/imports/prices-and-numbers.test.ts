import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOrders } from '../../../src/features/imports/order-import.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { fixture, HEADER, type ImportsWorld, openImportsWorld, orderLine } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

describe('prices and numbers', () => {
  it('follows the newest order of later files until people change the product', async () => {
    const storeId = await world.newStore('prices');
    const priceOf = async () =>
      (
        await world.rows<{ price: number }>('select price from product_variants where store_id = $1', storeId)
      )[0]?.price;
    const history = (...lines: string[]) => world.write('prices.csv', [`${HEADER}\n`, ...lines].join(''));
    await world.import(
      storeId,
      await history(orderLine({ number: '1', price: '2.00', placedAt: '2020-01-01' })),
    );
    await world.import(
      storeId,
      await history(orderLine({ number: '2', price: '1.00', placedAt: '2019-01-01' })),
    );
    expect(await priceOf()).toBe(200);
    await world.import(
      storeId,
      await history(orderLine({ number: '3', price: '3.00', placedAt: '2021-01-01' })),
    );
    expect(await priceOf()).toBe(300);
    const [variant] = await world.rows<{ id: string }>(
      'select id from product_variants where store_id = $1',
      storeId,
    );
    await world.app.shop.features.catalog.variants.update(systemActor(storeId, 'test'), {
      id: variant!.id,
      price: '9.99',
    });
    await world.import(
      storeId,
      await history(orderLine({ number: '4', price: '4.00', placedAt: '2022-01-01' })),
    );
    expect(await priceOf()).toBe(999);
  });

  it('leaves no number to a checkout that an imported order has', async () => {
    const storeId = await world.newStore('numbers');
    const path = await world.write(
      'numbers.csv',
      `${HEADER}\n${orderLine({ number: 'ORD-00041' })}${orderLine({ number: 'OTHER-99999' })}`,
    );
    await world.import(storeId, path);
    const [next] = await world.rows("select next_order_number($1, 'ORD-') as number", storeId);
    expect(next).toEqual({ number: 'ORD-00042' });
  });

  it('stores each order once when two imports of one file meet', async () => {
    const storeId = await world.newStore('twins');
    const lines = Array.from({ length: 600 }, (_, index) =>
      orderLine({ number: `T${index}`, sku: `T-${index % 7}`, email: `t${index % 11}@history.example` }),
    );
    const path = await world.write('twins.csv', `${HEADER}\n${lines.join('')}`);
    const { transactions } = world.app.shop.core;
    const reports = await Promise.all(
      ['a', 'b'].map((name) =>
        importOrders({
          transactions,
          store: { id: storeId },
          path,
          rejectsPath: `${world.folder}/${name}.csv`,
        }),
      ),
    );
    expect(reports.reduce((sum, { imported }) => sum + imported, 0)).toBe(600);
    expect(reports.reduce((sum, { alreadyThere }) => sum + alreadyThere, 0)).toBe(600);
    expect(
      reports.reduce(
        (sum, { productsCreated, customersCreated }) => sum + productsCreated + customersCreated,
        0,
      ),
    ).toBe(18);
  });

  it('keeps equal SKUs and customers of two stores apart', async () => {
    const [one, other] = [await world.newStore('apart-1'), await world.newStore('apart-2')];
    await world.import(one, fixture('orders.csv'));
    expect(await world.import(other, fixture('orders.csv'))).toMatchObject({
      imported: 4,
      productsCreated: 3,
      customersCreated: 2,
    });
  });
});
