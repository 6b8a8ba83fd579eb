import { expect } from 'vitest';
import { priceAudits } from '../../../src/features/orders/amounts/order-price.audits.ts';
import type { TestApp } from '../../testkit/app.ts';
import { violations } from '../../testkit/audit.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { placeTestOrder, seedLine } from '../../testkit/shop/orders.ts';

const PRICE = graphql(`
  query OrderPrice($id: ID!) {
    order(id: $id) {
      taxesIncluded
      subtotal { minorUnits }
      discountTotal { minorUnits }
      shippingTotal { minorUnits }
      taxTotal { minorUnits }
      roundingTotal { minorUnits }
      total { minorUnits }
      discounts { code name amount { minorUnits } }
      taxLines { category reason name country region rate base { minorUnits } amount { minorUnits } difference { amount } }
      shippingLine {
        name
        listAmount { amount }
        discounts { name amount { amount } }
        amount { amount currency }
        taxLines { rate amount { amount } }
      }
      items {
        listPrice { amount }
        unitPrice { amount }
        discounts { code name amount { amount } }
        taxLines { rate base { amount } amount { amount } }
        total { amount }
      }
    }
  }
`);

const VAT = { name: 'VAT', category: 'STANDARD', country: 'DE', region: null, ratePpm: 190_000 };
const PROMOTION = { promotionId: '0191a7a0-0000-7000-8000-000000000001', code: 'TEN', name: 'Ten percent' };

/** Some orders here have the discount of a promotion that does not exist. */
const it = appTest({ audited: false });

/** Two units at 10.00, 10 % off, shipping 4.90; 19 % VAT is a part of it. 22.90 × 19 ÷ 119 is 3.656. */
async function storeInclusivePrice(app: TestApp): Promise<string> {
  const { id, rawOrderId } = await placeTestOrder(app, {
    lines: [await seedLine(app, { quantity: 2 })],
    shippingTotal: 490,
  });
  const rateId = '0191a7a0-0000-7000-8000-000000000002';
  const item = {
    discounts: [{ ...PROMOTION, amount: 200 }],
    taxes: [{ ...VAT, rateId, base: 1513, amount: 287 }],
  };
  const shipping = {
    methodId: null,
    name: 'Parcel',
    listAmount: 490,
    discounts: [],
    discountTotal: 0,
    amount: 490,
    taxes: [{ ...VAT, rateId, base: 411, amount: 79 }],
    taxTotal: 79,
  };
  const details = {
    taxes: [{ ...VAT, reason: null, base: 1924, amount: 366, difference: 0 }],
    discounts: item.discounts,
    shipping,
  };
  const { pool } = app.shop.core;
  await pool.query(
    `with line as (
       update order_items set discount_total = 200, tax_total = 287, total = 1800, list_price = 1250, price_details = $2
       where order_id = $1
     )
     update orders set taxes_included = true, priced_by = 'RULES', discount_total = 200, tax_total = 366,
       rounding_total = 0, total = 2290, shipping_method_name = 'Parcel', price_details = $3
     where id = $1`,
    [rawOrderId, item, details],
  );
  return id;
}

const query = ({ shop }: TestApp, text: string) => shop.core.pool.query(text);

it('shows what the price of an order is made of, with the tax as a part of the total', async ({
  app,
  manager,
}) => {
  const id = await storeInclusivePrice(app);
  const { order } = await manager.run(PRICE, { id });
  expect(order).toMatchObject({
    taxesIncluded: true,
    subtotal: { minorUnits: 2000 },
    discountTotal: { minorUnits: 200 },
    shippingTotal: { minorUnits: 490 },
    taxTotal: { minorUnits: 366 },
    roundingTotal: { minorUnits: 0 },
    total: { minorUnits: 2290 },
    discounts: [{ code: 'TEN', name: 'Ten percent', amount: { minorUnits: 200 } }],
    taxLines: [
      {
        ...{ category: 'STANDARD', reason: null, name: 'VAT', country: 'DE', region: null, rate: '0.19' },
        ...{ base: { minorUnits: 1924 }, amount: { minorUnits: 366 }, difference: { amount: '0.00' } },
      },
    ],
    shippingLine: { name: 'Parcel', amount: { amount: '4.90' }, taxLines: [{ amount: { amount: '0.79' } }] },
    items: [
      {
        listPrice: { amount: '12.50' },
        unitPrice: { amount: '10.00' },
        discounts: [{ code: 'TEN', amount: { amount: '2.00' } }],
        taxLines: [{ rate: '0.19', base: { amount: '15.13' }, amount: { amount: '2.87' } }],
        total: { amount: '18.00' },
      },
    ],
  });
});

it('shows an order without details with empty lists, and its shipping as one line', async ({
  app,
  manager,
}) => {
  const { id } = await placeTestOrder(app, { shippingTotal: 490 });
  const { order } = await manager.run(PRICE, { id });
  expect(order).toMatchObject({
    taxesIncluded: false,
    discounts: [],
    taxLines: [],
    shippingLine: { name: null, listAmount: { amount: '4.90' }, amount: { amount: '4.90' }, taxLines: [] },
    items: [{ listPrice: { amount: '10.00' }, unitPrice: { amount: '10.00' }, discounts: [], taxLines: [] }],
  });
});

it('refuses a total that does not add up, whether the tax is added or included', async ({ app }) => {
  await storeInclusivePrice(app);
  const changes = [
    ['orders_total', 'set taxes_included = not taxes_included where tax_total > 0'],
    ['orders_total', 'set rounding_total = rounding_total + 1'],
    ['orders_total', 'set shipping_total = shipping_total + 1'],
    ['orders_total', 'set tax_total = tax_total + 1 where not taxes_included'],
  ] as const;
  await placeTestOrder(app);
  for (const [constraint, change] of changes) {
    await expect(query(app, `update orders ${change}`), change).rejects.toMatchObject({ constraint });
  }
});

it.for([
  ['orders', `price_details = jsonb_set(price_details, '{taxes,0,amount}', '365')`],
  ['orders', `price_details = jsonb_set(price_details, '{taxes,0,base}', '1')`],
  ['orders', `price_details = jsonb_set(price_details, '{discounts,0,amount}', '201')`],
  ['orders', `price_details = jsonb_set(price_details, '{shipping,amount}', '489')`],
  ['orders', 'tax_total = tax_total + 1'],
  ['order_items', `price_details = jsonb_set(price_details, '{taxes,0,amount}', '286')`],
  ['order_items', `price_details = jsonb_set(price_details, '{taxes,0,ratePpm}', '70000')`],
  ['order_items', 'price_details = null'],
] as const)('the audit finds %s with %s', async ([table, change], { app }) => {
  await storeInclusivePrice(app);
  const column = change.split(' ')[0]!;
  const where = `where price_details is not null${table === 'orders' ? ' and taxes_included' : ''}`;
  await query(app, `create table before as select id, ${column} as was from ${table} ${where}`);
  try {
    await query(app, `update ${table} set ${change} ${where}`);
    expect(await violations(app, priceAudits)).not.toEqual([]);
  } finally {
    await query(app, `update ${table} t set ${column} = was from before b where b.id = t.id`);
    await query(app, 'drop table before');
  }
  expect(await violations(app, priceAudits)).toEqual([]);
});
