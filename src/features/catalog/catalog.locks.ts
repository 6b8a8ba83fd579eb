import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { expectVersion } from '../../platform/errors/faults.ts';
import { found } from '../../platform/inputs/node-ids.ts';
import { encodeId } from '../../values/ids.ts';
import { Product } from './product.entity.ts';

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
 * @throws UserFault NOT_FOUND, VERSION_CONFLICT
 */
export async function lockProduct(
  em: EntityManager,
  wanted: { storeId: string; id: string; field: string; expectedVersion?: number | null | undefined },
): Promise<Product> {
  const { storeId, id, field, expectedVersion } = wanted;
  const product = await em.findOne(Product, { storeId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(expectedVersion, found(product, 'product', field), encodeId('prd', id));
  return product!;
}
