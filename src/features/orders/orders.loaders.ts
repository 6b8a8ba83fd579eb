import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import { defineLoader } from '../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById, rowsByKey } from '../../platform/graphql/loading/row-loaders.ts';
import { Customer } from '../customers/customer.entity.ts';
import { Order } from './order.entity.ts';
import { OrderItem } from './order-item.entity.ts';
import { OrderNote } from './order-note.entity.ts';

export const orderById = rowById(Order);

/** A line with the currency of its order, in which its amounts are stated. */
export type OrderItemRow = Row<OrderItem> & { readonly currency: string };

export const itemById = defineLoader<string, OrderItemRow | undefined>(async (ids, { reader, storeId }) => {
  const rows = await readItems(reader, { storeId, wanted: isAmong('t.id', ids, 2) });
  const items = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => items.get(id));
});

export const itemsByOrder = defineLoader<string, OrderItemRow[]>(async (orderIds, { reader, storeId }) => {
  const rows = await readItems(reader, { storeId, wanted: isAmong('t.order_id', orderIds, 2) });
  const items = Map.groupBy(rows, ({ orderId }) => orderId);
  return orderIds.map((id) => items.get(id) ?? []);
});

function readItems(
  reader: Reader,
  { storeId, wanted }: { storeId: string; wanted: ReturnType<typeof isAmong> },
): Promise<OrderItemRow[]> {
  return reader.query<OrderItemRow>(
    `select ${reader.columns(OrderItem)}, o.currency from order_items t join orders o on o.id = t.order_id
     where t.store_id = $1 and ${wanted.text} order by t.position, t.id`,
    [storeId, wanted.value],
    wanted,
  );
}

/** The customer of each order, by order id. */
export const customerByOrder = defineLoader<string, Row<Customer> | undefined>(
  async (orderIds, { reader, storeId }) => {
    const wanted = isAmong('o.id', orderIds, 2);
    const rows = await reader.query<Row<Customer> & { orderId: string }>(
      `select ${reader.columns(Customer)}, o.id as "orderId" from orders o join customers t on t.id = o.customer_id
       where o.store_id = $1 and ${wanted.text}`,
      [storeId, wanted.value],
      wanted,
    );
    const customers = new Map(rows.map((row) => [row.orderId, row]));
    return orderIds.map((id) => customers.get(id));
  },
);

export const noteById = rowById(OrderNote);

/** All notes of each order, including those that the customer must not see. */
export const notesByOrder = rowsByKey(OrderNote, 'orderId', 't.created_at, t.id');
