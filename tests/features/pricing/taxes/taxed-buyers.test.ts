import { expect } from 'vitest';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { it as base } from '../../../testkit/fixtures.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { pricedStore } from '../../../testkit/shop/priced-store.ts';

interface ShownCart {
  total: { amount: string };
  taxLines: {
    category: string;
    name: string;
    reason: string | null;
    rate: string;
    amount: { amount: string };
  }[];
}

const BERLIN = { line1: '1 Weg', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };
const PARIS = { line1: '1 Rue', city: 'Paris', postalCode: '75001', countryCode: 'FR' };

const it = base
  .extend('store', { scope: 'file' }, ({ app }) =>
    pricedStore(app, {
      currency: 'EUR',
      country: 'DE',
      rates: [{ rate: '0.19' }, { rate: '0.07', taxClass: 'reduced', category: 'REDUCED' }],
      prices: ['10.00', '20.00'],
    }),
  )
  /** What one of the first goods costs somebody who gives this address. */
  .extend(
    'priceFor',
    ({ store }) =>
      async (client: GraphqlClient, shippingAddress: object): Promise<ShownCart> => {
        const { createCart } = await client.run<{ createCart: { cartToken: string | null } }>(
          'mutation ($input: CreateCartInput!) { createCart(input: $input) { cartToken userErrors { message } } }',
          { input: { items: [{ variantId: store.first.variantId, quantity: 1 }] } },
        );
        const { updateCart } = await client.run<{ updateCart: { cart: ShownCart } }>(
          `mutation ($input: UpdateCartInput!) { updateCart(input: $input) { userErrors { message } cart {
        total { amount } taxLines { category name reason rate amount { amount } } } } }`,
          { input: { cartToken: createCart.cartToken, shippingAddress } },
        );
        return updateCart.cart;
      },
  )
  .extend(
    'buyer',
    ({ app, store }) =>
      () =>
        registerCustomer(app, { storeCode: store.code }),
  );

it('charges a visitor the rate of the class of the product', async ({ store, priceFor }) => {
  expect(await priceFor(store.visitor, BERLIN)).toEqual({
    total: { amount: '11.90' },
    taxLines: [{ category: 'STANDARD', name: 'VAT', reason: null, rate: '0.19', amount: { amount: '1.90' } }],
  });
  const { product } = await store.admin.run<{ product: { id: string } }>(
    'query ($sku: String) { product(sku: $sku) { id } }',
    { sku: store.first.sku },
  );
  const setClass = (taxClass: string) =>
    store.change('updateProduct', { productId: product.id, taxClass }, 'product { id }');
  await setClass('reduced');
  expect((await priceFor(store.visitor, BERLIN)).total).toEqual({ amount: '10.70' });
  await setClass('standard');
});

it('charges no tax to a business in another member state that gave its VAT id', async ({
  priceFor,
  buyer,
}) => {
  expect((await priceFor(await buyer(), PARIS)).total).toEqual({ amount: '11.90' });
  const customer = await buyer();
  await customer.run(
    'mutation { updateProfile(input: { taxId: "FRXX123456789" }) { userErrors { message } } }',
  );
  const untaxed = await priceFor(customer, PARIS);
  expect(untaxed.total).toEqual({ amount: '10.00' });
  expect(untaxed.taxLines).toMatchObject([{ category: 'INTRA_COMMUNITY', amount: { amount: '0.00' } }]);
});

it('charges no tax to a customer with a certificate, until it ends', async ({ store, priceFor, buyer }) => {
  const customer = await buyer();
  const exempt = (taxExemption: object) =>
    store.change('updateCustomer', { customerId: customer.customerId, taxExemption }, 'customer { id }');
  await exempt({ reason: 'Certificate 17' });
  const untaxed = await priceFor(customer, BERLIN);
  expect(untaxed.total).toEqual({ amount: '10.00' });
  expect(untaxed.taxLines).toMatchObject([{ category: 'EXEMPT_CUSTOMER', amount: { amount: '0.00' } }]);
  await exempt({ reason: 'Certificate 17', validTo: '2020-01-01T00:00:00Z' });
  // The second one in the cart of this customer.
  expect((await priceFor(customer, BERLIN)).total).toEqual({ amount: '23.80' });
});

it('charges a rate from the moment on at which it begins', async ({ store, priceFor }) => {
  const { taxRates } = await store.admin.run<{ taxRates: { nodes: { id: string }[] } }>(
    '{ taxRates(where: { taxClass: { eq: "standard" } }) { nodes { id } } }',
  );
  const taxRateId = taxRates.nodes[0]!.id;
  const change = (validTo: string | null) =>
    store.change('updateTaxRate', { taxRateId, validTo }, 'taxRate { id }');
  await change('2026-01-01T00:00:00Z');
  const later = { country: 'DE', taxClass: 'standard', name: 'VAT', rate: '0.2', category: 'STANDARD' };
  await store.change('createTaxRate', { ...later, validFrom: '2026-01-01T00:00:00Z' }, 'taxRate { id }');
  expect(await priceFor(store.visitor, BERLIN)).toMatchObject({ total: { amount: '12.00' } });
});
