import { describe, expect } from 'vitest';
import { KeySpentError } from '../../../../src/features/payments/payment-provider.ts';
import { adapterOf, it, known, moveOf, paymentRequest, secretOf } from './stripe-fixture.ts';

const CREATE = /POST \/v1\/payment_intents$/;
const REFUND = /POST \/v1\/refunds/;
const CHECKOUT = { stripe: { flow: 'CHECKOUT' } } as const;
const DAY = 24 * 3_600_000;

it.beforeEach(({ fake }) => fake.faults.clear());

describe('a call to Stripe that got no answer', () => {
  it('is made again under its key, and has one effect', async ({ fake, stripe }) => {
    for (const hasEffect of [false, true]) {
      const request = paymentRequest();
      fake.faults.add({ matches: CREATE, fails: 'cut', hasEffect, times: 2 });
      await expect(stripe.createIntent(request)).rejects.toThrow('Stripe: StripeConnectionError');
      const intent = await stripe.createIntent(request);
      expect(intentsOf(fake, request.idempotencyKey)).toEqual([intent.reference]);
    }
  });

  it('ends after the time limit', async ({ fake }) => {
    const impatient = adapterOf(fake, { timeoutMs: 150 });
    const request = paymentRequest();
    fake.faults.add({ matches: CREATE, fails: 'hang', hasEffect: true });
    const before = Date.now();
    await expect(impatient.createIntent(request)).rejects.toThrow('Stripe: StripeConnectionError');
    expect(Date.now() - before).toBeLessThan(5_000);
    await impatient.createIntent(request);
    expect(intentsOf(fake, request.idempotencyKey)).toHaveLength(1);
  });

  it('is made again after too many requests', async ({ fake, stripe }) => {
    const request = paymentRequest();
    fake.faults.add({ matches: CREATE, fails: 429 });
    await expect(stripe.createIntent(request)).rejects.toThrow('Stripe: rate_limit');
    expect(await stripe.createIntent(request)).toMatchObject({ status: 'PENDING' });
  });
});

describe('a fault that Stripe stored', () => {
  it('spends the key; the next attempt finds what was made nevertheless', async ({ fake, stripe }) => {
    const request = paymentRequest();
    fake.faults.add({ matches: CREATE, fails: 500, hasEffect: true });
    await expect(stripe.createIntent(request)).rejects.not.toThrow(KeySpentError);
    await expect(stripe.createIntent(request)).rejects.toThrow(KeySpentError);
    const intent = await stripe.createIntent({ ...request, attempt: 2 });
    expect(intentsOf(fake, request.idempotencyKey)).toEqual([intent.reference]);
    fake.client.confirm(secretOf(intent));
    expect(fake.books().get(request.idempotencyKey)).toMatchObject({ captured: 2500 });
  });

  it('spends the key; the next attempt makes what was not made', async ({ fake, stripe }) => {
    const request = paymentRequest();
    fake.faults.add({ matches: CREATE, fails: 500 });
    await expect(stripe.createIntent(request)).rejects.toThrow('Stripe: api_error');
    await expect(stripe.createIntent(request)).rejects.toThrow(KeySpentError);
    expect(await stripe.createIntent({ ...request, attempt: 2 })).toMatchObject({ status: 'PENDING' });
  });

  it('spends the key of a session', async ({ fake, stripe }) => {
    const request = paymentRequest(CHECKOUT);
    fake.faults.add({ fails: 500, hasEffect: true });
    await expect(stripe.createIntent(request)).rejects.toThrow('Stripe: api_error');
    await expect(stripe.createIntent(request)).rejects.toThrow(KeySpentError);
    const { reference } = await stripe.createIntent({ ...request, attempt: 2 });
    const made = fake.state.all('checkout.session').filter(isOf(request.idempotencyKey));
    expect(made.map(({ id }) => id)).toEqual([reference]);
  });

  it('spends the key of a refund', async ({ fake, stripe }) => {
    for (const hasEffect of [false, true]) {
      const request = paymentRequest();
      const { reference, ...intent } = await stripe.createIntent(request);
      fake.client.confirm(secretOf(intent));
      const refund = moveOf(request, reference, { amount: 900 });
      fake.faults.add({ matches: REFUND, fails: 500, hasEffect });
      await expect(stripe.refund(refund)).rejects.toThrow('Stripe: api_error');
      await expect(stripe.refund(refund)).rejects.toThrow(KeySpentError);
      expect(await stripe.refund({ ...refund, attempt: 2 })).toMatchObject({ ok: true });
      expect(fake.books().get(request.idempotencyKey)).toMatchObject({ refunded: 900 });
    }
  });
});

describe('a key', () => {
  it('is spent after 23 hours', async ({ fake, stripe }) => {
    const request = paymentRequest({ createdAt: new Date(Date.now() - DAY) });
    const calls = fake.requests.length;
    await expect(stripe.createIntent(request)).rejects.toThrow(KeySpentError);
    expect(fake.requests).toHaveLength(calls);
    const made = await stripe.createIntent({ ...request, attempt: 2 });
    expect(await stripe.createIntent({ ...request, attempt: 3 })).toMatchObject({
      reference: made.reference,
    });
  });

  it('is spent when it belongs to another request', async ({ stripe }) => {
    const request = paymentRequest();
    await stripe.createIntent(request);
    await expect(stripe.createIntent({ ...request, amount: 2600 })).rejects.toThrow(KeySpentError);
  });
});

describe('errors', () => {
  it('contain neither the secret key nor a message of Stripe', async ({ fake }) => {
    const { environment } = fake;
    const wrong = { ...fake, environment: { ...environment, STRIPE_SECRET_KEY: 'sk_test_wrong' } };
    const error = await adapterOf(wrong)
      .createIntent(paymentRequest())
      .catch((thrown: Error) => thrown);
    expect(String(error)).toMatch(/^Error: Stripe: invalid_request_error \(request req_\d+\)$/);
  });

  it('of a payment that does not exist are no state', async ({ stripe }) => {
    expect(await stripe.fetchPayment(known(paymentRequest(), 'pi_unknown'))).toBeUndefined();
    expect(await stripe.fetchPayment(known(paymentRequest(), 'cs_unknown'))).toBeUndefined();
  });
});

function isOf(paymentId: string) {
  return ({ metadata }: { metadata: Record<string, string> }) => metadata.ordinal_payment === paymentId;
}

function intentsOf(
  { state }: { state: { all(kind: 'payment_intent'): { id: string; metadata: Record<string, string> }[] } },
  paymentId: string,
): string[] {
  return state
    .all('payment_intent')
    .filter(isOf(paymentId))
    .map(({ id }) => id);
}
