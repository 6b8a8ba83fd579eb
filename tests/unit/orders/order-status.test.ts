import { describe, expect, it } from 'vitest';
import { Order } from '../../../src/features/orders/order.entity.ts';
import {
  CANCELLED_OR_EXPIRED,
  HOLDING_STOCK,
  OrderFulfillmentStatus,
  OrderPaymentStatus,
  OrderStatus,
  paymentStatusOf,
  SHIPPED_ALREADY,
  TRANSITIONS,
  transitionsByPeople,
} from '../../../src/features/orders/order-status.ts';
import { DomainError } from '../../../src/platform/errors/domain-error.ts';

const STATUSES = Object.values(OrderStatus);

function orderThatIs(status: OrderStatus): Order {
  const order = new Order();
  order.status = status;
  return order;
}

describe('the groups of statuses', () => {
  it('say for each status whether its stock is not yet taken, held, gone or given back', () => {
    const groups = [OrderStatus.DRAFT, ...HOLDING_STOCK, ...SHIPPED_ALREADY, ...CANCELLED_OR_EXPIRED];
    expect(groups.toSorted()).toEqual(STATUSES.toSorted());
  });

  it('keep stock held, gone or given back along every move', () => {
    for (const from of STATUSES) {
      for (const to of TRANSITIONS[from]) {
        if (SHIPPED_ALREADY.includes(from)) expect(SHIPPED_ALREADY).toContain(to);
        if (SHIPPED_ALREADY.includes(to) && !SHIPPED_ALREADY.includes(from))
          expect(HOLDING_STOCK).toContain(from);
      }
    }
  });
});

describe('the transition table', () => {
  it('reaches every status from a draft', () => {
    const reached = new Set([OrderStatus.DRAFT]);
    for (const status of reached) for (const next of TRANSITIONS[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  for (const from of STATUSES) {
    for (const to of STATUSES) {
      const isLegal = TRANSITIONS[from].includes(to);
      it(`${isLegal ? 'moves' : 'refuses to move'} an order from ${from} to ${to}`, () => {
        const order = orderThatIs(from);
        if (isLegal) {
          order.moveTo(to);
          expect(order.status).toBe(to);
          return;
        }
        expect(() => order.moveTo(to)).toThrow(DomainError);
        expect(order.status).toBe(from);
      });
    }
  }

  it('says what is possible when it refuses', () => {
    const order = orderThatIs(OrderStatus.SHIPPED);
    expect(order.refusal(OrderStatus.CANCELLED).errors).toMatchObject([
      { __typename: 'IllegalTransitionError', from: 'SHIPPED', to: 'CANCELLED', allowed: ['DELIVERED'] },
    ]);
  });

  it('lets nobody but the system expire an order or open an expired one', () => {
    for (const status of STATUSES) expect(transitionsByPeople(status)).not.toContain(OrderStatus.EXPIRED);
    expect(transitionsByPeople(OrderStatus.EXPIRED)).toEqual([]);
  });

  it('counts a shipped order as fulfilled', () => {
    const order = orderThatIs(OrderStatus.PROCESSING);
    order.moveTo(OrderStatus.SHIPPED);
    expect(order.fulfillmentStatus).toBe(OrderFulfillmentStatus.FULFILLED);
  });
});

describe('the payment status', () => {
  it.each([
    { total: 100, paidTotal: 0, refundedTotal: 0, expected: OrderPaymentStatus.UNPAID },
    { total: 0, paidTotal: 0, refundedTotal: 0, expected: OrderPaymentStatus.PAID },
    { total: 100, paidTotal: 40, refundedTotal: 0, expected: OrderPaymentStatus.PARTIALLY_PAID },
    { total: 100, paidTotal: 100, refundedTotal: 0, expected: OrderPaymentStatus.PAID },
    { total: 100, paidTotal: 100, refundedTotal: 1, expected: OrderPaymentStatus.PARTIALLY_REFUNDED },
    { total: 100, paidTotal: 100, refundedTotal: 100, expected: OrderPaymentStatus.REFUNDED },
  ])('of $paidTotal paid and $refundedTotal refunded of $total is $expected', ({ expected, ...sums }) => {
    expect(paymentStatusOf(sums)).toBe(expected);
  });

  it('stays pending only while nothing was paid', () => {
    const sums = { total: 100, paidTotal: 0, refundedTotal: 0 };
    expect(paymentStatusOf(sums, OrderPaymentStatus.PENDING)).toBe(OrderPaymentStatus.PENDING);
    expect(paymentStatusOf({ ...sums, paidTotal: 100 }, OrderPaymentStatus.PENDING)).toBe(
      OrderPaymentStatus.PAID,
    );
    expect(paymentStatusOf(sums, OrderPaymentStatus.PAID)).toBe(OrderPaymentStatus.UNPAID);
  });

  it('follows money that arrives and goes back', () => {
    const order = orderThatIs(OrderStatus.PENDING);
    order.total = 100;
    order.expiresAt = new Date();
    order.receive(40);
    expect(order).toMatchObject({ status: 'PENDING', paymentStatus: 'PARTIALLY_PAID', expiresAt: null });
    order.receive(60);
    expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID', paidTotal: 100 });
    order.giveBack(30);
    expect(order).toMatchObject({ paymentStatus: 'PARTIALLY_REFUNDED', refundedTotal: 30 });
  });
});
