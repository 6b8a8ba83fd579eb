import type { RequestContext } from '../../../platform/graphql/context.ts';
import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong } from '../../../platform/graphql/loading/row-loaders.ts';
import { actsAsStaff, readableOrder } from '../order-permissions.ts';
import type { OrderEvent } from './order-event.ts';
import { eventColumns, isForCustomer, type OrderEventRow, readOrderEvent } from './order-event-rows.ts';

const orderEventById = defineLoader<string, OrderEvent | undefined>(async (ids, { reader, storeId }) => {
  const wanted = isAmong('id', ids, 2);
  const rows = await reader.query<OrderEventRow>(
    `select ${eventColumns(reader)} from events where store_id = $1 and ${wanted.text} and order_id is not null`,
    [storeId, wanted.value],
    wanted,
  );
  const events = new Map(rows.map((row) => [row.id, readOrderEvent(row)]));
  return ids.map((id) => events.get(id));
});

/** An event of an order that the viewer may see, if its timeline shows it to the viewer. */
export async function readableEvent(context: RequestContext, id: string): Promise<OrderEvent | undefined> {
  const event = await context.loaders.load(orderEventById, id);
  const order = event?.orderId && (await readableOrder(context, event.orderId));
  return order && (isForCustomer(event) || actsAsStaff(context, order)) ? event : undefined;
}
