import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { productEvent } from '../catalog/catalog.events.ts';
import { Product } from '../catalog/product.entity.ts';
import { ProductVariant } from '../catalog/product-variant.entity.ts';
import { lockProducts } from './imports.locks.ts';

/** The number of variants per transaction, which keeps transactions short. */
const BATCH = 500;

/** Variants whose price is outdated, of products that only imports have changed according to the event log. */
const OUTDATED = `
  with own as (
    select subject_id as product_id from events
    where store_id = $1 and type in ('product.created', 'product.updated', 'product.archived')
    group by subject_id having bool_and(metadata ->> 'source' = 'import')
  ), newest as (
    select distinct on (i.variant_id) i.variant_id, i.unit_price
    from own join product_variants v on v.store_id = $1 and v.product_id = own.product_id
    join order_items i on i.store_id = $1 and i.variant_id = v.id
    join orders o on o.id = i.order_id and o.source = 'IMPORT'
    where i.unit_price > 0 and o.currency = v.currency
    order by i.variant_id, o.placed_at desc, o.number desc, i.position desc
  )
  select v.id, v.product_id as "productId", v.version, n.unit_price::text as price
  from newest n join product_variants v on v.id = n.variant_id
  where v.price <> n.unit_price
  order by v.product_id`;

const UPDATE = `
  update product_variants v set price = given.price,
    compare_at_price = case when v.compare_at_price > given.price then v.compare_at_price end, version = v.version + 1, updated_at = now()
  from jsonb_to_recordset($2::jsonb) as given (id uuid, version int, price bigint)
  join product_variants seen on seen.id = given.id
  join products p on p.id = seen.product_id
  where v.store_id = $1 and v.id = given.id and v.version = given.version
  returning v.id, v.sku, v.price::float8 as price, v.currency, v.is_active as "isActive",
    jsonb_build_object('id', p.id, 'name', p.name, 'slug', p.slug, 'status', p.status, 'version', p.version) as product`;

interface OutdatedVariant {
  readonly id: string;
  readonly productId: string;
  readonly version: number;
  readonly price: string;
}

type ChangedVariant = Pick<ProductVariant, 'id' | 'sku' | 'price' | 'currency' | 'isActive'> & {
  readonly product: Pick<Product, 'id' | 'name' | 'slug' | 'status' | 'version'>;
};

/**
 * Sets the price of each imported variant to that of its newest order with a price above zero. Products that people
 * have changed keep their prices. It reads the database and not the file, so an import that continues after a crash
 * gives the same result.
 */
export async function followNewestPrices(
  transactions: Transactions,
  { actor, isLargeImport }: { actor: Actor; isLargeImport: boolean },
): Promise<void> {
  const { storeId } = actor;
  const outdated = await transactions.run(async (em) => {
    // Autovacuum has not analyzed the new rows yet. With outdated statistics the query takes minutes instead of a
    // second.
    if (isLargeImport) await sql(em, 'analyze product_variants, orders, order_items, events');
    return sql<OutdatedVariant>(em, OUTDATED, [storeId]);
  });
  for (let at = 0; at < outdated.length; at += BATCH) {
    await transactions.run((em) => reprice(em, actor, outdated.slice(at, at + BATCH)));
  }
}

async function reprice(em: EntityManager, actor: Actor, outdated: readonly OutdatedVariant[]): Promise<void> {
  const { storeId } = actor;
  await lockProducts(em, { storeId, productIds: outdated.map(({ productId }) => productId) });
  const changed = await sql<ChangedVariant>(em, UPDATE, [storeId, JSON.stringify(outdated)]);
  const events = changed.map(({ product, ...variant }) =>
    productEvent(actor, 'product.updated', {
      product: Object.assign(new Product(), product),
      variantChange: { change: 'VARIANT_UPDATED', variant: Object.assign(new ProductVariant(), variant) },
    }),
  );
  await appendEvents(em, events);
}
