import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { confirmReservations } from '../../inventory/inventory.locks.ts';
import { recordChange } from '../changing/locked-change.ts';
import type { Order } from '../order.entity.ts';
import { CANCELLED_OR_EXPIRED, OrderStatus, PaymentStatus, paymentStatusOf } from '../order-status.ts';
import { lockOrder } from '../orders.locks.ts';

/** An order and on whose behalf it changes; the transaction is the caller's. */
export interface OrderCommand {
  readonly actor: Actor;
  readonly orderId: string;
}

export interface OrderMoney {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  /** Minor units, captured in all. */
  readonly paidTotal: number;
  /** Minor units, given back in all. */
  readonly refundedTotal: number;
  /** Whether the order had ended before the money came, so that the money has to go back. */
  readonly isEnded: boolean;
}

/**
 * Money arrived. Paid in full, a PENDING order becomes CONFIRMED; from the first payment on it no longer expires and
 * keeps its stock. The money of an order that has ended is counted as well, and the answer says `isEnded`.
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
 * Money went back.
 *
 * @param command.amount minor units of the order's currency, at most what was paid and not given back yet
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

/** A payment is under way at its provider; once money was captured this changes nothing. */
export function markPaymentPending(em: EntityManager, command: OrderCommand): Promise<OrderMoney> {
  return markUnderway(em, command, PaymentStatus.PENDING);
}

/** The payment under way came to nothing: declined, or cancelled at its provider. */
export function markPaymentFailed(em: EntityManager, command: OrderCommand): Promise<OrderMoney> {
  return markUnderway(em, command, PaymentStatus.UNPAID);
}

async function markUnderway(
  em: EntityManager,
  { actor, orderId }: OrderCommand,
  underway: PaymentStatus,
): Promise<OrderMoney> {
  const order = await lockOrder(em, { storeId: actor.storeId, orderId });
  const paymentStatus = paymentStatusOf(order, underway);
  if (paymentStatus !== order.paymentStatus) {
    order.paymentStatus = paymentStatus;
    await recordChange(em, order, { type: 'order.updated', actor });
  }
  return moneyOf(order);
}

function moneyOf({ status, paymentStatus, paidTotal, refundedTotal }: Order): OrderMoney {
  return { status, paymentStatus, paidTotal, refundedTotal, isEnded: CANCELLED_OR_EXPIRED.includes(status) };
}
