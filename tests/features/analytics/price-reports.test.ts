import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import { priceAudits } from '../../../src/features/orders/amounts/order-price.audits.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import {
  destinationOf,
  promotionOf,
  rateOf,
  registrationOf,
  requestOf,
  rulesOf,
} from '../../unit/pricing/requests.ts';
import { NOVEMBER, report, sell } from './analytics-fixture.ts';
import { sellPriced } from './priced-sales.ts';

const CREATE = graphql(`
  mutation CreateReportedPromotion($input: CreatePromotionInput!) {
    createPromotion(input: $input) { promotion { id } userErrors { message } }
  }
`);

const TAXES = {
  registrations: [registrationOf('DE'), registrationOf('IN')],
  rates: [
    rateOf({ country: 'DE', ratePpm: 190_000 }),
    rateOf({ country: 'DE', ratePpm: 70_000, taxClass: 'reduced', category: 'REDUCED' }),
    rateOf({ country: 'IN', ratePpm: 90_000, name: 'CGST' }),
    rateOf({ country: 'IN', ratePpm: 90_000, name: '=SGST' }),
  ],
};

/** Two shirts, a book and shipping, with 10 % off the goods for each of these codes. */
const goods = (codes: readonly string[] = [], promotionId = '') =>
  requestOf({
    lines: [
      { unitPrice: 2000, quantity: 2 },
      { unitPrice: 1000, taxClass: 'reduced' },
    ],
    destination: destinationOf('DE'),
    shipping: { amount: 490 },
    codes: codes.map((code) => ({ code, promotionId, isUsedUp: false })),
  });

const it = appTest({ audited: false });
let promotionId: string;

it.beforeAll(async ({ app, manager }) => {
  const { createPromotion } = await manager.run(CREATE, {
    input: { name: '=HYPERLINK("http://evil.example")', action: { kind: 'PERCENT', rate: '0.1' } },
  });
  promotionId = createPromotion.promotion!.id;
  const id = decodeId('prm', promotionId);
  const action = { kind: 'PERCENT', ratePpm: 100_000 } as const;
  const promotions = [promotionOf({ id, action, isCodeRequired: true })];
  const gross = rulesOf({ taxes: TAXES, promotions, settings: { country: 'DE', taxesIncluded: true } });
  const net = rulesOf({ taxes: TAXES, promotions, settings: { country: 'DE' } });

  await sellPriced(app, { request: goods(['TEN-A'], id), rules: gross });
  await sellPriced(app, { request: goods(['TEN-B'], id), rules: net });
  await sellPriced(app, { request: goods(), rules: net, status: 'CANCELLED' });
  await sellPriced(app, { request: goods(), rules: net, placedAt: '2025-10-10T12:00:00Z' });
  await sellPriced(app, { request: { ...goods(), destination: destinationOf('US') }, rules: net });
  const indian = rulesOf({ taxes: TAXES, settings: { country: 'IN' } });
  await sellPriced(app, {
    request: requestOf({ lines: [{ unitPrice: 10_000 }], destination: destinationOf('IN') }),
    rules: indian,
  });
  await sellPriced(app, { request: requestOf({ lines: [{ unitPrice: 777 }] }), rules: rulesOf({}) });
  const cash = rulesOf({ ...net, settings: { ...net.settings, currency: 'CHF', totalRounding: 'CASH' } });
  await sellPriced(app, { request: { ...goods(), currency: 'CHF' }, rules: cash });
  const storeId = await app.shop.features.stores.service.create({
    code: 'elsewhere',
    name: 'Elsewhere',
    currency: 'EUR',
  });
  await sellPriced(app, { request: goods(), rules: net, storeId });

  const given = await sell(app, { placedAt: '2025-11-11T12:00:00Z', currency: 'EUR', price: 5000 });
  await app.shop.core.pool.query(
    `update orders set discount_total = 100, tax_total = 300, total = 5200,
       shipping_address = shipping_address || '{"countryCode": "FR"}' where id = $1`,
    [given.rawOrderId],
  );
  await app.shop.core.pool.query(
    'update order_items set discount_total = 100, total = total - 100 where order_id = $1',
    [given.rawOrderId],
  );
});

const EUROS = { range: NOVEMBER, currency: 'EUR' };
const FIGURES = `overview {
  orderCount netTotal { minorUnits } taxTotal { minorUnits } roundingTotal { minorUnits } total { minorUnits }
} taxes {
  isBrokenDown category name country region rate orderCount
  base { minorUnits } amount { minorUnits } gross { minorUnits }
}`;

interface Amount {
  readonly minorUnits: number;
}
interface TaxReport {
  readonly overview: Record<'netTotal' | 'taxTotal' | 'roundingTotal' | 'total', Amount> & {
    orderCount: number;
  };
  readonly taxes: readonly (Record<'base' | 'amount' | 'gross', Amount> &
    Record<'category' | 'name' | 'country' | 'region' | 'rate', string | null> & {
      isBrokenDown: boolean;
      orderCount: number;
    })[];
}

const sum = (amounts: readonly Amount[]) => amounts.reduce((total, { minorUnits }) => total + minorUnits, 0);

it('is about orders that re-add as the audit demands', async ({ app }) => {
  for (const { violations } of priceAudits) {
    const { rows } = await app.shop.core.pool.query(violations);
    expect(rows).toEqual([]);
  }
});

describe('the tax report', () => {
  it('has a row for each rate of a place, and one for orders whose price was given', async ({ manager }) => {
    const { taxes } = await report<TaxReport>(manager, FIGURES, EUROS);
    expect(
      taxes.map(({ isBrokenDown, category, name, country, rate, orderCount, base, amount, gross }) =>
        [isBrokenDown, category, name, country, rate, orderCount, base, amount, gross].map((cell) =>
          typeof cell === 'object' && cell !== null ? cell.minorUnits : cell,
        ),
      ),
    ).toEqual([
      [true, 'STANDARD', 'VAT', 'DE', '0.19', 2, 7527, 1430, 8957],
      [true, 'REDUCED', 'VAT', 'DE', '0.07', 2, 1741, 122, 1863],
      [true, 'EXPORT', 'VAT', 'DE', '0', 1, 5490, 0, 5490],
      [true, 'STANDARD', '=SGST', 'IN', '0.09', 1, 10_000, 900, 10_900],
      [true, 'STANDARD', 'CGST', 'IN', '0.09', 1, 10_000, 900, 10_900],
      [true, null, null, null, null, 1, 777, 0, 777],
      [false, null, null, 'FR', null, 1, 4900, 300, 5200],
    ]);
  });

  it('adds up to the tax and the net of the overview, whatever the mode of the orders', async ({
    manager,
  }) => {
    const { overview, taxes } = await report<TaxReport>(manager, FIGURES, EUROS);
    expect(overview.orderCount).toBe(6);
    expect(sum(taxes.map(({ amount }) => amount))).toBe(overview.taxTotal.minorUnits);
    // CGST and SGST have the same base.
    const bases = taxes.filter(({ name }) => name !== 'CGST').map(({ base }) => base);
    expect(sum(bases)).toBe(overview.netTotal.minorUnits);
    expect(sum([overview.netTotal, overview.taxTotal])).toBe(overview.total.minorUnits);
  });

  it('leaves the rounding out of the net', async ({ manager }) => {
    const { overview } = await report<TaxReport>(manager, FIGURES, { ...EUROS, currency: 'CHF' });
    expect(overview).toMatchObject({
      netTotal: { minorUnits: 5490 },
      taxTotal: { minorUnits: 923 },
      roundingTotal: { minorUnits: 2 },
      total: { minorUnits: 6415 },
    });
  });

  it('of the period before has the orders of that period', async ({ manager }) => {
    const { previousPeriod } = await report<{ previousPeriod: { taxes: object[] } }>(
      manager,
      'previousPeriod { taxes { rate amount { minorUnits } } }',
      EUROS,
    );
    expect(previousPeriod.taxes).toEqual([
      { rate: '0.19', amount: { minorUnits: 853 } },
      { rate: '0.07', amount: { minorUnits: 70 } },
    ]);
  });

  it('is a CSV in which no name of a tax is a formula', async ({ manager }) => {
    const { csv } = await report<{ csv: string }>(manager, 'csv(report: TAXES)', EUROS);
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'is_broken_down,country,region,tax_name,category,rate,orders,net,tax,gross,refunded_net,refunded_tax,currency',
      'true,DE,,VAT,STANDARD,0.19,2,75.27,14.30,89.57,0.00,0.00,EUR',
    ]);
    expect(csv).toContain(`\r\ntrue,IN,,'=SGST,STANDARD,0.09,`);
    expect(csv).toContain('\r\nfalse,FR,,,,,1,49.00,3.00,52.00,0.00,0.00,EUR\r\n');
  });
});

describe('discounts by promotion', () => {
  it('count orders, codes and amounts in either mode, with a row for discounts of no promotion', async ({
    manager,
  }) => {
    const { discountsByPromotion, overview } = await report<{
      discountsByPromotion: { netTotal: Amount; shareOfSales: number }[];
      overview: { netTotal: Amount };
    }>(
      manager,
      `discountsByPromotion {
        promotion { id } codeCount orderCount discountTotal { amount } netTotal { minorUnits } shareOfSales
      } overview { netTotal { minorUnits } }`,
      EUROS,
    );
    expect(discountsByPromotion).toMatchObject([
      { promotion: { id: promotionId }, codeCount: 2, orderCount: 2, discountTotal: { amount: '10.00' } },
      { promotion: null, codeCount: 0, orderCount: 1, discountTotal: { amount: '1.00' } },
    ]);
    for (const { netTotal, shareOfSales } of discountsByPromotion) {
      expect(shareOfSales).toBeCloseTo(netTotal.minorUnits / overview.netTotal.minorUnits, 12);
    }
  });

  it('are as many as asked for', async ({ manager }) => {
    const selection = 'discountsByPromotion(first: 1) { promotion { id } }';
    expect(await report(manager, selection, EUROS)).toEqual({
      discountsByPromotion: [{ promotion: { id: promotionId } }],
    });
    expect(await report(manager, selection, { ...EUROS, currency: 'JPY' })).toEqual({
      discountsByPromotion: [],
    });
  });

  it('are a CSV in which no name of a promotion is a formula', async ({ manager }) => {
    const { csv } = await report<{ csv: string }>(manager, 'csv(report: DISCOUNTS_BY_PROMOTION)', EUROS);
    expect(parse(csv, { columns: true })).toMatchObject([
      {
        promotion_id: promotionId,
        promotion: `'=HYPERLINK("http://evil.example")`,
        codes: '2',
        orders: '2',
        discounts: '10.00',
        currency: 'EUR',
      },
      { promotion_id: '', promotion: '', discounts: '1.00' },
    ]);
  });
});

it('shows what products brought in without tax in either mode', async ({ manager }) => {
  const { topProducts } = await report<{
    topProducts: Record<'revenue' | 'netRevenue', { amount: string }>[];
  }>(manager, 'topProducts { revenue { amount } netRevenue { amount } }', EUROS);
  const shown = topProducts.map(({ revenue, netRevenue }) => [revenue.amount, netRevenue.amount]);
  expect(shown).toContainEqual(['36.00', '30.25']);
  expect(shown).toContainEqual(['36.00', '36.00']);
  expect(shown).toContainEqual(['49.00', '49.00']);
});
