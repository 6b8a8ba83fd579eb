import { describe, expect, vi } from 'vitest';
import { DEMO_PASSWORD, demoSignIns, isEmptyShop, loadDemoShop } from '../../../src/demo/demo-shop.ts';
import { importOrders } from '../../../src/features/imports/order-import.ts';
import { violations } from '../../testkit/audit.ts';
import { itWithOwnApp } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { DEFAULT_STORE, signIn } from '../../testkit/shop/people.ts';
import { fixture } from '../imports/imports-fixture.ts';

const FOUR_MUGS = 'Four mugs for the price of three';
const WITH_CODE = '15 % off tea and mugs';
const REPORTS = graphql(`
  query ReportsOfSampleShop {
    analytics {
      discountsByPromotion { promotion { name } codeCount orderCount discountTotal { amount } }
      taxes { country rate base { amount } amount { amount } }
    }
  }
`);
const DISCOUNTS = graphql(`
  query DiscountsOfSampleShop {
    orders(first: 1, sortBy: { field: CREATED_AT, direction: ASC }) {
      nodes {
        discounts { code promotion { name } }
        items { sku listPrice { amount } unitPrice { amount } discounts { promotion { name } } }
      }
    }
  }
`);
const OWN_DISCOUNTS = graphql(`
  query OwnDiscountsOfSampleShop {
    viewer { customer { orders(first: 10) { nodes { discounts { name promotion { name } } } } } }
  }
`);

/** Allows the first `count` calls and throws at the next one. */
function breakAfter<K extends string>(count: number, service: Record<K, unknown>, method: K): void {
  const original = (service[method] as (...given: unknown[]) => unknown).bind(service);
  let calls = 0;
  vi.spyOn(service as Record<string, () => unknown>, method).mockImplementation((...given: unknown[]) => {
    calls += 1;
    if (calls > count) throw new Error('the power is gone');
    return original(...given);
  });
}

const it = itWithOwnApp.extend('counts', ({ app }) => async (): Promise<object | undefined> => {
  const [row] = await app.shop.core.reader.query<object>(
    `select (select count(*) from products) as products, (select sum(on_hand) from stock_levels) as goods,
       (select count(*) from orders) as orders, (select count(*) from payments) as payments,
       (select count(*) from users) as users, (select count(*) from customers) as customers,
       (select count(*) from tax_registrations) as registrations, (select count(*) from tax_rates) as rates,
       (select count(*) from shipping_zones) as zones, (select count(*) from shipping_methods) as methods,
       (select count(*) from promotions) as promotions, (select count(*) from discount_codes) as codes,
       (select count(*) from customer_groups) as groups, (select count(*) from price_lists) as lists,
       (select count(*) from price_list_prices) as prices, (select sum(balance)::int from credit_accounts) as credit`,
  );
  return row;
});

describe('the sample shop', () => {
  it('goes on where it was cut short, until it is whole', async ({ app, counts }) => {
    const {
      catalog,
      inventory,
      taxes,
      shippingRates,
      promotions,
      priceLists,
      customers,
      orders,
      payments,
      accounts,
    } = app.shop.features;
    const cuts: (() => void)[] = [
      () => breakAfter(1, catalog.products, 'create'),
      () => breakAfter(4, inventory.stock, 'receive'),
      () => breakAfter(0, taxes.registrations, 'create'),
      () => breakAfter(0, taxes.rates, 'import'),
      () => breakAfter(0, shippingRates.zones, 'create'),
      () => breakAfter(1, shippingRates.methods, 'create'),
      () => breakAfter(0, promotions.codes, 'create'),
      () => breakAfter(0, priceLists.lists, 'create'),
      () => breakAfter(0, customers.customers, 'update'),
      () => breakAfter(0, payments.giftCards, 'issue'),
      () => breakAfter(0, customers.registration, 'open'),
      () => breakAfter(1, orders.staff, 'create'),
      () => breakAfter(1, payments.payments, 'pay'),
      () => breakAfter(4, orders.lifecycle, 'move'),
      () => breakAfter(2, accounts.accounts, 'createStaff'),
    ];
    for (const cut of cuts) {
      cut();
      await expect(loadDemoShop(app.shop)).rejects.toThrow('the power is gone');
      vi.restoreAllMocks();
      expect(await isEmptyShop(app.shop)).toBe(true);
    }
    await loadDemoShop(app.shop);
    expect(await isEmptyShop(app.shop)).toBe(false);
    // 17 of 769 units were shipped.
    const whole = {
      products: 6,
      goods: 769 - 17,
      orders: 4,
      payments: 3,
      users: demoSignIns.length,
      customers: 2,
      registrations: 1,
      rates: 5,
      zones: 1,
      methods: 2,
      promotions: 2,
      codes: 1,
      groups: 1,
      lists: 2,
      prices: 17,
      credit: 5_000,
    };
    expect(await counts()).toMatchObject(whole);
    expect(await violations(app)).toEqual([]);
  });

  it('shows what promotions, a price list and taxes do to its orders', async ({ app }) => {
    await loadDemoShop(app.shop);
    const signInAs = (email: string) => signIn(app, { email, password: DEMO_PASSWORD });
    const admin = await signInAs('admin@ordinal.example');
    const { analytics } = await admin.run(REPORTS);
    expect(analytics).toEqual({
      discountsByPromotion: [
        { promotion: { name: FOUR_MUGS }, codeCount: 0, orderCount: 1, discountTotal: { amount: '15.00' } },
        { promotion: { name: WITH_CODE }, codeCount: 1, orderCount: 1, discountTotal: { amount: '7.50' } },
      ],
      taxes: [
        // 6 mugs at 15.00, one of them free, and 4.90 for shipping
        { country: 'FR', rate: '0.2', base: { amount: '79.90' }, amount: { amount: '15.98' } },
        { country: 'FR', rate: '0.055', base: { amount: '235.00' }, amount: { amount: '12.93' } },
        { country: 'US', rate: '0', base: { amount: '131.30' }, amount: { amount: '0.00' } },
      ],
    });
    const { orders } = await admin.run(DISCOUNTS);
    expect(orders.nodes).toEqual([
      {
        discounts: [{ code: null, promotion: { name: FOUR_MUGS } }],
        items: [
          {
            sku: 'COFFEE-1000',
            listPrice: { amount: '29.00' },
            unitPrice: { amount: '23.50' },
            discounts: [],
          },
          {
            sku: 'MUG-SAND',
            listPrice: { amount: '18.00' },
            unitPrice: { amount: '15.00' },
            discounts: [{ promotion: { name: FOUR_MUGS } }],
          },
        ],
      },
    ]);
    const cleo = await signInAs('customer@ordinal.example');
    const { viewer } = await cleo.run(OWN_DISCOUNTS);
    expect(viewer.customer?.orders?.nodes.flatMap(({ discounts }) => discounts)).toEqual([
      { name: WITH_CODE, promotion: null },
    ]);
  });

  it('is not put into a store that somebody imported into', async ({ app }) => {
    const { transactions } = app.shop.core;
    await app.shop.core.reader.query("update stores set currency = 'USD' where is_default");
    expect(await isEmptyShop(app.shop)).toBe(true);
    await importOrders({
      transactions,
      store: { id: DEFAULT_STORE },
      path: fixture('orders.csv'),
      rejectsPath: '/dev/null',
    });
    expect(await isEmptyShop(app.shop)).toBe(false);
  });
});
