import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { expectVersion } from '../../platform/errors/standard-errors.ts';
import { orNotFound } from '../../platform/inputs/node-ids.ts';
import { encodeId } from '../../values/ids.ts';
import { Category } from './category.entity.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** Whoever wants a slug waits for whoever is taking one of the same base, so that each gets another. */
export async function lockSlug(em: EntityManager, scope: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slug:${scope}`]);
}

/** Two moves that are fine alone could make a circle together: a store's tree changes one move at a time. */
export async function lockCategoryTree(em: EntityManager, storeId: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`categories:${storeId}`]);
}

/**
 * The product, locked: its variants, categories and search text change under this lock only.
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

/** The category, locked with the tree of its store; null when there is none. */
export async function lockCategory(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<Category | null> {
  await lockCategoryTree(em, storeId);
  return em.findOne(Category, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * Keeps categories from being deleted until the transaction ends, in id order.
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

/** The variant, locked; null when there is none. Its product is locked before it. */
export function lockVariant(
  em: EntityManager,
  { storeId, id }: { storeId: string; id: string },
): Promise<ProductVariant | null> {
  return em.findOne(ProductVariant, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
