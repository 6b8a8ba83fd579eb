import { permitsRow, permittedRows, type RowConditions } from '../../platform/auth/ability.ts';
import type { Conditions } from '../../platform/db/conditions.ts';
import type { Reader, Row } from '../../platform/db/reader.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { productById, variantById, variantsByProduct } from './catalog.loaders.ts';
import { Product } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** The rows of each kind a viewer may read, as the policy page says. */
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

/** Keeps a statement to the products its viewer may read; `alias` is that of the products. */
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

/** The product, if there is one and the viewer may see it. */
export async function visibleProduct(context: RequestContext, id: string): Promise<Row<Product> | undefined> {
  const product = await context.loaders.load(productById, id);
  return product && permitsRow(context.ability, 'read', 'Product', product) ? product : undefined;
}

/** The variant, if there is one and the viewer may see it and its product. */
export async function visibleVariant(
  context: RequestContext,
  id: string,
): Promise<Row<ProductVariant> | undefined> {
  const variant = await context.loaders.load(variantById, id);
  if (!variant || !permitsRow(context.ability, 'read', 'ProductVariant', variant)) return undefined;
  return (await visibleProduct(context, variant.productId)) && variant;
}

/** The variants of a product the viewer sees already, in their order. */
export async function visibleVariants(
  context: RequestContext,
  productId: string,
): Promise<Row<ProductVariant>[]> {
  const variants = await context.loaders.load(variantsByProduct, productId);
  return variants.filter((variant) => permitsRow(context.ability, 'read', 'ProductVariant', variant));
}
