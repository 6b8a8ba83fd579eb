import { permitsRow, permittedRows } from '../../platform/auth/ability.ts';
import type { Conditions } from '../../platform/db/filtering/conditions.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import { Order } from './order.entity.ts';
import { orderById } from './orders.loaders.ts';

/** The order. Undefined if there is none or the viewer may not see it. */
export async function readableOrder(context: RequestContext, id: string): Promise<Row<Order> | undefined> {
  const order = await context.prefetcher.find(orderById, id);
  return order && permitsRow(context.ability, 'read', 'Order', order) ? order : undefined;
}

/**
 * The raw id of an order on which the viewer may take `action`. It bypasses the loaders, so that they read the order
 * only after the change.
 *
 * @throws DomainError NOT_FOUND, the same for an unknown order and for somebody else's
 */
export async function requireOrder(context: RequestContext, action: string, id: string): Promise<string> {
  const { reader, store, ability } = context;
  const orderId = uuidOf('ord', id, 'orderId');
  const [order] = await reader.rows(Order, 'where t.store_id = $1 and t.id = $2', [store.id, orderId]);
  if (!order || !permitsRow(ability, action, 'Order', order)) throw notFound('order', 'orderId');
  return orderId;
}

/** Those of many orders on which the viewer may take `action`, read like {@link requireOrder} reads one. */
export async function changeableOrders(
  { reader, store, ability }: RequestContext,
  action: string,
  orderIds: readonly string[],
): Promise<Set<string>> {
  const found = await reader.rows(Order, 'where t.store_id = $1 and t.id = any($2)', [store.id, orderIds]);
  return new Set(found.filter((order) => permitsRow(ability, action, 'Order', order)).map(({ id }) => id));
}

/** Restricts a list to orders that the viewer may see. The orders table has the alias `t`. */
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
