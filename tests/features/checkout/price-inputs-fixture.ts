import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { changeCart } from '../../testkit/shop/carts.ts';
import { someKey } from '../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { pricedStore } from '../../testkit/shop/priced-store.ts';

export const VIENNA = { line1: '1 Ring', city: 'Wien', postalCode: '1010', countryCode: 'AT' };

/** What a purchase came to: its total, or why it was refused. */
export type Outcome = string | readonly string[];

interface Answer {
  readonly order: { id: string; total: { amount: string }; items: { id: string }[] } | null;
  readonly userErrors: readonly { __typename: string; message: string }[];
}

const ANSWER = 'order { id total { amount } items { id } } userErrors { __typename message }';

export function outcomeOf({ order, userErrors }: Pick<Answer, 'order' | 'userErrors'>): Outcome {
  return order ? order.total.amount : userErrors.map(({ __typename }) => __typename);
}

export async function checkOutWith(client: GraphqlClient, input: object): Promise<Answer> {
  const { checkout } = await client.run<{ checkout: Answer }>(
    `mutation ($input: CheckoutInput!) { checkout(input: $input) { ${ANSWER} } }`,
    { input: { payments: [{ provider: 'TEST' }], idempotencyKey: someKey(), ...input } },
  );
  return checkout;
}

async function worldOf(app: TestApp) {
  const store = await pricedStore(app, {
    currency: 'EUR',
    country: 'DE',
    rates: [{ rate: '0.19' }, { rate: '0.07', taxClass: 'reduced', category: 'REDUCED' }],
    prices: ['10.00', '30.00'],
  });
  const { change, promote, first } = store;
  const created = async (what: string, input: object): Promise<string> => {
    const noun = `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
    const answer = await change<Record<string, { id: string }>>(`create${what}`, input, `${noun} { id }`);
    return answer[noun]!.id;
  };
  const parent = await created('Category', { name: 'Parent' });
  const child = await created('Category', { name: 'Child', parentId: parent });
  await change('updateProduct', { productId: first.productId, categoryIds: [child] }, '');
  const percent = (rate: string) => ({ action: { kind: 'PERCENT', rate } });
  const ofParent = { on: 'CATEGORIES', ids: [parent] };
  const ofCategory = await promote({ name: 'Of the category', ...percent('0.1'), target: ofParent });
  const limited = await promote({ name: 'Limited', ...percent('0.01'), usageLimit: 1_000 });
  const group = await created('CustomerGroup', { code: 'members', name: 'Members' });
  await promote({ name: 'Of members', ...percent('0.05'), customerGroupIds: [group] });
  const list = await created('PriceList', { name: 'List' });
  const prices = [{ variantId: first.variantId, minimumQuantity: 50, amount: '7.00' }];
  await change('setPriceListPrices', { priceListId: list, prices }, '');
  const countries = [{ country: 'DE' }, { country: 'AT' }];
  const zoneId = await created('ShippingZone', { name: 'Zone', countries });
  const rates = [
    { zoneId, basis: 'WEIGHT', to: '1000', amount: '4.90' },
    { zoneId, basis: 'WEIGHT', from: '1000', amount: '9.90' },
  ];
  const method = await created('ShippingMethod', { code: 'parcel', name: 'Parcel', rates });
  const { taxRates, taxRegistrations } = await store.admin.run<{
    taxRates: { nodes: { id: string; taxClass: { code: string } }[] };
    taxRegistrations: { nodes: { id: string }[] };
  }>('{ taxRates { nodes { id taxClass { code } } } taxRegistrations { nodes { id } } }');
  const rateOf = (code: string) => taxRates.nodes.find(({ taxClass }) => taxClass.code === code)!.id;
  const customer = await registerCustomer(app, { storeCode: store.code });
  const { addCustomerAddress } = await customer.run<{
    addCustomerAddress: { address: { id: string } };
  }>(
    `mutation ($address: AddressInput!) { addCustomerAddress(input: { address: $address, isDefault: true }) {
      address { id } userErrors { message } } }`,
    { address: VIENNA },
  );
  const addressId = addCustomerAddress.address.id;
  return {
    ...store,
    created,
    percent,
    categories: { parent, child },
    promotions: { ofCategory, limited },
    group,
    list,
    zoneId,
    method,
    rate: rateOf('reduced'),
    standardRate: rateOf('standard'),
    registration: taxRegistrations.nodes[0]!.id,
    customer,
    addressId,
  };
}

export type World = Awaited<ReturnType<typeof worldOf>>;

/**
 * `it` with a store whose prices depend on everything that a price can depend on, and a customer of it. Reading the facts
 * of a price reads the counters of a promotion, so that a test can hold it up there.
 */
export const it = base
  .extend('world', { scope: 'file' }, ({ app }) => worldOf(app))
  /** Fills the customer's cart with two pieces of the first product, for the checkout that it returns. */
  .extend('checkOut', ({ world: { customer, first, method } }) => async () => {
    await changeCart(customer, 'createCart', { items: [{ variantId: first.variantId, quantity: 2 }] });
    return async (): Promise<Outcome> => {
      const checkout = await checkOutWith(customer, { shippingMethodId: method });
      if (!checkout.order) {
        await customer.run('mutation { clearCart(input: {}) { userErrors { message } } }');
      }
      return outcomeOf(checkout);
    };
  })
  .extend('order', ({ world: { admin, customer, first, method } }) => async (more: object = {}) => {
    const input = {
      customerId: customer.customerId,
      items: [{ variantId: first.variantId, quantity: 2 }],
      shippingAddress: VIENNA,
      shippingMethodId: method,
      idempotencyKey: someKey(),
      ...more,
    };
    const { createOrder } = await admin.run<{ createOrder: Answer }>(
      `mutation ($input: CreateOrderInput!) { createOrder(input: $input) { ${ANSWER} } }`,
      { input },
    );
    return createOrder;
  })
  /** Runs works, and a change once all of them have begun to read the facts of a price, before they write anything. */
  .extend(
    'around',
    ({ app }) =>
      async <R>(
        works: readonly (() => Promise<R>)[],
        change: () => Promise<unknown>,
        /** What the facts are read from. The change must not write it. */
        table = 'promotion_counters',
      ): Promise<R[]> => {
        const { pool } = app.shop.core;
        const other = await pool.connect();
        try {
          await other.query('begin');
          await other.query(`lock table ${table} in access exclusive mode`);
          let isDone = false;
          const done = Promise.all(works.map((work) => work())).finally(() => {
            isDone = true;
          });
          const isWaiting = `select from pg_stat_activity where datname = current_database()
            and wait_event_type = 'Lock' and query ~ '(cart|pricing)_facts\\([a-z$0-9]+, [^)]*\\$4'`;
          while (!isDone && (await pool.query(isWaiting)).rowCount! < works.length) await wait(5);
          expect(isDone).toBe(false);
          await change();
          await other.query('commit');
          return await done;
        } finally {
          await other.query('rollback');
          other.release();
        }
      },
  );
