import type { Loaders } from '../../../platform/graphql/loading/loaders.ts';
import { encodeId } from '../../../values/ids.ts';
import { availabilityByVariant } from '../../inventory/inventory.loaders.ts';
import { noPriceMessage } from '../../pricing/lists/no-price.errors.ts';
import type { ShownLine } from '../carts.loaders.ts';
import type { PricedCart } from '../pricing/cart-prices.ts';
import { shippingRefusal } from '../shipping/shipping-methods.errors.ts';
import { type CartWarning, CartWarningCode } from './cart-warning.ts';

/** The reasons why a checkout of this line would fail now. A line of a cart that has ended has none. */
export async function lineWarnings(
  line: Omit<ShownLine, 'cart'>,
  { priced, loaders }: { priced: PricedCart; loaders: Loaders },
): Promise<CartWarning[]> {
  if (!line.isOpen) return [];
  const { sku } = line;
  const item = { itemId: encodeId('cit', line.id), sku };
  if (!line.isOnSale) {
    return [{ ...item, code: CartWarningCode.VARIANT_UNAVAILABLE, message: `${sku} is no longer on sale.` }];
  }
  if (priced.withoutPrice.has(line.variantId)) {
    return [{ ...item, code: CartWarningCode.NO_PRICE, message: noPriceMessage(sku, line.currency) }];
  }
  if (!priced.costs.has(line.variantId)) {
    const message = `The amount for ${sku} is too large; lower the quantity.`;
    return [{ ...item, code: CartWarningCode.AMOUNT_TOO_LARGE, message }];
  }
  const available = await loaders.load(availabilityByVariant, line.variantId);
  if (available >= line.quantity) return [];
  const message = `Only ${available} of ${sku} are available.`;
  return [{ ...item, code: CartWarningCode.INSUFFICIENT_STOCK, message, available }];
}

/** The reasons beside its lines why a checkout of an open cart would fail now. */
export function cartWarnings(priced: PricedCart): CartWarning[] {
  const { methodId, isAvailable } = priced.price.shipping;
  if (methodId === null || isAvailable) return [];
  const { message, available } = shippingRefusal(priced);
  return [
    { code: CartWarningCode.SHIPPING_METHOD_UNAVAILABLE, message, availableShippingMethods: available },
  ];
}
