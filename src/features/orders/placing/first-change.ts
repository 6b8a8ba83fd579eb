import { type ChangeDescription, describeStatusChange } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { OrderPaymentStatus, OrderStatus, paymentStatusOf } from '../order-status.ts';

/** The `order.created` event, with the state of the first version. The stored row may already be the second version. */
export function createdEvent({ status, paymentStatus, version }: Order): ChangeDescription {
  return { type: 'order.created', data: { status, paymentStatus, version } };
}

/**
 * Applies a method to a new order, which makes it the second version.
 *
 * @returns the event; undefined when the verb changes nothing
 */
export function firstChange(order: Order, verb: (order: Order) => void): ChangeDescription | undefined {
  const { status: from, paymentStatus } = order;
  verb(order);
  if (order.status === from && order.paymentStatus === paymentStatus) return undefined;
  order.version += 1;
  return describeStatusChange({ type: 'order.updated' }, { from, to: order.status }).reported;
}

/**
 * Applies the provider's first answer to a new order.
 *
 * @param captured minor units; zero while the payment is pending
 */
export function takeFirstAnswer(order: Order, captured: number): void {
  if (captured > 0) order.receive(captured);
  else order.paymentStatus = paymentStatusOf(order, OrderPaymentStatus.PENDING);
}

/** The state that a new order takes immediately. SQL writes it together with the order. */
export interface FirstOutcome {
  readonly status: OrderStatus;
  readonly paymentStatus: OrderPaymentStatus;
  readonly event: ChangeDescription | undefined;
}

/** The state of an order whose payment was answered before the order is written: captured in full, or pending. */
export function answeredOutcome(answer: 'CAPTURED' | 'PENDING'): FirstOutcome {
  return ANSWERED[answer];
}

/** The state of an order that costs nothing. */
export function freeOutcome(): FirstOutcome {
  return outcomeOf(0, (order) => order.applyTotals());
}

const ANSWERED = {
  CAPTURED: outcomeOf(1, (order) => takeFirstAnswer(order, order.total)),
  PENDING: outcomeOf(1, (order) => takeFirstAnswer(order, 0)),
};

function outcomeOf(total: number, verb: (order: Order) => void): FirstOutcome {
  const order = Object.assign(new Order(), { status: OrderStatus.PENDING, total, version: 1 });
  const event = firstChange(order, verb);
  return { status: order.status, paymentStatus: order.paymentStatus, event };
}
