import { describe, expect } from 'vitest';
import { appTest } from '../../testkit/fixtures.ts';
import { destinationOf, rateOf, registrationOf, requestOf, rulesOf } from '../../unit/pricing/requests.ts';
import { report } from './analytics-fixture.ts';
import { sellPriced } from './priced-sales.ts';

const TAXES = {
  registrations: [registrationOf('DE')],
  rates: [
    rateOf({ country: 'DE', ratePpm: 190_000 }),
    rateOf({ country: 'DE', ratePpm: 70_000, taxClass: 'reduced', category: 'REDUCED' }),
  ],
};

interface Amount {
  readonly minorUnits: number;
}

const it = appTest({ audited: false });

describe('refunds in the tax report', () => {
  const REFUNDED = `taxes { country name rate orderCount base { minorUnits } amount { minorUnits }
    refundedBase { minorUnits } refundedAmount { minorUnits } }`;
  type Row = Record<'base' | 'amount' | 'refundedBase' | 'refundedAmount', Amount> & { orderCount: number };
  const MARCH = { range: { from: '2025-03-01T00:00:00Z', to: '2025-04-01T00:00:00Z' }, currency: 'EUR' };
  const APRIL = { range: { from: '2025-04-01T00:00:00Z', to: '2025-05-01T00:00:00Z' }, currency: 'EUR' };

  it.beforeAll(async ({ app }) => {
    const net = rulesOf({ taxes: TAXES, settings: { country: 'DE' } });
    const request = requestOf({
      lines: [{ unitPrice: 10_000 }, { unitPrice: 5000, taxClass: 'reduced' }],
      destination: destinationOf('DE'),
    });
    const { pool } = app.shop.core;
    // 119.00 and 53.50: 172.50. The first was paid as it is, the second before it lost a line of 50.00, the third cancelled.
    const sales = [
      { paid: 17_250, refunds: [3450, 1725] },
      { paid: 22_250, refunds: [5000, 1725] },
      { paid: 17_250, refunds: [17_250], status: 'CANCELLED' },
    ];
    for (const { paid, refunds, status } of sales) {
      await sellPriced(app, {
        request,
        rules: net,
        placedAt: '2025-03-10T12:00:00Z',
        ...(status && { status }),
      });
      const { rows } = await pool.query(
        `update orders set paid_total = $1, refunded_total = $2
         where id = (select id from orders where placed_at = '2025-03-10T12:00:00Z' and paid_total = 0) returning id`,
        [paid, refunds.reduce((total, refund) => total + refund)],
      );
      await pool.query(
        `with payment as (
           insert into payments (id, store_id, order_id, provider, status, currency, amount, captured_amount, refunded_amount, version)
           select make_id(), store_id, id, 'TEST', 'CAPTURED', currency, paid_total, paid_total, refunded_total, 1
           from orders where id = $1 returning id, store_id
         )
         insert into payment_refunds (id, store_id, payment_id, amount, reason, created_by, status, created_at)
         select make_id(), store_id, id, amount, 'Returned', 'tests', 'SUCCEEDED', '2025-04-05' from payment, unnest($2::bigint[]) as amount`,
        [rows[0].id, refunds],
      );
    }
  });

  it('are split by rate in proportion, in the period of the refund', async ({ manager }) => {
    const sold = await report<{ taxes: Row[] }>(manager, REFUNDED, MARCH);
    expect(sold.taxes).toEqual([
      row('0.19', { orderCount: 2, base: 20_000, amount: 3800 }),
      row('0.07', { orderCount: 2, base: 10_000, amount: 700 }),
    ]);
    // 51.75 of 172.50 is 30 %. Of 67.25, 50.00 had been paid too much: 17.25 are 10 %.
    const refunded = await report<{ taxes: Row[] }>(manager, REFUNDED, APRIL);
    expect(refunded.taxes).toEqual([
      row('0.19', { refundedBase: 4000, refundedAmount: 760 }),
      row('0.07', { refundedBase: 2000, refundedAmount: 140 }),
    ]);
  });

  const row = (rate: string, { orderCount = 0, ...amounts }: Record<string, number>) => ({
    country: 'DE',
    name: 'VAT',
    rate,
    orderCount,
    ...Object.fromEntries(
      ['base', 'amount', 'refundedBase', 'refundedAmount'].map((field) => [
        field,
        { minorUnits: amounts[field] ?? 0 },
      ]),
    ),
  });
});
