import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { confirmReservations } from '../../inventory/inventory.locks.ts';
import { recordChange } from '../changing/locked-change.ts';
import type { Order } from '../order.entity.ts';
import { CANCELLED_OR_EXPIRED, type OrderPaymentStatus, OrderStatus } from '../order-status.ts';
import { lockOrder } from '../orders.locks.ts';

/** An order and the actor who changes it, in the caller's transaction. */
export interface OrderCommand {
  readonly actor: Actor;
  readonly orderId: string;
}

export interface OrderMoney {
  readonly status: OrderStatus;
  readonly paymentStatus: OrderPaymentStatus;
  /** Total captured, in minor units. */
  readonly paidTotal: number;
  /** Total refunded, in minor units. */
  readonly refundedTotal: number;
  /** True if the order had ended before the money came, so that it has to be refunded. */
  readonly isEnded: boolean;
}

/**
 * Records money that arrived. A PENDING order that is paid in full becomes CONFIRMED. After the first payment an order
 * no longer expires and keeps its stock. Money for an order that has ended counts too, and the result has `isEnded`.
 *
 * @param command.amount minor units of the order's currency, more than zero
 */
export async function markPaid(
  em: EntityManager,
  { actor, orderId, amount }: OrderCommand & { amount: number },
): Promise<OrderMoney> {
  const order = await lockOrder(em, { storeId: actor.storeId, orderId });
  const from = order.status;
  order.receive(amount);
  await recordChange(em, order, { type: 'order.updated', actor });
  if (from === OrderStatus.PENDING) await confirmReservations(em, { storeId: order.storeId, orderId });
  return moneyOf(order);
}

/**
 * Records money that was refunded.
 *
 * @param command.amount minor units of the order's currency, at most what was paid and not refunded yet
 */
export async function recordRefund(
  em: EntityManager,
  { actor, orderId, amount }: OrderCommand & { amount: number },
): Promise<OrderMoney> {
  const order = await lockOrder(em, { storeId: actor.storeId, orderId });
  order.giveBack(amount);
  await recordChange(em, order, { type: 'order.updated', actor });
  return moneyOf(order);
}

/**
 * Records that a refund which was counted failed later.
 *
 * @param command.amount minor units of the order's currency, at most what was refunded
 */
export async function recordFailedRefund(
  em: EntityManager,
  { actor, orderId, amount }: OrderCommand & { amount: number },
): Promise<OrderMoney> {
  const order = await lockOrder(em, { storeId: actor.storeId, orderId });
  order.takeBack(amount);
  await recordChange(em, order, { type: 'order.updated', actor });
  return moneyOf(order);
}

/**
 * Records what the open payments promise. A PENDING order for which everything due is authorized becomes CONFIRMED and
 * keeps its stock. Nothing else ends by it: an order whose authorization ended stays as it is, since staff decide.
 *
 * @param command.underway whether a payment is pending, and the authorized minor units
 */
export async function markUnderway(
  em: EntityManager,
  { actor, orderId, underway }: OrderCommand & { underway: { isPending: boolean; authorized: number } },
): Promise<OrderMoney> {
  const order = await lockOrder(em, { storeId: actor.storeId, orderId });
  const { status: from, paymentStatus } = order;
  order.expect(underway);
  if (order.status !== from || order.paymentStatus !== paymentStatus) {
    await recordChange(em, order, { type: 'order.updated', actor });
  }
  if (order.status !== from) await confirmReservations(em, { storeId: order.storeId, orderId });
  return moneyOf(order);
}

function moneyOf({ status, paymentStatus, paidTotal, refundedTotal }: Order): OrderMoney {
  return { status, paymentStatus, paidTotal, refundedTotal, isEnded: CANCELLED_OR_EXPIRED.includes(status) };
}
