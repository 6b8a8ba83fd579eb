import { describe, expect } from 'vitest';
import type { PaymentProvider } from '../../../../src/features/payments/payment-provider.ts';
import type { FakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import { it, known, moveOf, paymentRequest, secretOf } from './stripe-fixture.ts';

async function paid(fake: FakeStripe, provider: PaymentProvider, card = 'pm_card_visa') {
  const request = paymentRequest();
  const intent = await provider.createIntent(request);
  const { latest_charge: charge } = fake.client.confirm(secretOf(intent), card);
  return { request, reference: intent.reference, charge: charge! };
}

describe('a capture at Stripe', () => {
  it('takes a part and releases the rest', async ({ fake, manual }) => {
    const { request, reference, charge } = await paid(fake, manual);
    const capture = moveOf(request, reference, { amount: 1000 });
    expect(await manual.capture(capture)).toEqual({ ok: true, reference: charge });
    expect(await manual.capture(capture)).toEqual({ ok: true, reference: charge });
    expect(await manual.fetchPayment(known(request, reference))).toMatchObject({
      status: 'CAPTURED',
      amount: 2500,
      capturedAmount: 1000,
    });
    const second = moveOf(request, reference, { amount: 500 });
    expect(await manual.capture(second)).toEqual({ ok: false, code: 'captured_already' });
    expect(fake.books().get(request.idempotencyKey)).toMatchObject({ authorized: 0, captured: 1000 });
  });

  it('is refused for more than was authorized, and after the authorization ended', async ({
    fake,
    manual,
  }) => {
    const { request, reference } = await paid(fake, manual);
    expect(await manual.capture(moveOf(request, reference, { amount: 2501 }))).toEqual({
      ok: false,
      code: 'amount_too_large',
    });
    fake.bank.releaseAuthorization(reference);
    expect(await manual.capture(moveOf(request, reference))).toEqual({
      ok: false,
      code: 'payment_intent_unexpected_state',
    });
  });

  it('that was made before is found on a later attempt', async ({ fake, manual }) => {
    const { request, reference, charge } = await paid(fake, manual);
    const capture = moveOf(request, reference);
    await manual.capture(capture);
    fake.forgetKeys();
    expect(await manual.capture({ ...capture, attempt: 2 })).toEqual({ ok: true, reference: charge });
    expect(fake.books().get(request.idempotencyKey)).toMatchObject({ captured: 2500 });
  });
});

describe('a void at Stripe', () => {
  it('ends an authorization, and says so again', async ({ fake, manual }) => {
    const { request, reference } = await paid(fake, manual);
    expect(await manual.cancel(moveOf(request, reference))).toEqual({ ok: true, reference });
    expect(await manual.cancel(moveOf(request, reference))).toEqual({ ok: true, reference });
    expect(fake.books().get(request.idempotencyKey)).toMatchObject({ authorized: 0, captured: 0 });
  });

  it('is refused for captured money', async ({ fake, stripe }) => {
    const { request, reference } = await paid(fake, stripe);
    expect(await stripe.cancel(moveOf(request, reference))).toEqual({
      ok: false,
      code: 'payment_intent_unexpected_state',
    });
  });
});

describe('a refund at Stripe', () => {
  it('of each part is made once', async ({ fake, stripe }) => {
    const { request, reference, charge } = await paid(fake, stripe);
    const refund = moveOf(request, reference, { amount: 1000, chargeReference: charge });
    const first = await stripe.refund(refund);
    expect(first).toMatchObject({ ok: true, isFinal: true });
    expect(await stripe.refund(refund)).toEqual(first);
    expect(await stripe.refund(moveOf(request, reference, { amount: 1500 }))).toMatchObject({ ok: true });
    expect(await stripe.refund(moveOf(request, reference, { amount: 1 }))).toEqual({
      ok: false,
      code: 'charge_already_refunded',
    });
    expect(fake.books().get(request.idempotencyKey)).toMatchObject({ captured: 2500, refunded: 2500 });
  });

  it('may end later', async ({ fake, stripe }) => {
    const { request, reference } = await paid(fake, stripe, 'pm_card_pendingRefund');
    const refund = moveOf(request, reference);
    const accepted = await stripe.refund(refund);
    expect(accepted).toMatchObject({ ok: true, isFinal: false });
    const asked = { ...refund.ids, ...accepted, refundId: refund.idempotencyKey } as never;
    expect(await stripe.fetchRefund(asked)).toMatchObject({
      status: 'PENDING',
      refundId: refund.idempotencyKey,
    });
    fake.bank.endRefund((accepted as { reference: string }).reference, 'succeeded');
    expect(await stripe.fetchRefund(asked)).toMatchObject({ status: 'SUCCEEDED', amount: 2500 });
  });

  it('is refused while a dispute has the money, and allowed during an inquiry', async ({ fake, stripe }) => {
    const disputed = await paid(fake, stripe);
    fake.bank.dispute(disputed.charge);
    expect(await stripe.refund(moveOf(disputed.request, disputed.reference))).toEqual({
      ok: false,
      code: 'charge_disputed',
    });
    const asked = await paid(fake, stripe);
    fake.bank.dispute(asked.charge, true);
    expect(await stripe.refund(moveOf(asked.request, asked.reference))).toMatchObject({ ok: true });
  });

  it('of an amount that Stripe cannot express is refused without a call', async ({ fake, stripe }) => {
    const { request, reference, charge } = await paid(fake, stripe);
    const calls = fake.requests.length;
    const move = moveOf(request, reference, { amount: 5_124, currency: 'KWD', chargeReference: charge });
    expect(await stripe.refund(move)).toEqual({ ok: false, code: 'amount_not_supported' });
    expect(fake.requests).toHaveLength(calls);
  });
});
