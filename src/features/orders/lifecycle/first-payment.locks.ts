import type { Actor } from '../../../platform/auth/actor.ts';
import type { Cte } from '../../../platform/db/sql.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { confirmReservationsCte } from '../../inventory/inventory.locks.ts';
import { type OrderFacts, orderEvent } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { firstChange, takeFirstAnswer } from '../placing/first-change.ts';

const CHANGE = `
  update orders set status = $3, payment_status = $4, paid_total = $5, version = version + 1, updated_at = now(),
    expires_at = case when $5::bigint > 0 then null else expires_at end
  where store_id = $1 and id = $2 and exists (select from unchanged)`;

/**
 * SQL that applies the first payment to a new order, without reading the order again. It is a part of a statement whose
 * part `unchanged` has a row if the order is locked and still has the version known here. The order's methods decide on
 * a copy.
 *
 * @param first.captured minor units; zero while the payment is under way
 */
export function firstPayment(
  known: OrderFacts,
  { captured, actor }: { captured: number; actor: Actor },
): { parts: Cte[]; event: NewEvent } {
  const order = Object.assign(new Order(), known);
  const change = firstChange(order, () => takeFirstAnswer(order, captured))!;
  const { storeId, id, status, paymentStatus, paidTotal } = order;
  const event = orderEvent(order, { ...change, actor });
  const written = { as: 'changed', text: CHANGE, values: [storeId, id, status, paymentStatus, paidTotal] };
  const kept = captured > 0 ? [confirmReservationsCte({ storeId, orderId: id }, 'unchanged')] : [];
  return { parts: [written, ...kept], event };
}
