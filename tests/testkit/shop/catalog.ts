import { ProductStatus } from '../../../src/features/catalog/product-status.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { encodeId } from '../../../src/values/ids.ts';
import type { TestApp } from '../app.ts';
import { DEFAULT_STORE } from './people.ts';

export interface SeededProduct {
  /** API id: `prd_…`. */
  readonly productId: string;
  readonly rawProductId: string;
  /** API id: `var_…`. */
  readonly variantId: string;
  readonly rawVariantId: string;
  readonly sku: string;
}

let seeded = 0;

/** Creates a product that is on sale, with one variant and no stock, through the service. */
export async function seedProduct(
  app: TestApp,
  options: { storeId?: string; name?: string; price?: string; sku?: string; status?: ProductStatus } = {},
): Promise<SeededProduct> {
  seeded += 1;
  const {
    storeId = DEFAULT_STORE,
    name = `Product ${seeded}`,
    price = '10.00',
    sku = `SEED-${seeded}`,
    status = ProductStatus.ACTIVE,
  } = options;
  const rawProductId = await app.shop.features.catalog.products.create(systemActor(storeId, 'seed'), {
    name,
    status,
    variants: [{ sku, price }],
  });
  const [variant] = await app.shop.core.reader.query<{ id: string }>(
    'select id from product_variants where product_id = $1',
    [rawProductId],
  );
  const rawVariantId = variant!.id;
  return {
    productId: encodeId('prd', rawProductId),
    rawProductId,
    variantId: encodeId('var', rawVariantId),
    rawVariantId,
    sku,
  };
}

/**
 * Creates a product with these variants at the default price.
 *
 * @returns its API id
 */
export async function seedVariants(app: TestApp, skus: readonly string[], price = '10.00'): Promise<string> {
  const id = await app.shop.features.catalog.products.create(systemActor(DEFAULT_STORE, 'seed'), {
    name: `Product of ${skus.length} variants`,
    status: ProductStatus.ACTIVE,
    optionNames: ['Form'],
    variants: skus.map((sku) => ({ sku, price, optionValues: [sku] })),
  });
  return encodeId('prd', id);
}
