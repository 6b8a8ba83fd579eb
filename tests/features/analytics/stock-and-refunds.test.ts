import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { moveMoney } from '../../testkit/shop/checkout.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { stockUp } from '../../testkit/shop/inventory.ts';
import { seedLine } from '../../testkit/shop/orders.ts';
import { placeOrder } from '../payments/payments-fixture.ts';
import { NOVEMBER, report, sell } from './analytics-fixture.ts';

const FIGURES = `unitCount retailValue { amount } costValue { amount } unitsWithoutCost unitsSold turnover daysOfCover`;

const it = appTest({ audited: false }).extend(
  'at',
  ({ manager }) =>
    async (range: { from: string; to: string }) => {
      const { inventory } = await report<{ inventory: object }>(manager, `inventory { ${FIGURES} }`, {
        range,
      });
      return inventory;
    },
);

describe('what lies on the shelves', () => {
  it('is computed from the ledger for the end of the range, with its turnover', async ({ app, at }) => {
    const pen = await seedLine(app, { price: '2.00', stock: 40 });
    const desk = await seedLine(app, { price: '100.00', stock: 10 });
    const { reader } = app.shop.core;
    await reader.query('update product_variants set cost_price = 7000 where id = $1', [
      rawId(desk.variantId),
    ]);
    // 40 pens and 10 desks arrived in October, 50 more pens in mid-November, and 30 of them in December.
    await stockUp(app, { variantId: pen.variantId, quantity: 50 });
    await stockUp(app, { variantId: pen.variantId, quantity: 30 });
    await reader.query('alter table stock_movements disable trigger stock_movements_append_only');
    await reader.query(
      `update stock_movements set created_at = case on_hand_after
         when 90 then '2025-11-15T00:00:00Z'::timestamptz when 120 then '2025-12-02' else '2025-10-20' end`,
    );
    await reader.query('alter table stock_movements enable trigger stock_movements_append_only');
    await sell(app, {
      placedAt: '2025-11-20T00:00:00Z',
      lines: [{ ...pen, quantity: 15 }],
      status: 'SHIPPED',
    });
    await sell(app, {
      placedAt: '2025-11-21T00:00:00Z',
      lines: [{ ...pen, quantity: 7 }],
      status: 'CANCELLED',
    });
    expect(await at(NOVEMBER)).toEqual({
      unitCount: 100,
      retailValue: { amount: '1180.00' },
      costValue: { amount: '700.00' },
      unitsWithoutCost: 90,
      unitsSold: 15,
      // 15 sold; 50 in stock at the start and 100 at the end.
      turnover: 15 / 75,
      // Half a unit is sold each day.
      daysOfCover: 200,
    });
    expect(await at({ from: '2025-09-01T00:00:00Z', to: '2025-10-01T00:00:00Z' })).toEqual({
      unitCount: 0,
      retailValue: { amount: '0.00' },
      costValue: { amount: '0.00' },
      unitsWithoutCost: 0,
      unitsSold: 0,
      turnover: null,
      daysOfCover: null,
    });
    // Only past days count in a range that has not ended.
    const [now] = await reader.query<{ days: number }>(
      `select extract(epoch from now() - '2025-11-01T00:00:00Z')::float8 / 86400 as days`,
    );
    const open = (await at({ from: NOVEMBER.from, to: '2035-01-01T00:00:00Z' })) as { daysOfCover: number };
    expect(open).toMatchObject({ unitCount: 130, unitsSold: 15 });
    expect(Math.abs(open.daysOfCover - (130 * now!.days) / 15)).toBeLessThan(0.1);
  });
});

describe('refunds', () => {
  it('count by when they were made, once the money has gone back', async ({ app, manager }) => {
    const { paymentId } = await placeOrder(app, { provider: 'TEST' });
    for (const amount of ['4.00', '1.50'])
      await moveMoney(manager, 'refundPayment', {
        paymentId,
        amount,
        reason: 'Broken',
        idempotencyKey: amount,
      });
    const { reader } = app.shop.core;
    await reader.query("update payment_refunds set created_at = '2025-11-05'");
    await reader.query("update orders set placed_at = '2025-10-05' where refunded_total > 0");
    const figures = 'refunds { refundCount orderCount total { amount } }';
    expect(await report(manager, `${figures} previousPeriod { ${figures} }`, { range: NOVEMBER })).toEqual({
      refunds: { refundCount: 2, orderCount: 1, total: { amount: '5.50' } },
      previousPeriod: { refunds: { refundCount: 0, orderCount: 0, total: { amount: '0.00' } } },
    });
    await reader.query("update payment_refunds set status = 'FAILED' where amount = 400");
    expect(await report(manager, figures, { range: NOVEMBER })).toMatchObject({
      refunds: { refundCount: 1 },
    });
    expect(await report(manager, figures, { range: NOVEMBER, currency: 'EUR' })).toMatchObject({
      refunds: { refundCount: 0 },
    });
  });
});
