import { registerEnumType } from 'type-graphql';
import { CANCELLABLE_BY_CUSTOMER, CANCELLED_OR_EXPIRED, OrderStatus, TRANSITIONS } from '../order-status.ts';

/** Why an order cannot be cancelled. */
export enum OrderCancelRefusal {
  NOT_PERMITTED = 'NOT_PERMITTED',
  NOT_PLACED = 'NOT_PLACED',
  BEING_PACKED = 'BEING_PACKED',
  SHIPPED = 'SHIPPED',
  ENDED = 'ENDED',
}

registerEnumType(OrderCancelRefusal, {
  name: 'OrderCancelRefusal',
  description: 'Why you cannot cancel an order.',
  valuesConfig: {
    NOT_PERMITTED: { description: 'You may see the order but not cancel it.' },
    NOT_PLACED: { description: 'It is a draft, which only staff cancel.' },
    BEING_PACKED: { description: 'It is being packed. Only staff can still cancel it.' },
    SHIPPED: { description: 'It was shipped.' },
    ENDED: { description: 'It is cancelled or expired already.' },
  },
});

/** The rule of cancelOrder for an order in this status. @param by who asks; undefined for those who may not */
export function cancelRefusal(
  status: OrderStatus,
  by: 'staff' | 'customer' | undefined,
): OrderCancelRefusal | null {
  if (CANCELLED_OR_EXPIRED.includes(status)) return OrderCancelRefusal.ENDED;
  if (!TRANSITIONS[status].includes(OrderStatus.CANCELLED)) return OrderCancelRefusal.SHIPPED;
  if (by === undefined) return OrderCancelRefusal.NOT_PERMITTED;
  if (by === 'staff' || CANCELLABLE_BY_CUSTOMER.includes(status)) return null;
  return status === OrderStatus.DRAFT ? OrderCancelRefusal.NOT_PLACED : OrderCancelRefusal.BEING_PACKED;
}
