import { permitsRow, permittedRows } from '../../platform/auth/ability.ts';
import { isStaff } from '../../platform/auth/viewer.ts';
import type { Conditions } from '../../platform/db/filtering/conditions.ts';
import type { Row } from '../../platform/db/reading/reader.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { uuidOf } from '../../platform/inputs/node-ids.ts';
import { HOLDER_ACTIONS } from '../accounts/policy.ts';
import { isHeld } from './access/held-orders.ts';
import { Order } from './order.entity.ts';
import type { OrderNote } from './order-note.entity.ts';
import { itemById, noteById, type OrderItemRow, orderById } from './orders.loaders.ts';

/** Whether the viewer may take `action` on the order: by the policy, or because the request holds its access token. */
export function permitsOrder(context: RequestContext, action: string, order: Row<Order>): boolean {
  if (permitsRow(context.ability, action, 'Order', order)) return true;
  return HOLDER_ACTIONS.includes(action) && isHeld(context, order.id);
}

/** Staff who may see the order without a token. An access token shows them what it shows to everybody. */
export function actsAsStaff({ ability, viewer }: RequestContext, order: Row<Order>): boolean {
  return isStaff(viewer) && permitsRow(ability, 'read', 'Order', order);
}

/** The order. Undefined if there is none or the viewer may not see it. */
export async function readableOrder(context: RequestContext, id: string): Promise<Row<Order> | undefined> {
  const order = await context.prefetcher.find(orderById, id);
  return order && permitsOrder(context, 'read', order) ? order : undefined;
}

/** A line of an order that the viewer may see. */
export async function readableItem(context: RequestContext, id: string): Promise<OrderItemRow | undefined> {
  const item = await context.loaders.load(itemById, id);
  return item && (await readableOrder(context, item.orderId)) ? item : undefined;
}

/** A note of an order that the viewer may see, if the viewer may see the note. */
export async function readableNote(context: RequestContext, id: string): Promise<Row<OrderNote> | undefined> {
  const note = await context.loaders.load(noteById, id);
  const order = note && (await readableOrder(context, note.orderId));
  return order && showsNote(context, order, note) ? note : undefined;
}

/** Whether those who see the order see this note of it. Customers see only the notes meant for them. */
export function showsNote(context: RequestContext, order: Row<Order>, note: Row<OrderNote>): boolean {
  return note.isVisibleToCustomer || actsAsStaff(context, order);
}

/**
 * The raw id of an order on which the viewer may take `action`. It bypasses the loaders, so that they read the order
 * only after the change.
 *
 * @throws DomainError NOT_FOUND, the same for an unknown order and for somebody else's
 */
export async function requireOrder(context: RequestContext, action: string, id: string): Promise<string> {
  return (await requireOrderRow(context, action, id)).id;
}

/** The order of {@link requireOrder}, as it was before the change. @throws as that */
export async function requireOrderRow(
  context: RequestContext,
  action: string,
  id: string,
): Promise<Row<Order>> {
  const { reader, store } = context;
  const orderId = uuidOf('ord', id, 'orderId');
  const [order] = await reader.rows(Order, 'where t.store_id = $1 and t.id = $2', [store.id, orderId]);
  if (!order || !permitsOrder(context, action, order)) throw notFound('order', 'orderId');
  return order;
}

/** Whose idempotency keys these are, for visitors: those who hold the token of an order are one guest. */
export function guestOf({ viewer }: RequestContext, orderId: string): string | undefined {
  return viewer ? undefined : `order:${orderId}`;
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
