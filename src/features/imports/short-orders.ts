import type { EntityManager } from '@mikro-orm/postgresql';
import { shortageMessage } from '../inventory/inventory.errors.ts';
import { type OnShortage, offeredStock } from '../inventory/stock/imported-stock.locks.ts';
import { HOLDING_STOCK } from '../orders/order-status.ts';
import type { FileOrder } from './reading/file-order.ts';

/**
 * Finds the open orders that lack stock, each with the reason. Orders that come earlier in the file get the stock
 * first. It reads without a lock; the reservation itself fails if stock was sold in between. A new store has no stock.
 */
export async function findShortOrders(
  em: EntityManager,
  {
    storeId,
    orders,
    onShortage,
  }: { storeId: string | undefined; orders: readonly FileOrder[]; onShortage: OnShortage },
): Promise<ReadonlyMap<string, string>> {
  const open = orders.filter(({ status }) => HOLDING_STOCK.includes(status));
  if (open.length === 0) return new Map();
  const skus = [...new Set(open.flatMap(({ items }) => items.map(({ sku }) => sku)))];
  const left = new Map(await offeredStock(em, { storeId, skus, onShortage }));
  const short = new Map<string, string>();
  for (const order of open) {
    const demand = demandOf(order);
    const shortages = [...demand]
      .map(([sku, requested]) => ({ sku, requested, available: left.get(sku) ?? 0 }))
      .filter(({ requested, available }) => requested > available);
    if (shortages.length > 0) short.set(order.number, shortages.map(shortageMessage).join(' '));
    else for (const [sku, quantity] of demand) left.set(sku, (left.get(sku) ?? 0) - quantity);
  }
  return short;
}

function demandOf({ items }: FileOrder): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of items) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return demand;
}
