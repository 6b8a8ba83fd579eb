import { describe, expect } from 'vitest';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import type { FakeCustomer } from '../../../testkit/providers/stripe/objects.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { change, methodsOf, saveCard } from './saved-methods-fixture.ts';

const it = fakeTest(startFakeStripe);

describe('saved payment methods', () => {
  it('are saved in the client, listed, preferred and removed', async ({ app, fake }) => {
    const ada = await registerCustomer(app);
    expect(await methodsOf(ada)).toEqual([]);
    const visa = await saveCard(app, ada);
    const mastercard = await saveCard(app, ada, 'pm_card_mastercard');
    expect(fake.state.all('customer')).toHaveLength(1);
    expect(await methodsOf(ada)).toMatchObject([
      { savedMethodId: mastercard, brand: 'mastercard', isDefault: false },
      {
        savedMethodId: visa,
        provider: 'STRIPE',
        methodType: 'card',
        brand: 'visa',
        last4: '4242',
        expiryMonth: 8,
        expiryYear: 2031,
        isDefault: false,
      },
    ]);
    const preferred = await change(ada, 'setDefaultPaymentMethod', { savedMethodId: visa });
    expect(
      preferred.savedPaymentMethods!.map(({ savedMethodId, isDefault }) => [savedMethodId, isDefault]),
    ).toEqual([
      [mastercard, false],
      [visa, true],
    ]);
    const removed = await change(ada, 'removeSavedPaymentMethod', { savedMethodId: visa });
    expect(removed.savedPaymentMethods!.map(({ savedMethodId }) => savedMethodId)).toEqual([mastercard]);
  });

  it('are of the customer alone: neither other customers nor staff reach them', async ({ app, manager }) => {
    const ada = await registerCustomer(app);
    const savedMethodId = await saveCard(app, ada);
    const eve = await registerCustomer(app);
    await saveCard(app, eve);
    for (const mutation of ['setDefaultPaymentMethod', 'removeSavedPaymentMethod']) {
      for (const [id, code] of [
        [savedMethodId, 'NOT_FOUND'],
        ['pm_unknown', 'NOT_FOUND'],
        ['../customers', 'VALIDATION'],
        ['', 'VALIDATION'],
      ]) {
        expect(await change(eve, mutation, { savedMethodId: id })).toEqual({
          savedPaymentMethods: null,
          userErrors: [{ code, field: ['input', 'savedMethodId'] }],
        });
      }
    }
    const document = '{ savedPaymentMethods { brand } }';
    expect((await manager.send(document)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await app.anonymous.send(document)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(await methodsOf(ada)).toMatchObject([{ savedMethodId, isDefault: false }]);
  });

  it('are not kept by every provider', async ({ app }) => {
    const ada = await registerCustomer(app);
    expect(await change(ada, 'createPaymentMethodSetup', { provider: 'MANUAL' })).toMatchObject({
      userErrors: [{ code: 'VALIDATION', field: ['input', 'provider'] }],
    });
  });

  it('cannot be changed while the provider does not answer', async ({ app, fake }) => {
    const ada = await registerCustomer(app);
    fake.faults.add({ fails: 503, times: 1 });
    expect(await change(ada, 'createPaymentMethodSetup', {})).toEqual({
      clientSecret: null,
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: null }],
    });
  });

  it('of two tabs at once are kept for one customer at Stripe', async ({ app, fake }) => {
    const ada = await registerCustomer(app);
    const before = fake.state.all('customer').length;
    await Promise.all(Array.from({ length: 4 }, () => saveCard(app, ada)));
    expect(fake.state.all('customer')).toHaveLength(before + 1);
    expect(await methodsOf(ada)).toHaveLength(4);
  });

  it('are deleted at Stripe with the customer', async ({ app, fake, admin }) => {
    const ada = await registerCustomer(app);
    await saveCard(app, ada);
    const { id, email } = fake.state.all<FakeCustomer>('customer').at(-1)!;
    expect(email).toBeNull();
    const { deleteCustomer } = await admin.run<{ deleteCustomer: { userErrors: object[] } }>(
      'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { message } } }',
      { input: { customerId: ada.customerId } },
    );
    expect(deleteCustomer.userErrors).toEqual([]);
    await expect.poll(() => fake.state.find(id)).toMatchObject({ deleted: true });
    expect(
      await app.shop.core.reader.query('select from provider_customers where reference = $1', [id]),
    ).toEqual([]);
  });
});
