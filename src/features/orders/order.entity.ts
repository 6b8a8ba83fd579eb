import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestedColumns } from '../../platform/db/reading/entity-columns.ts';
import type { DomainError } from '../../platform/errors/domain-error.ts';
import { Node } from '../../platform/graphql/node.resolver.ts';
import { Address } from '../../platform/graphql/scalars/address.ts';
import { GraphQLCurrencyCode, GraphQLEmailAddress } from '../../platform/graphql/scalars/scalars.ts';
import type { Address as AddressValue } from '../../values/address.ts';
import { sumAmounts } from '../../values/money.ts';
import { givenRequest } from '../pricing/calculation/given-price.ts';
import { priceWhole } from '../pricing/calculation/price.ts';
import { NO_RULES } from '../pricing/rules/pricing-rules.ts';
import { OrderDates } from './order-dates.ts';
import type { OrderItem } from './order-item.entity.ts';
import { OrderSource } from './order-source.ts';
import {
  OrderFulfillmentStatus,
  OrderPaymentStatus,
  OrderStatus,
  paymentStatusOf,
  TRANSITIONS,
  transitionsByPeople,
} from './order-status.ts';
import { amountDueOf } from './order-sums.ts';
import { illegalTransition } from './orders.errors.ts';

const optional = (description: string) => ({ nullable: true, description });

/**
 * An order with the prices of the day it was placed. Amounts are minor units of `currency`. Lock its row before you
 * change it. `version` is raised by hand, once per change and event.
 */
@ObjectType({
  implements: Node,
  description: 'An order, with the prices of the day it was placed.',
})
@RequestedColumns<Order>({
  customerId: 'always',
  salesRepId: 'always',
  currency: 'always',
  status: 'always',
  total: ['amountDue'],
  shippingTotal: ['shippingLine'],
  shippingMethodName: ['shippingLine'],
  priceDetails: ['discounts', 'taxLines', 'shippingLine'],
  paidTotal: ['amountDue'],
  refundedTotal: ['amountDue'],
})
@Entity({ tableName: 'orders' })
export class Order extends OrderDates {
  @Field({
    description: 'The order number: unique and rising in the store, possibly with gaps.',
  })
  @Property({ type: 'text' })
  number!: string;

  @Property({ type: 'uuid' })
  customerId!: string;

  @Field(
    () => GraphQLEmailAddress,
    optional('E-mail address for messages about the order. Null when unknown.'),
  )
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => GraphQLCurrencyCode, { description: 'Currency of all its amounts. It never changes.' })
  @Property({ type: 'character', length: 3 })
  currency!: string;

  @Field(() => OrderStatus, { description: 'The status of the order.' })
  @Property({ type: 'text' })
  status!: OrderStatus;

  @Field(() => OrderPaymentStatus, { description: 'How much of the order is paid.' })
  @Property({ type: 'text' })
  paymentStatus: OrderPaymentStatus = OrderPaymentStatus.UNPAID;

  @Field(() => OrderFulfillmentStatus, { description: 'How much of the order is shipped.' })
  @Property({ type: 'text' })
  fulfillmentStatus: OrderFulfillmentStatus = OrderFulfillmentStatus.UNFULFILLED;

  @Field(() => Address, optional('Shipping address, as a copy. Null when there is none.'))
  @Property({ type: 'json', nullable: true })
  shippingAddress?: AddressValue | null;

  @Field(() => Address, optional('Billing address, as a copy. Null when it is the shipping address.'))
  @Property({ type: 'json', nullable: true })
  billingAddress?: AddressValue | null;

  @Field(() => String, optional('Message to the recipient of a gift. Null when there is none.'))
  @Property({ type: 'text', nullable: true })
  giftMessage?: string | null;

  @Property({ type: 'uuid', nullable: true })
  salesRepId?: string | null;

  @Property({ type: 'text', nullable: true })
  salesRepName?: string | null;

  @Field(() => OrderSource, { description: 'The origin of the order.' })
  @Property({ type: 'text' })
  source!: OrderSource;

  @Field(() => Boolean, {
    description: 'Whether it was shipped before its import, so that it took no stock here.',
  })
  @Property({ type: 'boolean' })
  shippedBeforeImport = false;

  @Field(() => String, optional('What the customer wrote for the shop. Null when there is nothing.'))
  @Property({ type: 'text', nullable: true })
  customerNote?: string | null;

  @Field(() => String, optional('Reason of the cancellation. Null when there is none.'))
  @Property({ type: 'text', nullable: true })
  cancelReason?: string | null;

  /** Access tokens of an earlier version are refused. */
  @Property({ type: 'integer' })
  accessVersion = 1;

  @Field(() => Int, { description: 'Rises by one with every change. Pass it as `expectedVersion`.' })
  @Property({ type: 'integer' })
  version!: number;

  /** @throws DomainError with an IllegalTransitionError when the transition table does not allow the change */
  moveTo(to: OrderStatus): void {
    if (!TRANSITIONS[this.status].includes(to)) throw this.refusal(to);
    this.status = to;
    if (to === OrderStatus.PENDING) this.placedAt ??= new Date();
    if (to !== OrderStatus.EXPIRED) this.expiresAt = null;
    if (to === OrderStatus.SHIPPED) {
      this.fulfillmentStatus = OrderFulfillmentStatus.FULFILLED;
      this.shippedAt = new Date();
    }
    if (to === OrderStatus.DELIVERED) this.deliveredAt = new Date();
    if (to === OrderStatus.CANCELLED) this.cancelledAt = new Date();
  }

  /** The user error for a change that is not allowed. It names the allowed ones. */
  refusal(to: OrderStatus, allowed: readonly OrderStatus[] = transitionsByPeople(this.status)): DomainError {
    return illegalTransition({ from: this.status, to, allowed });
  }

  cancel(reason: string | null): void {
    this.moveTo(OrderStatus.CANCELLED);
    this.cancelReason = reason;
  }

  /** Prices the order again after its lines or its shipping changed. @throws OrderTooLargeError */
  reprice(items: readonly OrderItem[]): void {
    const { shippingTotal: shippingAmount, taxTotal } = this;
    const request = givenRequest({ lines: items, shippingAmount, taxTotal });
    const { lines, totals } = priceWhole(request, NO_RULES);
    for (const [index, line] of lines.entries()) items[index]!.takePrice(line);
    const { subtotal, discountTotal, total } = totals;
    Object.assign(this, { subtotal, discountTotal, total });
    this.applyTotals(this.paymentStatus);
  }

  /**
   * Derives the status from the totals: sets the payment status, and confirms a PENDING order that owes nothing. Every
   * method that changes a total calls it. A draft cannot be paid. Orders that have ended keep their status.
   *
   * @param underway the payment status while nothing is paid
   */
  applyTotals(underway: OrderPaymentStatus = OrderPaymentStatus.UNPAID): void {
    if (this.status === OrderStatus.DRAFT) return;
    this.paymentStatus = paymentStatusOf(this, underway);
    if (this.status === OrderStatus.PENDING && this.amountDue() === 0) this.moveTo(OrderStatus.CONFIRMED);
  }

  /**
   * The amount that is still due, in minor units. Before an order is accepted, refunded money is due again. After that
   * a refund is a concession and is not due again.
   */
  amountDue(): number {
    return amountDueOf(this);
  }

  /** @param captured minor units that arrived; they count in every status */
  receive(captured: number): void {
    this.paidTotal = sumAmounts([this.paidTotal, captured]);
    if (this.status === OrderStatus.PENDING) this.expiresAt = null;
    this.applyTotals();
  }

  /** @param underway what open payments promise: whether one is pending, and the authorized minor units */
  expect({ isPending, authorized }: { isPending: boolean; authorized: number }): void {
    const isCovered = authorized > 0 && authorized >= this.amountDue();
    const waiting = isPending || authorized > 0 ? OrderPaymentStatus.PENDING : OrderPaymentStatus.UNPAID;
    this.paymentStatus = paymentStatusOf(this, isCovered ? OrderPaymentStatus.AUTHORIZED : waiting);
    if (this.status === OrderStatus.PENDING && isCovered) this.moveTo(OrderStatus.CONFIRMED);
  }

  /** @param refunded minor units that were refunded */
  giveBack(refunded: number): void {
    this.refundedTotal = sumAmounts([this.refundedTotal, refunded]);
    this.applyTotals();
  }

  /** @param failed minor units of a refund that was counted and failed later */
  takeBack(failed: number): void {
    this.refundedTotal -= failed;
    this.applyTotals();
  }
}
