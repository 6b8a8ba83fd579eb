import { ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import type { TestApp } from '../app.ts';
import { DEFAULT_STORE } from './people.ts';

let seeded = 0;

/** Creates a product that is on sale, with one variant and no stock, through the service. Ids are raw UUIDs. */
export async function seedProduct(
  app: TestApp,
  options: { storeId?: string; name?: string; price?: string; sku?: string; status?: ProductStatus } = {},
): Promise<{ productId: string; variantId: string; sku: string }> {
  seeded += 1;
  const {
    storeId = DEFAULT_STORE,
    name = `Product ${seeded}`,
    price = '10.00',
    sku = `SEED-${seeded}`,
    status = ProductStatus.ACTIVE,
  } = options;
  const productId = await app.shop.features.catalog.products.create(systemActor(storeId, 'seed'), {
    name,
    status,
    variants: [{ sku, price }],
  });
  const [variant] = await app.shop.core.reader.query<{ id: string }>(
    'select id from product_variants where product_id = $1',
    [productId],
  );
  return { productId, variantId: variant!.id, sku };
}

/**
 * Creates a product with these variants at the default price.
 *
 * @returns its raw id
 */
export function seedVariants(app: TestApp, skus: readonly string[], price = '10.00'): Promise<string> {
  return app.shop.features.catalog.products.create(systemActor(DEFAULT_STORE, 'seed'), {
    name: `Product of ${skus.length} variants`,
    status: ProductStatus.ACTIVE,
    optionNames: ['Form'],
    variants: skus.map((sku) => ({ sku, price, optionValues: [sku] })),
  });
}
