import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { newId } from '../../values/ids.ts';
import { productEvent } from '../catalog/catalog.events.ts';
import { Product } from '../catalog/product.entity.ts';
import { searchWords } from '../catalog/search-words.ts';
import { slugOf } from '../catalog/slugs.ts';
import type { FileOrder } from './reading/file-order.ts';

export interface SoldVariant {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
}

interface NewVariantRow {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly slug: string;
  readonly searchText: string;
  readonly price: number;
}

const SKUS = `
  select id, product_id as "productId", sku from product_variants where store_id = $1 and sku = any($2)`;

/**
 * A single statement inserts the variants first, so that a SKU that somebody else has just taken creates no product.
 */
const INSERT = `
  with given as (
    select * from jsonb_to_recordset($3::jsonb) as given (
      id uuid, "productId" uuid, sku text, name text, slug text, "searchText" text, price bigint
    )
  ), variants as (
    insert into product_variants (id, store_id, product_id, sku, price, currency)
    select id, $1, "productId", sku, price, $2 from given order by sku
    on conflict (store_id, sku) do nothing
    returning product_id
  )
  insert into products (id, store_id, name, slug, status, search_text)
  select g."productId", $1, g.name, case when t.id is null then g.slug else g.slug || '-' || right(g.id::text, 12) end,
    case when g.price = 0 then 'DRAFT' else 'ACTIVE' end, g."searchText"
  from given g
  join variants v on v.product_id = g."productId"
  left join products t on t.store_id = $1 and t.slug = g.slug
  returning id, name, slug, status`;

/**
 * Finds or creates the variants of a batch by SKU. An unknown SKU becomes a product with one variant, on sale at its
 * newest price in the batch. Known variants stay unchanged. A price of zero does not count, and none in another currency
 * than that of the store: a product without another price becomes a draft, so that nobody buys it for nothing.
 */
export async function importVariants(
  em: EntityManager,
  { actor, currency, orders }: { actor: Actor; currency: string; orders: readonly FileOrder[] },
): Promise<{ variantBySku: ReadonlyMap<string, SoldVariant>; events: NewEvent[] }> {
  const { storeId } = actor;
  const newest = newestBySku(orders, currency);
  const skus = [...newest.keys()];
  let known = await sql<SoldVariant>(em, SKUS, [storeId, skus]);
  const events: NewEvent[] = [];
  if (known.length < skus.length) {
    for (const { sku } of known) newest.delete(sku);
    const rows = JSON.stringify(newRows(newest));
    const added = await sql<NewProduct>(em, INSERT, [storeId, currency, rows]);
    events.push(...added.map((product) => createdEvent(actor, product)));
    known = await sql<SoldVariant>(em, SKUS, [storeId, skus]);
  }
  return { variantBySku: new Map(known.map((variant) => [variant.sku, variant])), events };
}

function newestBySku(
  orders: readonly FileOrder[],
  currency: string,
): Map<string, { name: string; price: number }> {
  const oldestFirst = orders.toSorted((one, other) => one.placedAt.getTime() - other.placedAt.getTime());
  const newest = new Map<string, { name: string; price: number }>();
  for (const { items, currency: paidIn } of oldestFirst) {
    for (const { sku, name, unitPrice } of items) {
      const price = paidIn === currency ? unitPrice : 0;
      newest.set(sku, { name, price: price || (newest.get(sku)?.price ?? 0) });
    }
  }
  return newest;
}

function newRows(newest: ReadonlyMap<string, { name: string; price: number }>): NewVariantRow[] {
  const slugs = new Set<string>();
  return [...newest].map(([sku, { name, price }]) => {
    const id = newId();
    // The slug contains the SKU, so it is almost always free, and no lock per name is needed.
    const words = slugOf(`${[...name].slice(0, 60).join('')} ${sku}`) || 'product';
    const slug = slugs.has(words) ? `${words}-${id.slice(-12)}` : words;
    slugs.add(slug);
    const searchText = [...new Set([name, sku].flatMap(searchWords))].join(' ');
    return { id, productId: newId(), sku, name, slug, searchText, price };
  });
}

type NewProduct = Pick<Product, 'id' | 'name' | 'slug' | 'status'>;

function createdEvent(actor: Actor, { id, name, slug, status }: NewProduct): NewEvent {
  const { storeId } = actor;
  const product = Object.assign(new Product(), {
    id,
    storeId,
    name,
    slug,
    status,
    version: 1,
  });
  return productEvent(actor, 'product.created', { product });
}
