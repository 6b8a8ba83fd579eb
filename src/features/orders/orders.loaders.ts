import type { Row } from '../../platform/db/reader.ts';
import { defineLoader, isAmong, rowById, rowsByKey } from '../../platform/graphql/loaders.ts';
import { Order, OrderItem } from './order.entity.ts';
import { OrderNote } from './order-note.entity.ts';

export const orderById = rowById(Order);

/** A line with the currency of its order, in which its amounts are. */
export type OrderItemRow = Row<OrderItem> & { readonly currency: string };

export const itemsByOrder = defineLoader<string, OrderItemRow[]>(async (orderIds, { reader, storeId }) => {
  const wanted = isAmong('t.order_id', orderIds, 2);
  const rows = await reader.query<OrderItemRow>(
    `select ${reader.columns(OrderItem)}, o.currency from order_items t join orders o on o.id = t.order_id
     where t.store_id = $1 and ${wanted.text} order by t.position, t.id`,
    [storeId, wanted.value],
  );
  const items = Map.groupBy(rows, ({ orderId }) => orderId);
  return orderIds.map((id) => items.get(id) ?? []);
});

/** All notes, those the customer must not see included. */
export const notesByOrder = rowsByKey(OrderNote, 'orderId', 't.created_at, t.id');
