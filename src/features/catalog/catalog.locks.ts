import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { expectVersion } from '../../platform/errors/standard-errors.ts';
import { orNotFound } from '../../platform/inputs/node-ids.ts';
import { encodeId } from '../../values/ids.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** Serializes transactions that choose a slug with the same base, so that each gets a different one. */
export async function lockSlug(em: EntityManager, scope: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slug:${scope}`]);
}

/** Serializes moves of categories within a store. Two moves that are valid alone could form a circle together. */
export async function lockCategoryTree(em: EntityManager, storeId: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`categories:${storeId}`]);
}

/**
 * Locks a product. Its variants, categories and search text change only under this lock.
 *
 * @throws DomainError NOT_FOUND, VERSION_CONFLICT
 */
export async function lockProduct(
  em: EntityManager,
  wanted: { storeId: string; id: string; field: string; expectedVersion?: number | null | undefined },
): Promise<Product> {
  const { storeId, id, field, expectedVersion } = wanted;
  const product = await em.findOne(Product, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(expectedVersion, orNotFound(product, 'product', field), encodeId('prd', id));
  return product!;
}

/** Locks a category and the category tree of its store. Null when there is no such category. */
export async function lockCategory(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<Category | null> {
  await lockCategoryTree(em, storeId);
  return em.findOne(Category, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * Takes share locks in id order, so that these categories cannot be deleted before the transaction ends.
 *
 * @returns the ids of those that exist
 */
export async function shareLockCategories(
  em: EntityManager,
  { storeId, ids }: { storeId: string; ids: readonly string[] },
): Promise<Set<string>> {
  const kept = await sql<{ id: string }>(
    em,
    'select id from categories where store_id = $1 and id = any($2::uuid[]) order by id for key share',
    [storeId, ids],
  );
  return new Set(kept.map(({ id }) => id));
}

/** Locks a variant. Null when there is none. Lock its product first. */
export function lockVariant(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<ProductVariant | null> {
  return em.findOne(ProductVariant, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

interface WantedProduct {
  readonly productId?: string | null | undefined;
  readonly slug?: string | null | undefined;
}

/**
 * Locks many products in id order. Each is found by its id, or by its slug if it has none.
 *
 * @returns the id of a wanted product; undefined if the store has none
 */
export async function lockProducts(
  em: EntityManager,
  { storeId, wanted }: { storeId: string; wanted: readonly WantedProduct[] },
): Promise<(wanted: WantedProduct) => string | undefined> {
  const ids = wanted.flatMap(({ productId }) => productId ?? []);
  const slugs = wanted.flatMap(({ productId, slug }) =>
    // What is no text to PostgreSQL is no slug either.
    productId == null && slug?.isWellFormed() && !slug.includes('\0') ? [slug] : [],
  );
  const found = await sql<{ id: string; slug: string }>(
    em,
    `select id, slug from products where store_id = $1 and (id = any($2::uuid[]) or slug = any($3))
     order by id for update`,
    [storeId, ids, slugs],
  );
  const known = new Set(found.map(({ id }) => id));
  const bySlug = new Map(found.map(({ id, slug }) => [slug, id]));
  return ({ productId, slug }) => {
    if (productId != null) return known.has(productId) ? productId : undefined;
    return slug == null ? undefined : bySlug.get(slug);
  };
}
