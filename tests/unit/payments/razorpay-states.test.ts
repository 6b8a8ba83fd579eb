import { describe, expect } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { intentRequest, it, moveOf } from './razorpay-fixture.ts';

const knownOf = (request: ReturnType<typeof intentRequest>, reference: string | null) => ({
  storeId: request.storeId,
  orderId: request.orderId,
  paymentId: request.idempotencyKey,
  reference,
  currency: request.currency,
  createdAt: request.createdAt,
});

describe('the present state of a payment', () => {
  it('is found by the reference, by our id before there is one, or not at all', async ({ provider }) => {
    const request = intentRequest();
    expect(await provider.fetchPayment?.(knownOf(request, null))).toBeUndefined();
    expect(await provider.fetchPayment?.(knownOf(request, 'order_none'))).toBeUndefined();
    const { reference } = await provider.createIntent(request);
    const { storeId, orderId, idempotencyKey: paymentId } = request;
    const state = { reference, status: 'PENDING', amount: 1_000, ids: { storeId, orderId, paymentId } };
    expect(await provider.fetchPayment?.(knownOf(request, null))).toMatchObject(state);
    expect(await provider.fetchPayment?.(knownOf(request, reference))).toMatchObject(state);
  });

  it('is that of the best attempt', async ({ provider, fake }) => {
    const request = intentRequest();
    const { reference } = await provider.createIntent(request);
    const fetch = () => provider.fetchPayment?.(knownOf(request, reference));
    fake.bank.attempt(reference, { status: 'failed', reason: 'card_declined' });
    expect(await fetch()).toMatchObject({ status: 'DECLINED', declineCode: 'card_declined' });
    const open = fake.bank.attempt(reference, { status: 'created' });
    expect(await fetch()).toMatchObject({ status: 'PENDING', chargeReference: open.id, capturedAmount: 0 });
    const paid = fake.bank.attempt(reference);
    fake.bank.attempt(reference, { status: 'failed', isForced: true });
    expect(await fetch()).toMatchObject({
      status: 'CAPTURED',
      chargeReference: paid.id,
      capturedAmount: 1_000,
    });
  });

  it('is authorized when the bank answers late, and captured at once', async ({ provider, manual, fake }) => {
    const request = intentRequest();
    const { reference } = await manual.createIntent(request);
    const failed = fake.bank.attempt(reference, { status: 'failed' });
    fake.bank.authorize(failed.id);
    const state = await manual.fetchPayment?.(knownOf(request, reference));
    expect(state).toMatchObject({ status: 'AUTHORIZED', chargeReference: failed.id, capturedAmount: 0 });
    expect(state?.captureBefore).toEqual(new Date((failed.created_at + 3 * 86_400) * 1_000));
    expect(await provider.fetchPayment?.(knownOf(request, reference))).toMatchObject({ status: 'CAPTURED' });
    expect(fake.bank.payments.get(failed.id)).toMatchObject({ captured: true });
  });

  it('is cancelled when authorized money went back by itself', async ({ manual, fake }) => {
    const request = intentRequest();
    const { reference } = await manual.createIntent(request);
    fake.bank.attempt(reference, { status: 'authorized' });
    fake.bank.returnUncaptured();
    expect(await manual.fetchPayment?.(knownOf(request, reference))).toMatchObject({
      status: 'CANCELLED',
      capturedAmount: 0,
    });
  });

  it('stays captured after a refund in full', async ({ provider, fake }) => {
    const request = intentRequest();
    const { reference } = await provider.createIntent(request);
    const payment = fake.bank.attempt(reference);
    fake.bank.refund(payment.id, {});
    expect(payment.status).toBe('refunded');
    expect(await provider.fetchPayment?.(knownOf(request, reference))).toMatchObject({
      status: 'CAPTURED',
      capturedAmount: 1_000,
    });
  });

  it('believes no ids that the payer wrote', async ({ provider, fake }) => {
    const request = intentRequest();
    const { reference } = await provider.createIntent(request);
    const notes = { store_id: newId(), order_id: newId(), payment_id: newId() };
    fake.bank.attempt(reference, { notes });
    const state = await provider.fetchPayment?.(knownOf(request, reference));
    expect(state?.ids?.paymentId).toBe(request.idempotencyKey);
  });
});

describe('a capture', () => {
  it('takes the authorized amount, once', async ({ manual, fake }) => {
    const request = intentRequest();
    const { reference } = await manual.createIntent(request);
    const { id } = fake.bank.attempt(reference, { status: 'authorized' });
    const move = moveOf(request, reference);
    expect(await manual.capture?.(move)).toEqual({ ok: true, reference: id });
    expect(await manual.capture?.({ ...move, chargeReference: id })).toEqual({ ok: true, reference: id });
    expect(fake.webhooks.events.filter(({ type }) => type === 'payment.captured')).toHaveLength(1);
  });

  it('is refused in part', async ({ manual, fake }) => {
    const request = intentRequest();
    const { reference } = await manual.createIntent(request);
    fake.bank.attempt(reference, { status: 'authorized' });
    expect(manual.isCapturedWhole).toBe(true);
    const part = moveOf(request, reference, { amount: 400 });
    expect(await manual.capture?.(part)).toEqual({ ok: false, code: 'partial_capture_unsupported' });
    expect([...fake.books().values()]).toMatchObject([{ captured: 0 }]);
  });

  it('finds out what happened when the answer was lost', async ({ manual, fake }) => {
    const request = intentRequest();
    const { reference } = await manual.createIntent(request);
    const { id: chargeReference } = fake.bank.attempt(reference, { status: 'authorized' });
    const move = moveOf(request, reference, { chargeReference });
    fake.faults.add({ matches: /capture/, fails: 'cut', hasEffect: true });
    await expect(manual.capture?.(move)).rejects.toThrow();
    expect(await manual.capture?.(move)).toEqual({ ok: true, reference: chargeReference });
    expect([...fake.books().values()]).toMatchObject([{ captured: 1_000, refunded: 0 }]);
  });

  it('is refused when there is nothing to capture', async ({ manual, fake }) => {
    const request = intentRequest();
    const { reference } = await manual.createIntent(request);
    expect(await manual.capture?.(moveOf(request, reference))).toEqual({ ok: false, code: 'not_authorized' });
    fake.bank.attempt(reference, { status: 'authorized' });
    fake.bank.returnUncaptured();
    const [chargeReference] = fake.bank.payments.keys();
    const late = moveOf(request, reference, { chargeReference: chargeReference! });
    expect(await manual.capture?.(late)).toMatchObject({ ok: false });
  });

  it('has no counterpart that voids', ({ manual }) => {
    expect(manual.cancel).toBeUndefined();
  });
});
