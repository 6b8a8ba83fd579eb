import { type ChangeDescription, describeStatusChange } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { OrderStatus, PaymentStatus, paymentStatusOf } from '../order-status.ts';

/** The event of a new order, with the facts of its first version: its row may be written in the second one. */
export function createdEvent({ status, paymentStatus, version }: Order): ChangeDescription {
  return { type: 'order.created', data: { status, paymentStatus, version } };
}

/**
 * What a verb makes of a new order at once: its second version.
 *
 * @returns the event; undefined when the verb changes nothing
 */
export function firstChange(order: Order, verb: (order: Order) => void): ChangeDescription | undefined {
  const { status: from, paymentStatus } = order;
  verb(order);
  if (order.status === from && order.paymentStatus === paymentStatus) return undefined;
  order.version += 1;
  return describeStatusChange({ type: 'order.updated' }, { from, to: order.status }).told;
}

/** The one rule for the first answer to a payment. @param captured minor units; zero while it is under way */
export function takeFirstAnswer(order: Order, captured: number): void {
  if (captured > 0) order.receive(captured);
  else order.paymentStatus = paymentStatusOf(order, PaymentStatus.PENDING);
}

/** What a new order is at once. SQL writes it together with the order. */
export interface FirstOutcome {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly event: ChangeDescription | undefined;
}

/** The outcome of a payment that was answered before its order is written: all of it arrived, or it is under way. */
export function answeredOutcome(answer: 'CAPTURED' | 'PENDING'): FirstOutcome {
  return outcomeOf(1, (order) => takeFirstAnswer(order, answer === 'CAPTURED' ? order.total : 0));
}

/** The outcome of an order that costs nothing. */
export function freeOutcome(): FirstOutcome {
  return outcomeOf(0, (order) => order.applyTotals());
}

function outcomeOf(total: number, verb: (order: Order) => void): FirstOutcome {
  const order = Object.assign(new Order(), { status: OrderStatus.PENDING, total, version: 1 });
  const event = firstChange(order, verb);
  return { status: order.status, paymentStatus: order.paymentStatus, event };
}
