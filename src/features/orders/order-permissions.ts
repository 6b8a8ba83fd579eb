import { permitsRow, permittedRows } from '../../platform/auth/ability.ts';
import type { Conditions } from '../../platform/db/filtering/conditions.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import { Order } from './order.entity.ts';
import { orderById } from './orders.loaders.ts';

/** The order if the viewer may see it; undefined otherwise and when there is none. */
export async function readableOrder(context: RequestContext, id: string): Promise<Row<Order> | undefined> {
  const order = await context.prefetcher.find(orderById, id);
  return order && permitsRow(context.ability, 'read', 'Order', order) ? order : undefined;
}

/**
 * The raw id of an order the viewer may take `action` on. It is read past the loaders, which shall see the order
 * only after it changed.
 *
 * @throws DomainError NOT_FOUND, alike for an unknown order and for somebody else's
 */
export async function requireOrder(context: RequestContext, action: string, id: string): Promise<string> {
  const { reader, store, ability } = context;
  const orderId = uuidOf('ord', id, 'orderId');
  const [order] = await reader.rows(Order, 'where t.store_id = $1 and t.id = $2', [store.id, orderId]);
  if (!order || !permitsRow(ability, action, 'Order', order)) throw notFound('order', 'orderId');
  return orderId;
}

/** Keeps a list, whose orders are `t`, to those the viewer may see. */
export function addReadableOrders(conditions: Conditions, { ability, reader }: RequestContext): void {
  conditions.group('or', (either) => {
    for (const alternative of permittedRows(ability, 'read', 'Order')) {
      either.group('and', (all) => {
        for (const [property, value] of Object.entries(alternative))
          all.and(`t.${reader.column(Order, property)} = ?`, value);
      });
    }
  });
}
