import { describe, expect } from 'vitest';
import { intentRequest, it, sent } from './razorpay-fixture.ts';

const creations = (requests: readonly { method: string; path: string }[]) =>
  requests.filter(({ method, path }) => method === 'POST' && path === '/v1/orders');

describe('a payment at Razorpay', () => {
  it('is an order with our ids, whose receipt is the id of the payment', async ({ provider, fake }) => {
    const request = intentRequest();
    const intent = await provider.createIntent(request);
    const [{ body: order } = { body: undefined }] = fake.bank.orders.values();
    expect(intent).toEqual({
      reference: order!.id,
      status: 'PENDING',
      nextAction: { kind: 'OPEN_RAZORPAY', razorpayOrderId: order!.id, keyId: fake.keyId },
    });
    const { storeId, orderId, idempotencyKey } = request;
    const notes = { store_id: storeId, order_id: orderId, payment_id: idempotencyKey };
    expect(order).toMatchObject({ amount: 1_000, currency: 'INR', receipt: idempotencyKey, notes });
    expect(order!.receipt!.length).toBeLessThanOrEqual(40);
    expect(sent(fake.requests[0]!)).toMatchObject({
      unique_receipt: true,
      payment: { capture: 'automatic', capture_options: { automatic_expiry_period: 4_320 } },
    });
  });

  it('leaves the capture to staff if the installation says so', async ({ manual, fake }) => {
    await manual.createIntent(intentRequest());
    const capture = {
      capture: 'manual',
      capture_options: { manual_expiry_period: 4_320, refund_speed: 'normal' },
    };
    expect(sent(fake.requests[0]!).payment).toEqual(capture);
  });

  it.for(['same order', 400, 409] as const)(
    'is one order when it is asked for again, which is answered with: %s',
    async (policy, { provider, fake }) => {
      fake.bank.receiptPolicy = policy;
      const request = intentRequest();
      const first = await provider.createIntent(request);
      expect(await provider.createIntent(request)).toEqual(first);
      expect(fake.bank.orders.size).toBe(1);
    },
  );

  it('is one order at an account without unique receipts as well', async ({ provider, fake }) => {
    fake.bank.receiptPolicy = 'unsupported';
    const request = intentRequest();
    const first = await provider.createIntent(request);
    expect(await provider.createIntent(request)).toEqual(first);
    expect(fake.bank.orders.size).toBe(1);
  });

  it.for(['hang', 'cut'] as const)(
    'is found after a failure: %s',
    async (fails, { provider, impatient, fake }) => {
      const request = intentRequest();
      fake.faults.add({ matches: /POST \/v1\/orders/, fails, hasEffect: true });
      await expect(impatient.createIntent(request)).rejects.toThrow();
      await expect.poll(() => fake.bank.orders.size).toBe(1);
      const repeated = { ...request, createdAt: new Date(Date.now() - 60_000) };
      expect(await provider.createIntent(repeated)).toMatchObject({ status: 'PENDING' });
      expect(fake.bank.orders.size).toBe(1);
      expect(creations(fake.requests)).toHaveLength(1);
    },
  );

  it('reports what was paid meanwhile when it is found', async ({ provider, fake }) => {
    const request = intentRequest();
    const { reference } = await provider.createIntent(request);
    const payment = fake.bank.attempt(reference);
    const repeated = { ...request, attempt: 2 };
    expect(await provider.createIntent(repeated)).toEqual({
      reference,
      status: 'CAPTURED',
      chargeReference: payment.id,
    });
  });

  it('is never charged with another amount under the same receipt', async ({ provider, fake }) => {
    const request = intentRequest();
    await provider.createIntent(request);
    await expect(provider.createIntent({ ...request, amount: 2_000, attempt: 2 })).rejects.toThrow(
      'has another amount',
    );
    await expect(provider.createIntent({ ...request, amount: 2_000 })).rejects.toThrow('has another amount');
    expect(fake.bank.orders.size).toBe(1);
  });

  it('is declined when Razorpay refuses it for good, and asked for again otherwise', async ({
    provider,
    fake,
  }) => {
    expect(await provider.createIntent(intentRequest({ amount: 99 }))).toMatchObject({
      status: 'DECLINED',
      declineCode: 'amount_too_small',
    });
    fake.faults.add({ matches: /./, fails: 500 });
    fake.faults.add({ matches: /./, fails: 429 });
    await expect(provider.createIntent(intentRequest())).rejects.toThrow('500');
    await expect(provider.createIntent(intentRequest())).rejects.toThrow('429');
    expect(fake.bank.orders.size).toBe(0);
  });
});

describe('the signature that the payer brings back', () => {
  it('is checked with the key secret, over the order and the payment', async ({ provider, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    const payment = fake.bank.attempt(reference);
    const { razorpaySignature: signature } = fake.returnOf(payment);
    const claim = { reference, chargeReference: payment.id, signature };
    expect(provider.verifyReturn?.(claim)).toBe(true);
    const { reference: other } = await provider.createIntent(intentRequest());
    for (const forged of [
      { ...claim, reference: other },
      { ...claim, chargeReference: 'pay_another' },
      { ...claim, signature: signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { ...claim, signature: signature.slice(0, -2) },
      { ...claim, signature: '' },
      { ...claim, signature: 'no hexadecimal number' },
    ]) {
      expect(provider.verifyReturn?.(forged)).toBe(false);
    }
  });
});
