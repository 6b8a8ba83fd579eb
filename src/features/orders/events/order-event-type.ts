import { registerEnumType } from 'type-graphql';

/**
 * The types of order events: the API uses the keys, and the log stores the values. Events of payments belong to the
 * order of the payment.
 */
export const OrderEventKind = {
  CONNECTED: 'connected',
  ORDER_CREATED: 'order.created',
  ORDER_IMPORTED: 'order.imported',
  ORDER_UPDATED: 'order.updated',
  ORDER_STATUS_CHANGED: 'order.status_changed',
  ORDER_CANCELLED: 'order.cancelled',
  ORDER_EXPIRED: 'order.expired',
  ORDER_NOTE_ADDED: 'order.note_added',
  ORDER_ITEMS_CHANGED: 'order.items_changed',
  ORDER_DELETED: 'order.deleted',
  ORDER_ACCESS_REVOKED: 'order.access_revoked',
  ORDER_JOINED_ACCOUNT: 'order.joined_account',
  PAYMENT_CAPTURED: 'payment.captured',
  PAYMENT_DECLINED: 'payment.declined',
  PAYMENT_PENDING: 'payment.pending',
  PAYMENT_REFUNDED: 'payment.refunded',
  PAYMENT_AUTHORIZED: 'payment.authorized',
  PAYMENT_VOIDED: 'payment.voided',
  PAYMENT_REFUND_FAILED: 'payment.refund_failed',
  PAYMENT_DISCREPANCY_FOUND: 'payment.discrepancy_found',
  PAYMENT_DISCREPANCY_RESOLVED: 'payment.discrepancy_resolved',
  OTHER: 'other',
} as const;

export type OrderEventKind = (typeof OrderEventKind)[keyof typeof OrderEventKind];

/** The events of an order itself. */
export type OrderEventType = Extract<OrderEventKind, `order.${string}`>;
/** The events of a payment of an order. */
export type PaymentEventType = Extract<OrderEventKind, `payment.${string}`>;

registerEnumType(OrderEventKind, {
  name: 'OrderEventType',
  description: 'What happened to an order or to a payment of it.',
  valuesConfig: {
    CONNECTED: { description: 'A greeting: the subscription has started. Nothing has happened.' },
    ORDER_CREATED: { description: 'The order was placed, or created as a draft.' },
    ORDER_IMPORTED: { description: 'The order was imported from another system.' },
    ORDER_UPDATED: {
      description: 'Something else about the order changed, such as an address or what was paid.',
    },
    ORDER_STATUS_CHANGED: { description: 'The order moved to another status.' },
    ORDER_CANCELLED: { description: 'The order was cancelled.' },
    ORDER_EXPIRED: { description: 'The order was not paid in time.' },
    ORDER_NOTE_ADDED: { description: 'A note was added to the order.' },
    ORDER_ITEMS_CHANGED: { description: 'Items were added, changed or removed.' },
    ORDER_DELETED: { description: 'The draft was deleted.' },
    ORDER_ACCESS_REVOKED: { description: 'Staff ended the access tokens of the order.' },
    ORDER_JOINED_ACCOUNT: {
      description: 'The order of a guest went to the account with the same verified e-mail address.',
    },
    PAYMENT_CAPTURED: { description: 'Money of a payment has arrived.' },
    PAYMENT_DECLINED: { description: 'The payment provider declined a payment.' },
    PAYMENT_PENDING: { description: 'The payment provider has not decided about a payment yet.' },
    PAYMENT_REFUNDED: { description: 'A refund of a payment was made.' },
    PAYMENT_AUTHORIZED: { description: 'The payment provider authorized a payment.' },
    PAYMENT_VOIDED: { description: 'A payment ended at its provider without a capture.' },
    PAYMENT_REFUND_FAILED: { description: 'A refund of a payment failed, at once or after it was made.' },
    PAYMENT_DISCREPANCY_FOUND: { description: 'Money at the payment provider does not fit the payment.' },
    PAYMENT_DISCREPANCY_RESOLVED: { description: 'Money that did not fit a payment was dealt with.' },
    OTHER: { description: 'Something that this version of the server does not know.' },
  },
});

const KINDS: ReadonlySet<string> = new Set(Object.values(OrderEventKind));

/** The kind of a stored event. Newer versions of the server may have stored others. */
export function orderEventKind(type: string): OrderEventKind {
  return KINDS.has(type) ? (type as OrderEventKind) : OrderEventKind.OTHER;
}
