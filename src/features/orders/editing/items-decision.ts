import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import { encodeId } from '../../../values/ids.ts';
import type { OrderPrices } from '../amounts/order-prices.ts';
import { repriceOrder, requireEditable } from '../changing/locked-change.ts';
import type { UnlockedOrder } from '../changing/unlocked-order.ts';
import type { DecidedChange } from '../changing/write-change.locks.ts';
import type { OrderItem } from '../order-item.entity.ts';
import { OrderStatus } from '../order-status.ts';
import { demandChanges, demandOf, sumsOf } from './order-differences.ts';

/**
 * Decides an edit of an order's items: the rows, the totals, the event and the change of stock. A draft reserves no
 * stock. The result is an `OrderDifferences`.
 *
 * @param edit changes the items it is given and answers those that are left
 */
export async function decideItems(
  open: UnlockedOrder,
  { prices, edit }: { prices: OrderPrices; edit: (open: UnlockedOrder) => Promise<readonly OrderItem[]> },
): Promise<DecidedChange> {
  const { em, order, items, secondsLeft } = open;
  requireEditable(order);
  if (secondsLeft !== null && secondsLeft <= 0) {
    throw notAllowedNow('The time to pay this order is over.', 'orderId');
  }
  const before = sumsOf(order);
  const demand = demandOf(items);
  const kept = await edit(open);
  const { uses, priced } = await repriceOrder(prices, { em, order, items: kept });
  const changes = demandChanges(demand, demandOf(kept));
  const differences = changes.map(({ variantId, difference }) => ({
    variantId: encodeId('var', variantId),
    difference,
  }));
  return {
    items: kept,
    ...(priced && { pricedFrom: priced.basis }),
    ...(uses && order.status !== OrderStatus.DRAFT && { uses }),
    event: { type: 'order.items_changed', data: { differences } },
    stock: {
      differences: order.status === OrderStatus.DRAFT ? [] : changes,
      isKept: secondsLeft !== null && !order.expiresAt,
    },
    result: { currency: order.currency, before, after: sumsOf(order) },
  };
}
