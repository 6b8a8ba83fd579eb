import type { Actor } from '../../../platform/auth/actor.ts';
import type { Cte } from '../../../platform/db/sql.ts';
import type { NewEvent } from '../../../platform/events/stored-event.ts';
import { confirmReservationsCte } from '../../inventory/inventory.locks.ts';
import { describeStatusChange, type OrderFacts, orderEvent } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { OrderStatus, PaymentStatus, paymentStatusOf } from '../order-status.ts';

const CHANGE = `
  update orders set status = $3, payment_status = $4, paid_total = $5, version = version + 1, updated_at = now(),
    expires_at = case when $5::bigint > 0 then null else expires_at end
  where store_id = $1 and id = $2 and exists (select from untouched)`;

/**
 * What the answer to its first payment makes of a new order: written without reading the order again, as parts of a
 * statement whose part `untouched` has a row if the order is locked and still has the version known here. The verbs
 * of the order decide, on a copy.
 *
 * @param first.captured minor units; zero while the payment is under way
 */
export function firstPayment(
  known: OrderFacts,
  { captured, actor }: { captured: number; actor: Actor },
): { parts: Cte[]; event: NewEvent } {
  const order = Object.assign(new Order(), known);
  if (captured > 0) order.receive(captured);
  else order.paymentStatus = paymentStatusOf(order, PaymentStatus.PENDING);
  order.version += 1;
  const { storeId, id, status, paymentStatus, paidTotal } = order;
  const { told } = describeStatusChange({ type: 'order.updated' }, { from: known.status, to: status });
  const event = orderEvent(order, { ...told, actor });
  const change = { as: 'changed', text: CHANGE, values: [storeId, id, status, paymentStatus, paidTotal] };
  const kept = captured > 0 ? [confirmReservationsCte({ storeId, orderId: id }, 'untouched')] : [];
  return { parts: [change, ...kept], event };
}

export interface FirstStatus {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
}

/** The same for a payment that was answered before its order is written: the whole of it arrived, whatever that is. */
export function firstStatus(answer: 'CAPTURED' | 'PENDING'): FirstStatus {
  const order = new Order();
  Object.assign(order, { status: OrderStatus.PENDING, paymentStatus: PaymentStatus.UNPAID, total: 1 });
  if (answer === 'CAPTURED') order.receive(order.total);
  else order.paymentStatus = paymentStatusOf(order, PaymentStatus.PENDING);
  return { status: order.status, paymentStatus: order.paymentStatus };
}

/** What becomes of an order that costs nothing as it is placed. */
export function freeStatus(): FirstStatus {
  const order = Object.assign(new Order(), { status: OrderStatus.PENDING });
  order.applyTotals();
  return { status: order.status, paymentStatus: order.paymentStatus };
}
