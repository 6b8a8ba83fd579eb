import { BigIntType } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { StoreOwned } from '../../platform/db/store-owned.ts';
import { type OrderStatus, SOLD } from './order-status.ts';

/** A column of minor units. */
export const amount = () => ({ type: new BigIntType('number') });

/** The sums of an order, in minor units of its currency. */
@ObjectType()
export abstract class OrderSums extends StoreOwned {
  @Property(amount())
  subtotal = 0;

  @Property(amount())
  discountTotal = 0;

  @Property(amount())
  taxTotal = 0;

  @Property(amount())
  shippingTotal = 0;

  @Property(amount())
  total = 0;

  @Property(amount())
  paidTotal = 0;

  @Property(amount())
  refundedTotal = 0;
}

/**
 * The amount still to pay, in minor units. Money that went back before an order was accepted is owed again; a refund
 * after that is not.
 */
export function amountDueOf(order: {
  readonly status: OrderStatus;
  readonly total: number;
  readonly paidTotal: number;
  readonly refundedTotal: number;
}): number {
  const { status, total, paidTotal, refundedTotal } = order;
  return Math.max(0, total - (SOLD.includes(status) ? paidTotal : paidTotal - refundedTotal));
}
