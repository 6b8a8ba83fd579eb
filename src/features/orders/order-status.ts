import { registerEnumType } from 'type-graphql';

export enum OrderStatus {
  DRAFT = 'DRAFT',
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  PROCESSING = 'PROCESSING',
  SHIPPED = 'SHIPPED',
  DELIVERED = 'DELIVERED',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

export enum PaymentStatus {
  UNPAID = 'UNPAID',
  PENDING = 'PENDING',
  AUTHORIZED = 'AUTHORIZED',
  PARTIALLY_PAID = 'PARTIALLY_PAID',
  PAID = 'PAID',
  PARTIALLY_REFUNDED = 'PARTIALLY_REFUNDED',
  REFUNDED = 'REFUNDED',
}

export enum FulfillmentStatus {
  UNFULFILLED = 'UNFULFILLED',
  PARTIALLY_FULFILLED = 'PARTIALLY_FULFILLED',
  FULFILLED = 'FULFILLED',
  RETURNED = 'RETURNED',
}

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'How far an order has come. Money and parcels have statuses of their own.',
  valuesConfig: {
    DRAFT: { description: 'Being written by staff; it holds no stock and may be deleted.' },
    PENDING: { description: 'Placed; its stock is reserved, until `expiresAt` if it has one.' },
    CONFIRMED: { description: 'Accepted, by its payment or by staff; its stock is kept for it.' },
    PROCESSING: { description: 'Being packed; its items no longer change.' },
    SHIPPED: { description: 'Left the house; its stock is gone and it can no longer be cancelled.' },
    DELIVERED: { description: 'Reached the customer.' },
    COMPLETED: { description: 'Done; nothing follows.' },
    CANCELLED: { description: 'Called off before it was shipped; its stock is free again.' },
    EXPIRED: {
      description:
        'Not paid in time, set by the system alone; its stock is free again. It may become PENDING again.',
    },
  },
});

registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'What was paid of an order; it moves apart from the status, so an order may ship unpaid.',
  valuesConfig: {
    UNPAID: { description: 'Nothing was paid.' },
    PENDING: { description: 'A payment is under way at its provider.' },
    AUTHORIZED: { description: 'A payment is promised but not captured.' },
    PARTIALLY_PAID: { description: 'Less than the total was paid.' },
    PAID: { description: 'The total was paid, or there is nothing to pay.' },
    PARTIALLY_REFUNDED: { description: 'Part of what was paid went back.' },
    REFUNDED: { description: 'All that was paid went back.' },
  },
});

registerEnumType(FulfillmentStatus, {
  name: 'FulfillmentStatus',
  description: 'How much of an order has left the house.',
  valuesConfig: {
    UNFULFILLED: { description: 'Nothing was shipped.' },
    PARTIALLY_FULFILLED: { description: 'Some items were shipped.' },
    FULFILLED: { description: 'Everything was shipped.' },
    RETURNED: { description: 'Everything came back.' },
  },
});

/**
 * Where an order may go from where it is. Shipping is the point of no return: afterwards there are returns, no
 * cancellations. Payment is no condition, since shops also sell on account: `paymentStatus` says what is owed. An
 * order that expired opens again when its money arrives late and its stock can still be had.
 */
export const TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  [OrderStatus.DRAFT]: [OrderStatus.PENDING, OrderStatus.CANCELLED],
  [OrderStatus.PENDING]: [OrderStatus.CONFIRMED, OrderStatus.CANCELLED, OrderStatus.EXPIRED],
  [OrderStatus.CONFIRMED]: [OrderStatus.PROCESSING, OrderStatus.CANCELLED],
  [OrderStatus.PROCESSING]: [OrderStatus.SHIPPED, OrderStatus.CANCELLED],
  [OrderStatus.SHIPPED]: [OrderStatus.DELIVERED],
  [OrderStatus.DELIVERED]: [OrderStatus.COMPLETED],
  [OrderStatus.COMPLETED]: [],
  [OrderStatus.CANCELLED]: [],
  [OrderStatus.EXPIRED]: [OrderStatus.PENDING],
};

/** While its stock is reserved. */
export const HOLDING_STOCK: readonly OrderStatus[] = [
  OrderStatus.PENDING,
  OrderStatus.CONFIRMED,
  OrderStatus.PROCESSING,
];

/** Once its goods have arrived. */
export const DELIVERED_ALREADY: readonly OrderStatus[] = [OrderStatus.DELIVERED, OrderStatus.COMPLETED];

/** Once its goods have left. */
export const SHIPPED_ALREADY: readonly OrderStatus[] = [OrderStatus.SHIPPED, ...DELIVERED_ALREADY];

/** Accepted and not called off: what counts as sold. An order that still waits for its payment does not. */
export const SOLD: readonly OrderStatus[] = [
  OrderStatus.CONFIRMED,
  OrderStatus.PROCESSING,
  ...SHIPPED_ALREADY,
];

/** Nothing was sold in the end: money of such an order goes back. */
export const CANCELLED_OR_EXPIRED: readonly OrderStatus[] = [OrderStatus.CANCELLED, OrderStatus.EXPIRED];

/** No payment can be opened: the order is not placed yet, or was called off. */
export const NOT_PAYABLE: readonly OrderStatus[] = [OrderStatus.DRAFT, ...CANCELLED_OR_EXPIRED];

/** While its items, addresses and shipping may still change. */
export const EDITABLE: readonly OrderStatus[] = [
  OrderStatus.DRAFT,
  OrderStatus.PENDING,
  OrderStatus.CONFIRMED,
];

/** Nobody packs it yet, so its customer may still call it off; staff may as long as the table says so. */
export const CANCELLABLE_BY_CUSTOMER: readonly OrderStatus[] = [OrderStatus.PENDING, OrderStatus.CONFIRMED];

/** The moves a person may ask for: only the system lets an order expire, and opens one that did. */
export function transitionsByPeople(from: OrderStatus): OrderStatus[] {
  if (from === OrderStatus.EXPIRED) return [];
  return TRANSITIONS[from].filter((to) => to !== OrderStatus.EXPIRED);
}

/**
 * What the sums say about the payment, in minor units. `underway` is what holds while nothing is paid.
 *
 * @param sums captured and refunded in all, refunds included in what was paid
 */
export function paymentStatusOf(
  sums: { total: number; paidTotal: number; refundedTotal: number },
  underway: PaymentStatus = PaymentStatus.UNPAID,
): PaymentStatus {
  const { total, paidTotal, refundedTotal } = sums;
  if (refundedTotal > 0) {
    return refundedTotal >= paidTotal ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
  }
  if (paidTotal >= total) return PaymentStatus.PAID;
  if (paidTotal > 0) return PaymentStatus.PARTIALLY_PAID;
  const isWaiting = underway === PaymentStatus.PENDING || underway === PaymentStatus.AUTHORIZED;
  return isWaiting ? underway : PaymentStatus.UNPAID;
}
