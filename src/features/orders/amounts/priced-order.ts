import type { ItemPriceDetails, OrderPriceDetails } from '../../pricing/breakdown/price-details.ts';
import type { Price, PricedLine } from '../../pricing/calculation/priced.ts';
import type { PricingRules } from '../../pricing/rules/pricing-rules.ts';
import type { Order } from '../order.entity.ts';
import type { OrderItem } from '../order-item.entity.ts';
import { PricedBy } from './order-price.ts';

/** What an order stores of its price. */
export function storedPrice(price: Price, rules: PricingRules): Partial<Order> {
  const { totals, taxesIncluded, shipping } = price;
  return {
    ...totals,
    taxesIncluded,
    shippingMethodId: shipping.methodId,
    shippingMethodName: shipping.name,
    pricedBy: PricedBy.RULES,
    priceDetails: detailsOf(price, rules),
  };
}

/** What a line stores of its price. */
export function storedLinePrice(line: PricedLine): Partial<OrderItem> {
  const { quantity, unitPrice, listPrice, discountTotal, taxTotal, total } = line;
  const isOnList = listPrice === unitPrice;
  return {
    quantity,
    unitPrice,
    listPrice: isOnList ? null : listPrice,
    discountTotal,
    taxTotal,
    total,
    priceDetails: lineDetailsOf(line),
  };
}

/** Null if nothing was applied: most orders of a store without rules. */
function detailsOf(
  { taxes, discounts, shipping }: Price,
  { settings }: PricingRules,
): OrderPriceDetails | null {
  const { isAvailable: _, ...ofShipping } = shipping;
  if (taxes.length === 0 && discounts.length === 0 && shipping.methodId === null) return null;
  const { taxRounding, taxRoundedPer, shippingTax, untaxedPrices, totalRounding } = settings;
  return {
    taxes,
    discounts,
    shipping: ofShipping,
    settings: { taxRounding, taxRoundedPer, shippingTax, untaxedPrices, totalRounding },
  };
}

function lineDetailsOf({ discounts, taxes }: PricedLine): ItemPriceDetails | null {
  return discounts.length === 0 && taxes.length === 0 ? null : { discounts, taxes };
}
