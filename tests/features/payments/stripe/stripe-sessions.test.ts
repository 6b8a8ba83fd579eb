import { describe, expect } from 'vitest';
import { encodeId } from '../../../../src/values/ids.ts';
import { it, known, moveOf, pageOf, paymentRequest } from './stripe-fixture.ts';

const CHECKOUT = { stripe: { flow: 'CHECKOUT' } } as const;

describe('a Checkout Session', () => {
  it('sends the payer to a page of Stripe and back to ours', async ({ fake, stripe }) => {
    const request = paymentRequest(CHECKOUT);
    const intent = await stripe.createIntent(request);
    expect(intent).toMatchObject({
      status: 'PENDING',
      nextAction: { kind: 'REDIRECT', url: expect.stringMatching(/^https:\/\/checkout\.stripe\.com\//) },
    });
    const sent = Object.fromEntries(new URLSearchParams(fake.requests.at(-1)!.body));
    expect(sent).toMatchObject({
      success_url: `https://shop.example/thanks/${encodeId('ord', request.orderId)}`,
      cancel_url: 'https://shop.example/cart',
      'adaptive_pricing[enabled]': 'false',
      'metadata[ordinal_payment]': request.idempotencyKey,
      'payment_intent_data[metadata][ordinal_payment]': request.idempotencyKey,
    });
  });

  it('is the reference of the payment before and after it was paid', async ({ fake, stripe }) => {
    const request = paymentRequest(CHECKOUT);
    const intent = await stripe.createIntent(request);
    const { latest_charge: chargeReference } = fake.client.payAt(pageOf(intent));
    for (const reference of [intent.reference, null]) {
      expect(await stripe.fetchPayment(known(request, reference))).toMatchObject({
        reference: intent.reference,
        chargeReference,
        status: 'CAPTURED',
        capturedAmount: 2500,
      });
    }
  });

  it('stays open after a declined card', async ({ fake, stripe }) => {
    const request = paymentRequest(CHECKOUT);
    const intent = await stripe.createIntent(request);
    fake.client.payAt(pageOf(intent), 'pm_card_chargeDeclined');
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'PENDING' });
    fake.client.payAt(pageOf(intent));
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'CAPTURED' });
  });

  it('is not paid when it is completed, but when the money comes', async ({ fake, stripe }) => {
    for (const [isPaid, status] of [
      [true, 'CAPTURED'],
      [false, 'DECLINED'],
    ] as const) {
      const request = paymentRequest(CHECKOUT);
      const intent = await stripe.createIntent(request);
      const { id } = fake.client.payAt(pageOf(intent), 'pm_sepaDebit');
      expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({
        status: 'PENDING',
      });
      fake.bank.settle(id, isPaid);
      expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status });
    }
  });

  it('is expired by call', async ({ stripe }) => {
    const request = paymentRequest(CHECKOUT);
    const { reference } = await stripe.createIntent(request);
    expect(await stripe.cancel(moveOf(request, reference))).toEqual({ ok: true, reference });
    expect(await stripe.fetchPayment(known(request, reference))).toMatchObject({ status: 'CANCELLED' });
    expect(await stripe.cancel(moveOf(request, reference))).toEqual({ ok: true, reference });
  });

  it('is not expired when it was just paid', async ({ fake, stripe }) => {
    const request = paymentRequest(CHECKOUT);
    const intent = await stripe.createIntent(request);
    fake.client.payAt(pageOf(intent));
    expect(await stripe.cancel(moveOf(request, intent.reference))).toMatchObject({ ok: false });
    expect(await stripe.fetchPayment(known(request, intent.reference))).toMatchObject({ status: 'CAPTURED' });
  });

  it('that was authorized is voided, captured and refunded by its reference', async ({ fake, manual }) => {
    const voided = paymentRequest(CHECKOUT);
    const { reference, nextAction } = await manual.createIntent(voided);
    fake.client.payAt(pageOf({ nextAction: nextAction! }));
    expect(await manual.fetchPayment(known(voided, reference))).toMatchObject({ status: 'AUTHORIZED' });
    expect(await manual.cancel(moveOf(voided, reference))).toMatchObject({ ok: true });
    expect(await manual.fetchPayment(known(voided, reference))).toMatchObject({ status: 'CANCELLED' });

    const captured = paymentRequest(CHECKOUT);
    const second = await manual.createIntent(captured);
    fake.client.payAt(pageOf(second));
    expect(await manual.capture(moveOf(captured, second.reference, { amount: 2000 }))).toMatchObject({
      ok: true,
    });
    expect(await manual.refund(moveOf(captured, second.reference, { amount: 500 }))).toMatchObject({
      ok: true,
    });
    expect(fake.books().get(captured.idempotencyKey)).toMatchObject({ captured: 2000, refunded: 500 });
  });

  it('is declined when Stripe refuses it', async ({ stripe }) => {
    const request = paymentRequest({ ...CHECKOUT, amount: 1_000_000_000 });
    expect(await stripe.createIntent(request)).toMatchObject({
      reference: request.idempotencyKey,
      status: 'DECLINED',
      declineCode: 'amount_too_large',
    });
  });
});
