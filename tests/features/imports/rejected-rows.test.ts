import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, type ImportsWorld, openImportsWorld, readRejects } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

describe('importing a file with bad rows', () => {
  it('imports the rest and gives line and reason of everything it rejects', async () => {
    const storeId = await world.newStore('bad');
    const report = await world.import(storeId, fixture('bad-orders.csv'));
    expect(report).toMatchObject({
      lines: 18,
      orders: 14,
      imported: 2,
      rejectedOrders: 12,
      rejectedLines: 16,
    });
    const numbers = await world.rows(
      'select number from orders where store_id = $1 order by number',
      storeId,
    );
    expect(numbers).toEqual([{ number: 'B1' }, { number: 'B14' }]);
    expect(await readRejects(report.rejectsPath!)).toEqual({
      3: 'quantity is negative',
      4: 'order B3 has a bad line 5',
      5: 'unit_price: An amount must be a decimal number such as "12.50".',
      6: 'product_name is missing',
      7: 'placed_at must be a date since 1970 such as 2024-05-31 or 2024-05-31T14:00:00Z',
      8: 'currency must be USD, that of the store',
      9: 'unit_price: An amount in USD has at most 2 decimal digits.',
      10: 'sku is missing; quantity must be a whole number from 1 to 1000000; discount_rate must be a decimal from 0 to 1',
      11: 'order B9 begins again at line 13: keep its lines together',
      12: 'it has 19 columns instead of 20',
      13: 'order B9 begins again at line 13: keep its lines together',
      14: 'order B11 has a bad line 15',
      15: 'status differs from line 14 of the same order',
      16: 'order_number is missing',
      17: 'quantity must be a whole number from 1 to 1000000',
      18: 'ship_country must be an ISO 3166-1 alpha-2 country code such as "DE"',
    });
    expect(
      await world.rows("select sku from product_variants where store_id = $1 and sku <> 'S-1'", storeId),
    ).toEqual([]);
    const customers = await world.rows(
      'select email from customers where store_id = $1 order by email',
      storeId,
    );
    expect(customers).toEqual([{ email: 'fourteen@bad.example' }, { email: 'one@bad.example' }]);
  });

  it('writes rejects that no spreadsheet runs and that can be corrected and imported', async () => {
    const storeId = await world.newStore('corrected');
    const { rejectsPath } = await world.import(storeId, fixture('bad-orders.csv'));
    const rejects = await readFile(rejectsPath!, 'utf8');
    expect(rejects).toContain(",'@SUM(A1),+44 20 7946,");
    const corrected = await world.write('corrected.csv', rejects.replace('Returned,-1,', 'Returned,1,'));
    expect(await world.import(storeId, corrected)).toMatchObject({ imported: 1, rejectedLines: 15 });
  });

  it('removes the rejects of an earlier run when there are none', async () => {
    const storeId = await world.newStore('tidy');
    const { rejectsPath } = await world.import(storeId, fixture('bad-orders.csv'));
    expect(existsSync(rejectsPath!)).toBe(true);
    expect(await world.import(storeId, fixture('orders.csv'))).not.toHaveProperty('rejectsPath');
    expect(existsSync(rejectsPath!)).toBe(false);
  });
});
