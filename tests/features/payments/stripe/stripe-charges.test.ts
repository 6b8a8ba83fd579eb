import { describe, expect } from 'vitest';
import type { FakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import { it, known, paymentRequest, secretOf } from './stripe-fixture.ts';

describe('a payment with Stripe', () => {
  it('waits for the payer, who pays with the client secret', async ({ fake, stripe }) => {
    const request = paymentRequest();
    const intent = await stripe.createIntent(request);
    expect(intent).toMatchObject({ status: 'PENDING', nextAction: { kind: 'CONFIRM_WITH_STRIPE' } });
    const paid = fake.client.confirm(secretOf(intent));
    const { storeId, orderId, idempotencyKey: paymentId } = request;
    expect(await stripe.fetchPayment(known(request, intent.reference))).toEqual({
      reference: intent.reference,
      chargeReference: paid.latest_charge,
      ids: { storeId, orderId, paymentId },
      amount: 2500,
      currency: 'EUR',
      status: 'CAPTURED',
      capturedAmount: 2500,
    });
  });

  it('is found without its reference', async ({ fake, stripe }) => {
    const request = paymentRequest();
    const intent = await stripe.createIntent(request);
    for (let count = 0; count < 101; count += 1)
      fake.client.confirm(secretOf(await stripe.createIntent(paymentRequest())));
    expect(await stripe.fetchPayment(known(request, null))).toMatchObject({ reference: intent.reference });
    expect(await stripe.fetchPayment(known(paymentRequest(), null))).toBeUndefined();
  });

  it('goes to the API by HTTP with our ids, the version of the SDK and no telemetry', async ({
    fake,
    stripe,
  }) => {
    const request = paymentRequest({ amount: 7, currency: 'UGX' });
    await stripe.createIntent(request);
    const { headers, body, path } = fake.requests.at(-1)!;
    expect(path).toBe('/v1/payment_intents');
    expect(headers).toMatchObject({
      'idempotency-key': `intent-${request.idempotencyKey}-1`,
      'stripe-version': '2026-10-28.endive',
    });
    expect(headers).not.toHaveProperty('x-stripe-client-telemetry');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      amount: '700',
      currency: 'ugx',
      capture_method: 'automatic_async',
      'automatic_payment_methods[enabled]': 'true',
      'metadata[ordinal_store]': request.storeId,
      'metadata[ordinal_order]': request.orderId,
      'metadata[ordinal_payment]': request.idempotencyKey,
      'expand[0]': 'latest_charge',
    });
  });

  it('tells why a card was declined, and can be tried again with the same intent', async ({
    fake,
    stripe,
  }) => {
    const request = paymentRequest();
    const intent = await stripe.createIntent(request);
    fake.client.confirm(secretOf(intent), 'pm_card_chargeDeclinedInsufficientFunds');
    const declined = await stripe.fetchPayment(known(request, intent.reference));
    expect(declined).toMatchObject({
      status: 'DECLINED',
      declineCode: 'insufficient_funds',
      capturedAmount: 0,
    });
    expect(declined).not.toHaveProperty('chargeReference');
    fake.client.confirm(secretOf(intent));
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'CAPTURED' });
  });

  it('stays pending until the payer has authenticated, and is declined when they give up', async ({
    fake,
    stripe,
  }) => {
    const request = paymentRequest();
    const intent = await stripe.createIntent(request);
    const challenged = fake.client.confirm(secretOf(intent), 'pm_card_authenticationRequired');
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'PENDING' });
    fake.client.giveUp(challenged);
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({
      status: 'DECLINED',
      declineCode: 'payment_intent_authentication_failure',
    });
    fake.client.authenticate(fake.client.confirm(secretOf(intent), 'pm_card_authenticationRequired'));
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'CAPTURED' });
  });

  it('stays pending while a bank works on it', async ({ fake, stripe }) => {
    const request = paymentRequest();
    const intent = await stripe.createIntent(request);
    fake.client.confirm(secretOf(intent), 'pm_sepaDebit');
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'PENDING' });
    fake.bank.settle(intent.reference, false);
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'DECLINED' });
  });

  it('is authorized only, when staff capture', async ({ fake, manual }) => {
    const request = paymentRequest();
    const intent = await manual.createIntent(request);
    fake.client.confirm(secretOf(intent));
    const payment = await manual.fetchPayment(known(request, intent.reference));
    expect(payment).toMatchObject({ status: 'AUTHORIZED', capturedAmount: 0 });
    const days = (payment!.captureBefore!.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6);
    expect(days).toBeLessThan(8);
  });

  it('is declined with the code of the refusal, when Stripe refuses the request', async ({ stripe }) => {
    const request = paymentRequest({ amount: 20 });
    expect(await stripe.createIntent(request)).toEqual({
      reference: request.idempotencyKey,
      status: 'DECLINED',
      declineCode: 'amount_too_small',
    });
  });
});

describe('a payment with a saved method', () => {
  it('is charged at once', async ({ fake, stripe }) => {
    const options = savedCard(fake, 'pm_card_visa');
    expect(await stripe.createIntent(paymentRequest({ stripe: options }))).toMatchObject({
      status: 'CAPTURED',
    });
  });

  it('is declined at once', async ({ fake, stripe }) => {
    const options = savedCard(fake, 'pm_card_chargeDeclined');
    const request = paymentRequest({ stripe: options });
    const intent = await stripe.createIntent(request);
    expect(intent).toMatchObject({ status: 'DECLINED', declineCode: 'generic_decline' });
    expect(intent.reference).toMatch(/^pi_/);
    expect(await stripe.createIntent(request)).toEqual(intent);
  });

  it('asks the payer to authenticate in the client', async ({ fake, stripe }) => {
    const request = paymentRequest({ stripe: savedCard(fake, 'pm_card_authenticationRequired') });
    const intent = await stripe.createIntent(request);
    expect(intent).toMatchObject({ status: 'PENDING' });
    fake.client.authenticate({ client_secret: secretOf(intent) });
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'CAPTURED' });
  });

  it('is not charged with the method of another customer', async ({ fake, stripe }) => {
    const { paymentMethod } = savedCard(fake, 'pm_card_visa');
    const { customer } = savedCard(fake, 'pm_card_visa');
    const stolen = { flow: 'ELEMENTS', customer, paymentMethod } as const;
    expect(await stripe.createIntent(paymentRequest({ stripe: stolen }))).toMatchObject({
      status: 'DECLINED',
      declineCode: 'resource_missing',
    });
  });

  it('saves a new method when the payer asks for it', async ({ fake, stripe }) => {
    const { customer } = savedCard(fake, 'pm_card_visa');
    const options = { flow: 'ELEMENTS', customer, isSaved: true } as const;
    fake.client.confirm(
      secretOf(await stripe.createIntent(paymentRequest({ stripe: options }))),
      'pm_card_mastercard',
    );
    expect(fake.state.all('payment_method').at(-1)).toMatchObject({
      customer,
      card: { brand: 'mastercard' },
    });
  });
});

function savedCard(fake: FakeStripe, card: string) {
  const { id: customer } = fake.customers.create({});
  return { flow: 'ELEMENTS', customer, paymentMethod: fake.customers.save(customer, card).id } as const;
}
