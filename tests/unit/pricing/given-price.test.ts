import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Order } from '../../../src/features/orders/order.entity.ts';
import { OrderItem } from '../../../src/features/orders/order-item.entity.ts';
import { OrderStatus } from '../../../src/features/orders/order-status.ts';
import { givenRequest } from '../../../src/features/pricing/calculation/given-price.ts';
import {
  OrderTooLargeError,
  price as priceByRules,
  priceWhole,
} from '../../../src/features/pricing/calculation/price.ts';
import { priceRequestOf } from '../../../src/features/pricing/facts/price-request-of.ts';
import { NO_RULES } from '../../../src/features/pricing/rules/pricing-rules.ts';
import { MAX_ORDER_AMOUNT, multiplyRate } from '../../../src/values/money.ts';

type GivenOrder = Parameters<typeof givenRequest>[0];

const quantity = fc.integer({ min: 1, max: 1_000_000 });
const unitPrice = fc.oneof(fc.nat(100_000), fc.maxSafeNat());
const discount = fc.oneof(
  fc.constant({}),
  fc.record({ discountTotal: fc.nat(1_000_000) }),
  fc.record({ discountRate: fc.nat(10_000).map((parts) => (parts / 10_000).toString()) }),
);
const line: fc.Arbitrary<GivenOrder['lines'][number]> = fc
  .tuple(fc.record({ quantity, unitPrice }), discount)
  .map(([base, taken]) => ({ ...base, ...taken }));
const request = fc.record({ lines: fc.array(line, { maxLength: 12 }), shippingAmount: fc.nat(10_000_000) });

const price = (order: GivenOrder) => priceByRules(givenRequest(order), NO_RULES);

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

describe('the price of an order whose price is given', () => {
  it('is its lines, less the discounts, with tax and shipping', () => {
    const lines = [
      { quantity: 3, unitPrice: 1000, discountTotal: 100 },
      { quantity: 1, unitPrice: 5 },
    ];
    expect(price({ lines, shippingAmount: 500, taxTotal: 50 })).toMatchObject({
      lines: [
        { quantity: 3, unitPrice: 1000, subtotal: 3000, discountTotal: 100, total: 2900, isTooLarge: false },
        { quantity: 1, unitPrice: 5, subtotal: 5, discountTotal: 0, total: 5, isTooLarge: false },
      ],
      shipping: { amount: 500 },
      totals: {
        subtotal: 3005,
        discountTotal: 100,
        taxTotal: 50,
        shippingTotal: 500,
        roundingTotal: 0,
        total: 3455,
      },
    });
  });

  it('rounds a discount rate half up, once on the whole line', () => {
    const { lines } = price({ lines: [{ quantity: 3, unitPrice: 5, discountRate: '0.1' }] });
    expect(lines[0]).toMatchObject({ subtotal: 15, discountTotal: 2, total: 13 });
  });

  it('takes off no more than a line costs', () => {
    const { lines, totals } = price({ lines: [{ quantity: 2, unitPrice: 10, discountTotal: 100 }] });
    expect(lines[0]).toMatchObject({ discountTotal: 20, total: 0 });
    expect(totals).toMatchObject({ discountTotal: 20, total: 0 });
  });

  it('leaves out a line that is too large, and refuses an order with one', () => {
    const lines = [
      { quantity: 1, unitPrice: MAX_ORDER_AMOUNT },
      { quantity: 1, unitPrice: 1 },
      { quantity: 1, unitPrice: 0 },
    ];
    const priced = price({ lines });
    expect(priced.lines.map(({ isTooLarge }) => isTooLarge)).toEqual([false, true, false]);
    expect(priced.totals.total).toBe(MAX_ORDER_AMOUNT);
    const refusal = (shippingAmount: number, count: number) => {
      try {
        priceWhole(givenRequest({ lines: lines.slice(0, count), shippingAmount }), NO_RULES);
      } catch (error) {
        expect(error).toBeInstanceOf(OrderTooLargeError);
        return (error as OrderTooLargeError).line;
      }
      return undefined;
    };
    expect([refusal(0, 1), refusal(0, 2), refusal(1, 1)]).toEqual([undefined, 1, null]);
  });

  it('re-adds to the unit for any lines, and no line is below zero', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const priced = price(asked);
        expect(price(asked)).toEqual(priced);
        const { lines, totals } = priced;
        const counted = lines.filter(({ isTooLarge }) => !isTooLarge);
        expect(counted.every(({ total, discountTotal }) => total >= 0 && discountTotal >= 0)).toBe(true);
        expect(sum(counted.map(({ subtotal }) => subtotal))).toBe(BigInt(totals.subtotal));
        expect(sum(counted.map(({ discountTotal }) => discountTotal))).toBe(BigInt(totals.discountTotal));
        expect(sum(counted.map(({ total }) => total)) + BigInt(asked.shippingAmount)).toBe(
          BigInt(totals.total),
        );
        expect(totals.subtotal).toBeLessThanOrEqual(MAX_ORDER_AMOUNT);
        for (const [index, { subtotal, discountTotal }] of counted.entries()) {
          const { discountRate } = asked.lines[lines.indexOf(counted[index]!)]!;
          if (discountRate !== undefined) expect(discountTotal).toBe(multiplyRate(subtotal, discountRate));
        }
      }),
    );
  });

  it('is the same in a cart, and in an order that is edited', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ quantity, unitPrice, isOnSale: fc.boolean() })), (rows) => {
        const onSale = rows.filter(({ isOnSale }) => isOnSale);
        const priced = price({ lines: onSale });
        const lines = onSale.map(({ quantity: units, unitPrice: listPrice }, index) => {
          return { key: String(index), variantId: '', productId: '', quantity: units, listPrice };
        });
        const unpriced = { currency: 'USD', now: new Date(0), lines, destination: null, codes: [] };
        const { request } = priceRequestOf({ ...unpriced, shipping: { methodId: null }, lists: [] }, null);
        const cart = priceByRules(request, NO_RULES);
        expect(cart.totals).toEqual(priced.totals);
        expect(cart.lines.map(({ total, isTooLarge }) => ({ total, isTooLarge }))).toEqual(
          priced.lines.map(({ total, isTooLarge }) => ({ total, isTooLarge })),
        );
        if (priced.lines.some(({ isTooLarge }) => isTooLarge)) return;
        const items = onSale.map((row) => {
          const item = new OrderItem();
          item.change(row);
          return item;
        });
        const order = Object.assign(new Order(), { status: OrderStatus.DRAFT });
        order.reprice(items);
        const { roundingTotal: _none, ...totals } = priced.totals;
        expect(order).toMatchObject(totals);
        expect(items.map(({ total }) => total)).toEqual(priced.lines.map(({ total }) => total));
      }),
    );
  });
});
