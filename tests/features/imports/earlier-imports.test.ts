import { afterAll, beforeAll, expect, it } from 'vitest';
import { Migration202611280701_imported_stock } from '../../../migrations/Migration202611280701_imported_stock.ts';
import { violations } from '../../testkit/audit.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { levelsOf, stockUp } from '../../testkit/shop/inventory.ts';
import { type ImportsWorld, openImportsWorld } from './imports-fixture.ts';

let world: ImportsWorld;
beforeAll(async () => {
  world = await openImportsWorld();
});
afterAll(() => world.close());

/** Imports an open order as versions before 0.2 did, without reserving its stock. */
async function importAsBefore(storeId: string, variantId: string): Promise<void> {
  await world.rows(
    `with buyer as (
       insert into customers (id, store_id, name) values (make_id(), $1, 'Old') returning id
     ), placed as (
       insert into orders (id, store_id, number, customer_id, currency, status, source, subtotal, total, placed_at)
       select make_id(), $1, 'OLD-1', id, 'USD', 'PROCESSING', 'IMPORT', 3000, 3000, now() from buyer
       returning *
     ), told as (
       insert into events (id, store_id, type, subject_id, order_id, customer_id, data, metadata)
       select make_id(), $1, 'order.imported', o.id, o.id, o.customer_id,
         '{"version": 1, "status": "PROCESSING"}', '{}' from placed o
     )
     insert into order_items (id, store_id, order_id, variant_id, product_id, sku, name, quantity, unit_price, total,
       position)
     select make_id(), $1, o.id, v.id, v.product_id, v.sku, v.sku, 3, 1000, 3000, 0
     from placed o, product_variants v where v.id = $2`,
    storeId,
    variantId,
  );
}

it('the migration makes open orders of earlier imports hold their stock, and books in what is missing', async () => {
  const storeId = await world.newStore('earlier');
  const { rawVariantId, variantId } = await seedProduct(world.app, { storeId });
  await stockUp(world.app, { storeId, variantId, quantity: 1 });
  await importAsBefore(storeId, rawVariantId);
  expect(await violations(world.app)).toMatchObject([
    { name: 'An order that waits for its payment or its shipment holds the stock of its items' },
  ]);
  const { orm } = world.app.shop.core;
  const migration = new Migration202611280701_imported_stock(orm.driver, orm.config);
  migration.up();
  const [mend] = migration.getQueries().slice(-1);
  for (let run = 0; run < 2; run += 1) await world.rows(String(mend));
  expect(await levelsOf(world.app, variantId)).toMatchObject([{ onHand: 3, reserved: 3 }]);
});
