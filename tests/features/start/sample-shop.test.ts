import { describe, expect, vi } from 'vitest';
import { demoSignIns, isEmptyShop, loadDemoShop } from '../../../src/demo/demo-shop.ts';
import { importOrders } from '../../../src/features/imports/order-import.ts';
import { violations } from '../../testkit/audit.ts';
import { itWithOwnApp } from '../../testkit/fixtures.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { fixture } from '../imports/imports-fixture.ts';

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
       (select count(*) from tax_registrations) as registrations, (select count(*) from tax_rates) as rates`,
  );
  return row;
});

describe('the sample shop', () => {
  it('goes on where it was cut short, until it is whole', async ({ app, counts }) => {
    const { catalog, inventory, taxes, customers, orders, payments, accounts } = app.shop.features;
    const cuts: (() => void)[] = [
      () => breakAfter(1, catalog.products, 'create'),
      () => breakAfter(4, inventory.stock, 'receive'),
      () => breakAfter(0, taxes.registrations, 'create'),
      () => breakAfter(0, taxes.rates, 'import'),
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
    // Seven of 769 units were shipped.
    const whole = {
      products: 6,
      goods: 769 - 7,
      orders: 4,
      payments: 3,
      users: demoSignIns.length,
      customers: 1,
      registrations: 1,
      rates: 3,
    };
    expect(await counts()).toMatchObject(whole);
    expect(await violations(app)).toEqual([]);
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
