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

export enum OrderPaymentStatus {
  UNPAID = 'UNPAID',
  PENDING = 'PENDING',
  AUTHORIZED = 'AUTHORIZED',
  PARTIALLY_PAID = 'PARTIALLY_PAID',
  PAID = 'PAID',
  PARTIALLY_REFUNDED = 'PARTIALLY_REFUNDED',
  REFUNDED = 'REFUNDED',
}

export enum OrderFulfillmentStatus {
  UNFULFILLED = 'UNFULFILLED',
  PARTIALLY_FULFILLED = 'PARTIALLY_FULFILLED',
  FULFILLED = 'FULFILLED',
  RETURNED = 'RETURNED',
}

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'The status of an order. Payment and shipping have statuses of their own.',
  valuesConfig: {
    DRAFT: { description: 'Prepared by staff. It reserves no stock and can be deleted.' },
    PENDING: { description: 'Placed, with its stock reserved until `expiresAt`, or without limit.' },
    CONFIRMED: {
      description:
        'Accepted by its payment, by an authorization of everything due, or by staff. Its stock stays reserved.',
    },
    PROCESSING: { description: 'Being packed. Its items can no longer change.' },
    SHIPPED: { description: 'Shipped. Its stock has left, and it can no longer be cancelled.' },
    DELIVERED: { description: 'Delivered to the customer.' },
    COMPLETED: { description: 'Completed. No change of status follows.' },
    CANCELLED: { description: 'Cancelled before it was shipped. Its stock was released.' },
    EXPIRED: {
      description:
        'Not paid in time. Its stock was released. Only the system sets this status. It can become ' +
        'PENDING again.',
    },
  },
});

registerEnumType(OrderPaymentStatus, {
  name: 'OrderPaymentStatus',
  description:
    'How much of an order is paid. It is independent of the status, so an unpaid order can be ' + 'shipped.',
  valuesConfig: {
    UNPAID: { description: 'Nothing was paid.' },
    PENDING: { description: 'A payment is pending at its provider.' },
    AUTHORIZED: {
      description:
        'What is due is authorized, and nothing is captured. When an authorization ends without a capture, the order ' +
        'is UNPAID again and keeps its status.',
    },
    PARTIALLY_PAID: { description: 'Less than the total was paid.' },
    PAID: { description: 'The total was paid, or nothing is to be paid.' },
    PARTIALLY_REFUNDED: { description: 'Part of the paid amount was refunded.' },
    REFUNDED: { description: 'The whole paid amount was refunded.' },
  },
});

registerEnumType(OrderFulfillmentStatus, {
  name: 'OrderFulfillmentStatus',
  description: 'How much of an order is shipped.',
  valuesConfig: {
    UNFULFILLED: { description: 'Nothing was shipped.' },
    PARTIALLY_FULFILLED: { description: 'Some items were shipped.' },
    FULFILLED: { description: 'Everything was shipped.' },
    RETURNED: { description: 'Everything was returned.' },
  },
});

/**
 * The allowed changes of an order's status. A shipped order can no longer be cancelled, only returned. Payment is no
 * condition, since shops also sell on account: `paymentStatus` states what is due. An expired order opens again if its
 * payment arrives late and its stock can be reserved again.
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

/** The statuses in which stock is reserved. */
export const HOLDING_STOCK: readonly OrderStatus[] = [
  OrderStatus.PENDING,
  OrderStatus.CONFIRMED,
  OrderStatus.PROCESSING,
];

/** The statuses after delivery. */
export const DELIVERED_ALREADY: readonly OrderStatus[] = [OrderStatus.DELIVERED, OrderStatus.COMPLETED];

/** The statuses after shipping. */
export const SHIPPED_ALREADY: readonly OrderStatus[] = [OrderStatus.SHIPPED, ...DELIVERED_ALREADY];

/**
 * The statuses that count as sold: accepted and not cancelled. An order that still waits for its payment does not
 * count.
 */
export const SOLD: readonly OrderStatus[] = [
  OrderStatus.CONFIRMED,
  OrderStatus.PROCESSING,
  ...SHIPPED_ALREADY,
];

/** The statuses without a sale. Money of such an order is refunded. */
export const CANCELLED_OR_EXPIRED: readonly OrderStatus[] = [OrderStatus.CANCELLED, OrderStatus.EXPIRED];

/** The statuses in which no payment can be started: not placed yet, or cancelled. */
export const NOT_PAYABLE: readonly OrderStatus[] = [OrderStatus.DRAFT, ...CANCELLED_OR_EXPIRED];

/** The statuses in which items, addresses and shipping may change. */
export const EDITABLE: readonly OrderStatus[] = [
  OrderStatus.DRAFT,
  OrderStatus.PENDING,
  OrderStatus.CONFIRMED,
];

/**
 * The statuses in which a customer may cancel: packing has not begun. Staff may cancel as long as the table allows it.
 */
export const CANCELLABLE_BY_CUSTOMER: readonly OrderStatus[] = [OrderStatus.PENDING, OrderStatus.CONFIRMED];

/** The changes that a person may ask for. Only the system expires an order or reopens an expired one. */
export function transitionsByPeople(from: OrderStatus): OrderStatus[] {
  if (from === OrderStatus.EXPIRED) return [];
  return TRANSITIONS[from].filter((to) => to !== OrderStatus.EXPIRED);
}

/**
 * The payment status that follows from the totals, in minor units.
 *
 * @param sums captured and refunded totals; `paidTotal` includes what was refunded later
 * @param underway the status while nothing is paid
 */
export function paymentStatusOf(
  sums: { total: number; paidTotal: number; refundedTotal: number },
  underway: OrderPaymentStatus = OrderPaymentStatus.UNPAID,
): OrderPaymentStatus {
  const { total, paidTotal, refundedTotal } = sums;
  if (refundedTotal > 0) {
    return refundedTotal >= paidTotal ? OrderPaymentStatus.REFUNDED : OrderPaymentStatus.PARTIALLY_REFUNDED;
  }
  if (paidTotal >= total) return OrderPaymentStatus.PAID;
  if (paidTotal > 0) return OrderPaymentStatus.PARTIALLY_PAID;
  const isWaiting = underway === OrderPaymentStatus.PENDING || underway === OrderPaymentStatus.AUTHORIZED;
  return isWaiting ? underway : OrderPaymentStatus.UNPAID;
}
