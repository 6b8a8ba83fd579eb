import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportsWorld, openImportsWorld, readRejects } from './imports-fixture.ts';
import { fileOf } from './odd-lines.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

describe('a file with orders in several currencies', () => {
  it('is imported as far as the store sells in them', async () => {
    const { service } = world.app.shop.features.stores;
    const storeId = await world.newStore('many-currencies');
    await service.update(storeId, { currencies: ['JPY', 'KWD'] });
    const path = await world.write(
      'currencies.csv',
      fileOf(
        { order_number: 'C1', sku: 'S-1', unit_price: '12.50' },
        { order_number: 'C2', sku: 'S-1', unit_price: '1500', currency: 'jpy', placed_at: '2021-01-01' },
        { order_number: 'C3', sku: 'S-2', unit_price: '3.125', currency: 'KWD' },
        { order_number: 'C4', sku: 'S-1', unit_price: '9.00', currency: 'EUR' },
        { order_number: 'C5', sku: 'S-1', unit_price: '1.50', currency: 'JPY' },
        { order_number: 'C6', sku: 'S-1', unit_price: '150', currency: 'JPY' },
        { order_number: 'C6', sku: 'S-2', unit_price: '1.50' },
      ),
    );
    const report = await world.import(storeId, path);
    expect(report).toMatchObject({ imported: 3, rejectedOrders: 3 });
    expect(
      await world.rows(
        `select o.number, o.currency, o.total::int, p.currency as paid_in, p.captured_amount::int as paid
         from orders o join payments p on p.order_id = o.id where o.store_id = $1 order by o.number`,
        storeId,
      ),
    ).toEqual([
      { number: 'C1', currency: 'USD', total: 1250, paid_in: 'USD', paid: 1250 },
      { number: 'C2', currency: 'JPY', total: 1500, paid_in: 'JPY', paid: 1500 },
      { number: 'C3', currency: 'KWD', total: 3125, paid_in: 'KWD', paid: 3125 },
    ]);
    expect(await readRejects(report.rejectsPath!)).toEqual({
      5: 'currency must be one of USD, JPY, KWD, in which the store sells',
      6: 'unit_price: An amount in JPY has no decimal digits.',
      7: 'order C6 has a bad line 8',
      8: 'currency differs from line 7 of the same order',
    });
    expect(
      await world.rows(
        `select v.sku, v.price::int, v.currency, p.status from product_variants v
         join products p on p.id = v.product_id where v.store_id = $1 order by v.sku`,
        storeId,
      ),
    ).toEqual([
      { sku: 'S-1', price: 1250, currency: 'USD', status: 'ACTIVE' },
      { sku: 'S-2', price: 0, currency: 'USD', status: 'DRAFT' },
    ]);
  });
});
