import { permitsRow, permittedRows, type RowConditions } from '../../platform/auth/ability.ts';
import type { Conditions } from '../../platform/db/filtering/conditions.ts';
import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import type { Loaders } from '../../platform/graphql/loading/loaders.ts';
import { handleMaybePromise, type MaybePromise } from '../../platform/graphql/loading/maybe-promise.ts';
import { productById, variantById, variantsByProduct, variantWithProduct } from './catalog.loaders.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** Which products and variants a viewer may read, as SQL conditions from the policy. */
export interface Visible {
  readonly products: readonly RowConditions[];
  readonly variants: readonly RowConditions[];
}

export function visibleTo({ ability }: RequestContext): Visible {
  return {
    products: permittedRows(ability, 'read', 'Product'),
    variants: permittedRows(ability, 'read', 'ProductVariant'),
  };
}

/** Restricts a statement to products that its viewer may read. `alias` is the alias of the products table. */
export function addVisibleProducts(
  conditions: Conditions,
  { reader, visible, alias }: { reader: Reader; visible: Visible; alias: string },
): void {
  addAlternatives(conditions, visible.products, (property) => `${alias}.${reader.column(Product, property)}`);
}

export function addVisibleVariants(
  conditions: Conditions,
  { reader, visible, alias }: { reader: Reader; visible: Visible; alias: string },
): void {
  addAlternatives(
    conditions,
    visible.variants,
    (property) => `${alias}.${reader.column(ProductVariant, property)}`,
  );
}

function addAlternatives(
  conditions: Conditions,
  alternatives: readonly RowConditions[],
  columnOf: (property: string) => string,
): void {
  conditions.group('or', (either) => {
    for (const alternative of alternatives) {
      either.group('and', (all) => {
        for (const [property, value] of Object.entries(alternative))
          all.and(`${columnOf(property)} = ?`, value);
      });
    }
  });
}

/** The product. Undefined if there is none or the viewer may not see it. */
export function visibleProduct(context: RequestContext, id: string): MaybePromise<Row<Product> | undefined> {
  return handleMaybePromise(context.loaders.get(productById, id), (product) =>
    product && permitsRow(context.ability, 'read', 'Product', product) ? product : undefined,
  );
}

/** The variant. Undefined if there is none, or the viewer may not see it or its product. */
export function visibleVariant(
  context: RequestContext,
  id: string,
): MaybePromise<Row<ProductVariant> | undefined> {
  return handleMaybePromise(context.loaders.get(variantById, id), (variant) => {
    if (!variant || !permitsRow(context.ability, 'read', 'ProductVariant', variant)) return undefined;
    return handleMaybePromise(visibleProduct(context, variant.productId), (product) => product && variant);
  });
}

/** Loads what {@link visibleVariant} reads for many variants at once. */
export async function prefetchVariants(
  ids: readonly string[],
  loaders: Loaders,
): Promise<readonly (Row<ProductVariant> | undefined)[]> {
  const variants = await loaders.prefetch(variantWithProduct, ids);
  for (const variant of variants) {
    if (!variant) continue;
    loaders.prime(variantById, variant.id, variant);
    loaders.prime(productById, variant.productId, variant.product);
  }
  return variants;
}

/** Those variants of a product that the viewer may see, in their order. The caller has checked the product. */
export function visibleVariants(
  context: RequestContext,
  productId: string,
): MaybePromise<Row<ProductVariant>[]> {
  return handleMaybePromise(context.loaders.get(variantsByProduct, productId), (variants) =>
    variants.filter((variant) => permitsRow(context.ability, 'read', 'ProductVariant', variant)),
  );
}
