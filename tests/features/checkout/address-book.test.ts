import { describe, expect } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { changeCart, seedVariant } from '../../testkit/shop/carts.ts';
import { type CustomerClient, registerCustomer } from '../../testkit/shop/customers.ts';
import { unknownId } from '../../testkit/shop/ids.ts';

const at = (line1: string) => ({ line1, city: 'Rome', region: 'RM', postalCode: '00144', countryCode: 'IT' });

async function addAddress(client: CustomerClient, line1: string): Promise<string> {
  const { addCustomerAddress } = await client.run<{ addCustomerAddress: { address: { id: string } } }>(
    'mutation ($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) { address { id } } }',
    { input: { address: at(line1) } },
  );
  return addCustomerAddress.address.id;
}

interface Answer {
  readonly order: { readonly shippingAddress: { readonly line1: string } } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** Where an order of the client's own cart goes, or what is wrong. */
const it = base.extend('goesTo', ({ app }) => async (client: CustomerClient, more: object) => {
  const { variantId } = await seedVariant(app);
  await changeCart(client, 'createCart', { items: [{ variantId, quantity: 1 }] });
  const { checkout } = await client.run<{ checkout: Answer }>(
    `mutation ($input: CheckoutInput!) {
      checkout(input: $input) { order { shippingAddress { line1 } } userErrors { code field } }
    }`,
    { input: { payments: [{ provider: 'TEST' }], idempotencyKey: newId(), ...more } },
  );
  return checkout.order ? checkout.order.shippingAddress.line1 : checkout.userErrors;
});

describe('the address book at the checkout', () => {
  it('gives the default address when neither the checkout nor the cart has one', async ({ app, goesTo }) => {
    const client = await registerCustomer(app);
    expect(await goesTo(client, {})).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'shippingAddress'] },
    ]);
    await addAddress(client, '1 Default');
    await addAddress(client, '2 Other');
    expect(await goesTo(client, {})).toBe('1 Default');
    expect(await goesTo(client, { shippingAddress: at('3 Given') })).toBe('3 Given');
  });

  it('gives the address that is named, unless it is somebody else’s', async ({ app, goesTo }) => {
    const client = await registerCustomer(app);
    const other = await registerCustomer(app);
    await addAddress(client, '1 Default');
    const shippingAddressId = await addAddress(client, '2 Named');
    expect(await goesTo(client, { shippingAddressId })).toBe('2 Named');
    const foreign = await addAddress(other, '3 Foreign');
    for (const id of [foreign, unknownId('adr')])
      expect(await goesTo(client, { shippingAddressId: id })).toMatchObject([
        { code: 'NOT_FOUND', field: ['input', 'shippingAddressId'] },
      ]);
    expect(await goesTo(client, { shippingAddressId, shippingAddress: at('4 Both') })).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'shippingAddressId'] },
    ]);
  });
});
