import type { ItemPriceDetails, OrderPriceDetails } from '../../pricing/breakdown/price-details.ts';
import type { LineToPrice } from '../../pricing/calculation/price-request.ts';
import type { Price, PricedLine } from '../../pricing/calculation/priced.ts';
import type { PricingRules } from '../../pricing/rules/pricing-rules.ts';
import type { Order } from '../order.entity.ts';
import type { OrderItem } from '../order-item.entity.ts';
import { PricedBy } from './order-price.ts';

/** What a price was computed from. */
interface PriceSource {
  readonly rules: PricingRules;
}

/** What an order stores of its price. */
export function storedPrice(price: Price, source: PriceSource): Partial<Order> {
  const { totals, taxesIncluded, shipping } = price;
  return {
    ...totals,
    taxesIncluded,
    shippingMethodId: shipping.methodId,
    shippingMethodName: shipping.name,
    pricedBy: PricedBy.RULES,
    priceDetails: detailsOf(price, source),
  };
}

/** What a line stores of its price. */
export function storedLinePrice(line: PricedLine, asked: LineToPrice): Partial<OrderItem> {
  const { quantity, unitPrice, listPrice, discountTotal, taxTotal, total } = line;
  return {
    quantity,
    unitPrice,
    listPrice: listPrice === unitPrice ? null : listPrice,
    discountTotal,
    taxTotal,
    total,
    priceDetails: lineDetailsOf(line, asked),
  };
}

/** Null if nothing was applied: most orders of a store without rules. */
function detailsOf({ taxes, discounts, shipping }: Price, { rules }: PriceSource): OrderPriceDetails | null {
  const { isAvailable: _, asked, taxClass, ...ofShipping } = shipping;
  if (taxes.length === 0 && discounts.length === 0 && shipping.methodId === null) return null;
  const { taxRounding, taxRoundedPer, shippingTax, untaxedPrices, totalRounding } = rules.settings;
  return {
    taxes,
    discounts,
    shipping: {
      ...ofShipping,
      ...(asked !== shipping.listAmount && { asked }),
      ...(taxClass !== null && { taxClass }),
    },
    settings: { taxRounding, taxRoundedPer, shippingTax, untaxedPrices, totalRounding },
  };
}

function lineDetailsOf(line: PricedLine, asked: LineToPrice): ItemPriceDetails | null {
  const { discounts, taxes, unitPrice, listPrice } = line;
  const isAsAsked = unitPrice === asked.unitPrice && listPrice === asked.listPrice;
  if (discounts.length === 0 && taxes.length === 0 && isAsAsked) return null;
  const before = { unitPrice: asked.unitPrice, listPrice: asked.listPrice };
  return { discounts, taxes, ...(!isAsAsked && { asked: before }) };
}
