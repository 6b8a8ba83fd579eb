import type { EntityManager } from '@mikro-orm/postgresql';
import type { Price } from '../../pricing/calculation/priced.ts';
import type { UnpricedLine } from '../../pricing/facts/price-request-of.ts';
import type { PromotionUse } from '../../pricing/facts/promotion-uses.ts';
import type { Order } from '../order.entity.ts';
import type { OrderItem } from '../order-item.entity.ts';
import { PricedBy } from './order-price.ts';
import type { OrderPrices, PricedOrder, UnpricedOrder } from './order-prices.ts';
import { storedLinePrice, storedPrice } from './priced-order.ts';

/** An order whose lines have changed. */
export interface ChangedOrder {
  readonly em: EntityManager;
  readonly order: Order;
  readonly items: readonly OrderItem[];
  /** In place of what it has. */
  readonly shipping?: UnpricedOrder['shipping'];
}

/** What a repricing leaves to the caller to write. */
export interface Repriced {
  /** Null if they stay: those of an order that is not priced by rules, or that has and gets none. */
  readonly uses: readonly PromotionUse[] | null;
  /** Null if the order is not priced by rules. */
  readonly priced: PricedOrder | null;
}

/**
 * Prices a changed order again. One that was priced by rules is priced by those of now, judged by the time it was placed:
 * windows, tax rates and certificates that were valid then. Its lines keep their unit prices, its own uses of promotions do
 * not count, and the promotions that it has are not judged again by window, customer and limit. A draft is judged by now.
 * One whose price was given keeps its discounts and its tax.
 *
 * @throws OrderTooLargeError
 */
export async function repriceOrderBy(prices: OrderPrices, changed: ChangedOrder): Promise<Repriced> {
  const { em, order, items, shipping } = changed;
  if (order.pricedBy !== PricedBy.RULES) {
    if (shipping && 'amount' in shipping) order.shippingTotal = shipping.amount;
    order.reprice(items);
    return { uses: null, priced: null };
  }
  const unpriced = { ...unpricedOf(order, items), ...(shipping && { shipping }) };
  let priced = await prices.price(em, unpriced);
  // What was agreed on is charged, even if the method is gone or does not fit the goods any more.
  const isGone = !shipping && 'methodId' in unpriced.shipping && !priced.price.shipping.isAvailable;
  if (isGone) priced = await prices.price(em, { ...unpriced, shipping: shippingAskedOf(order) });
  const { request, rules } = priced;
  const price = shipping ? priced.price : withMethodOf(order, priced.price);
  const hasUses = priced.uses.length > 0 || (order.priceDetails?.discounts.length ?? 0) > 0;
  Object.assign(order, storedPrice(price, { rules }));
  for (const [index, line] of price.lines.entries()) {
    Object.assign(items[index]!, storedLinePrice(line, request.lines[index]!));
  }
  order.applyTotals(order.paymentStatus);
  return { uses: hasUses ? priced.uses : null, priced };
}

/** With the method that was chosen and the days that the buyer was told, whatever became of the method. */
function withMethodOf({ shippingMethodId, shippingMethodName, priceDetails }: Order, price: Price): Price {
  if (!shippingMethodId) return price;
  const { estimate = null } = priceDetails?.shipping ?? {};
  const { shipping } = price;
  return {
    ...price,
    shipping: { ...shipping, methodId: shippingMethodId, name: shippingMethodName ?? null, estimate },
  };
}

function unpricedOf(order: Order, items: readonly OrderItem[]): UnpricedOrder {
  const { storeId, currency, customerId, shippingAddress, shippingMethodId: methodId } = order;
  return {
    storeId,
    currency,
    customerId,
    shippingAddress,
    lines: items.map((item) => ({
      key: item.id,
      variantId: item.variantId,
      productId: item.productId,
      quantity: item.quantity,
      ...lineAskedOf(item),
    })),
    codes: codesOf(order),
    carried: new Set(
      order.placedAt ? order.priceDetails?.discounts.map(({ promotionId }) => promotionId) : [],
    ),
    shipping: methodId ? { methodId } : shippingAskedOf(order),
    placedAt: order.placedAt ?? null,
    orderId: order.id,
  };
}

function lineAskedOf(
  item: OrderItem,
): Pick<UnpricedLine, 'unitPrice' | 'versions'> & { readonly listPrice: number } {
  const { listPrice, unitPrice } = item.askedPrice();
  if (!item.isPriceOpen) return { listPrice, unitPrice };
  return { listPrice, ...(item.versions && { versions: item.versions }) };
}

/** The codes that the order has used. */
function codesOf({ priceDetails }: Order): UnpricedOrder['codes'] {
  return (priceDetails?.discounts ?? []).flatMap(({ code, promotionId }) =>
    code === null ? [] : { code, promotionId },
  );
}

/** What was asked for shipping, before discounts and before a tax was taken out that is not due. */
function shippingAskedOf({ priceDetails, shippingTotal }: Order): {
  amount: number;
  taxClass: string | null;
} {
  const { asked, listAmount, taxClass = null } = priceDetails?.shipping ?? {};
  return { amount: asked ?? listAmount ?? shippingTotal, taxClass };
}
