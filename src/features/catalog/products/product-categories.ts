import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import { shareLockCategories } from '../catalog.locks.ts';
import type { Product } from '../product.entity.ts';

export const MAX_CATEGORIES = 50;

/**
 * Sets the categories of a product to exactly these. The product is new, or the caller has locked it.
 *
 * @returns whether anything changed
 * @throws DomainError when there are too many, or one is not of this store
 */
export async function setProductCategories(
  em: EntityManager,
  { storeId, id }: Product,
  categoryIds: readonly string[],
): Promise<boolean> {
  if (categoryIds.length > MAX_CATEGORIES) {
    throw invalid('categoryIds', `A product is in at most ${MAX_CATEGORIES} categories.`);
  }
  const knownIds = await shareLockCategories(em, { storeId, ids: categoryIds });
  const unknown = categoryIds.findIndex((categoryId) => !knownIds.has(categoryId));
  if (unknown >= 0) throw notFound('category', `categoryIds.${unknown}`);
  const removed = await sql(
    em,
    'delete from product_categories where product_id = $1 and category_id <> all($2::uuid[]) returning 1',
    [id, categoryIds],
  );
  const added = await sql(
    em,
    `insert into product_categories (store_id, product_id, category_id)
     select $1, $2, category_id from unnest($3::uuid[]) as category_id
     on conflict do nothing returning 1`,
    [storeId, id, categoryIds],
  );
  return removed.length + added.length > 0;
}
