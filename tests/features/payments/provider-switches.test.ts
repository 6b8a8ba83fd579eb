import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, moveMoney } from '../../testkit/shop/checkout.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { placeOrder } from './payments-fixture.ts';

const DISABLE = graphql(`mutation SwitchOff($input: DisablePaymentProviderInput!) {
  disablePaymentProvider(input: $input) {
    disabledPaymentProviders { provider reason disabledBy } userErrors { code field message }
  }
}`);
const ENABLE = graphql(`mutation SwitchOn($input: EnablePaymentProviderInput!) {
  enablePaymentProvider(input: $input) { disabledPaymentProviders { provider } userErrors { code field } }
}`);
const OFFERED = graphql(`query OfferedProviders { paymentProviders { provider } }`);

const it = appTest();

const offered = async (client: GraphqlClient) =>
  (await client.run(OFFERED)).paymentProviders.map(({ provider }) => provider);
const disable = (client: GraphqlClient, provider: 'TEST' | 'MANUAL' | 'STRIPE', reason = 'incident 7') =>
  client.run(DISABLE, { input: { provider, reason } });
const enable = (client: GraphqlClient, provider: 'TEST' | 'MANUAL') =>
  client.run(ENABLE, { input: { provider, reason: 'it is over' } });

describe('a provider that a store has switched off', () => {
  it('is neither offered nor taken, on any instance, and the refusal names the others', async ({
    app,
    admin,
  }) => {
    const second = await startTestApp({ databaseUrl: app.databaseUrl });
    const { variantId } = await seedVariant(app, { stock: 5 });
    const unpaid = await placeOrder(app, { provider: 'TEST', test: { outcome: 'DECLINE' } });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    try {
      expect(await disable(admin, 'TEST')).toMatchObject({
        disablePaymentProvider: {
          disabledPaymentProviders: [
            { provider: 'TEST', reason: 'incident 7', disabledBy: expect.stringMatching(/^usr_/) },
          ],
        },
      });
      expect(await offered(second.anonymous)).toEqual(['MANUAL', 'GIFT_CARD', 'STORE_CREDIT']);
      const refusal = {
        code: 'NOT_ALLOWED_NOW',
        field: ['input', 'payments', '0', 'provider'],
        message: 'TEST is switched off at the moment. Pay with MANUAL or GIFT_CARD or STORE_CREDIT.',
      };
      const input = { cartToken, idempotencyKey: 'while-it-is-off' };
      expect(await checkOut(second.anonymous, input)).toMatchObject({ order: null, userErrors: [refusal] });
      const { orderId } = unpaid;
      const again = { orderId, cartToken: unpaid.cartToken, payments: [{ provider: 'TEST' }] };
      expect(await moveMoney(app.anonymous, 'payOrder', again)).toMatchObject({
        payment: null,
        userErrors: [refusal],
      });
      await enable(admin, 'TEST');
      expect(await offered(second.anonymous)).toEqual(['TEST', 'MANUAL', 'GIFT_CARD', 'STORE_CREDIT']);
      expect((await checkOut(second.anonymous, input)).order).toMatchObject({ status: 'CONFIRMED' });
    } finally {
      await second.close();
    }
  });

  it('still refunds what it has, and other stores still offer it', async ({ app, admin, manager }) => {
    const id = await app.shop.features.stores.service.create({
      code: 'other',
      name: 'Other',
      currency: 'EUR',
    });
    const other = await signedInAs(app, UserRole.ADMIN, { id, code: 'other' });
    const { paymentId } = await placeOrder(app, { provider: 'TEST' });
    await disable(admin, 'TEST');
    expect(await offered(other)).toEqual(['TEST', 'MANUAL', 'GIFT_CARD', 'STORE_CREDIT']);
    const refund = { paymentId, amount: '10.00', reason: 'returned' };
    expect((await moveMoney(manager, 'refundPayment', refund)).userErrors).toEqual([]);
    await enable(admin, 'TEST');
  });

  it('is switched once however often it is asked, with an event each way', async ({ app, admin }) => {
    const count = async () =>
      (
        await app.shop.core.reader.query<{ type: string }>(
          "select type from events where type like 'payment_provider.%' order by xid, seq",
        )
      ).map(({ type }) => type);
    const before = (await count()).length;
    await Promise.all([disable(admin, 'MANUAL'), disable(admin, 'MANUAL'), disable(admin, 'MANUAL')]);
    expect((await count()).slice(before)).toEqual(['payment_provider.disabled']);
    const both = await Promise.all([enable(admin, 'MANUAL'), enable(admin, 'MANUAL')]);
    expect(both[0]).toMatchObject({
      enablePaymentProvider: { disabledPaymentProviders: [], userErrors: [] },
    });
    expect((await count()).slice(before)).toEqual(['payment_provider.disabled', 'payment_provider.enabled']);
    const [event] = await app.shop.core.reader.query<{ data: object; metadata: object }>(
      "select data, metadata from events where type = 'payment_provider.disabled' limit 1",
    );
    expect(event).toMatchObject({ data: { provider: 'test' }, metadata: { source: 'api' } });
  });

  it('needs a reason, and a provider that the installation has', async ({ app, admin }) => {
    for (const [given, field] of [
      [{ provider: 'TEST', reason: ' ' }, 'reason'],
      [{ provider: 'STRIPE', reason: 'incident' }, 'provider'],
    ] as const) {
      expect(await admin.run(DISABLE, { input: given })).toMatchObject({
        disablePaymentProvider: {
          disabledPaymentProviders: null,
          userErrors: [{ code: 'VALIDATION', field: ['input', field] }],
        },
      });
    }
    expect(await offered(app.anonymous)).toEqual(['TEST', 'MANUAL', 'GIFT_CARD', 'STORE_CREDIT']);
  });
});
