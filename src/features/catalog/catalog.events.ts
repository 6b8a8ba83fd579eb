import { type Actor, eventMetadata } from '../../platform/auth/actor.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { encodeId } from '../../values/ids.ts';
import type { Product } from './product.entity.ts';
import type { ProductVariant } from './product-variant.entity.ts';

export type ProductEventType = 'product.created' | 'product.updated' | 'product.archived' | 'product.deleted';

/** The variant that a change of a product concerns. */
export interface VariantChange {
  readonly change: 'VARIANT_CREATED' | 'VARIANT_UPDATED' | 'VARIANT_DELETED';
  readonly variant: ProductVariant;
}

/** Events leave cost prices out, because subscribers may not be allowed to read them. */
export function productEvent(
  actor: Actor,
  type: ProductEventType,
  { product, variantChange }: { product: Product; variantChange?: VariantChange },
): NewEvent {
  const { name, slug, status, version } = product;
  const about = variantChange && {
    change: variantChange.change,
    variant: {
      id: encodeId('var', variantChange.variant.id),
      sku: variantChange.variant.sku,
      price: variantChange.variant.price,
      currency: variantChange.variant.currency,
      isActive: variantChange.variant.isActive,
    },
  };
  return {
    storeId: actor.storeId,
    type,
    subjectId: product.id,
    data: { product: encodeId('prd', product.id), name, slug, status, version, ...about },
    metadata: eventMetadata(actor),
  };
}
