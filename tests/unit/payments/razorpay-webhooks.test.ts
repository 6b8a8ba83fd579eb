import { createHmac } from 'node:crypto';
import { describe, expect } from 'vitest';
import { razorpayProvider } from '../../../src/features/payments/providers/razorpay/razorpay-provider.ts';
import type { FakeRazorpay } from '../../testkit/providers/fake-razorpay.ts';
import { it as base, intentRequest, NOW, settingsOf } from './razorpay-fixture.ts';

const it = base.extend('order', async ({ provider }) => {
  const request = intentRequest();
  const { reference } = await provider.createIntent(request);
  return { reference, request };
});

/** A delivery as the server reads it. */
function deliveryOf(fake: FakeRazorpay, type: string, secret?: string) {
  const event = fake.webhooks.events.findLast((candidate) => candidate.type === type)!;
  const { headers, body } = fake.webhooks.signed(event, secret);
  return {
    headers: headers as Record<string, string | undefined>,
    body: Buffer.from(body),
    now: NOW(),
    event,
  };
}

describe('an event of Razorpay', () => {
  it('is known by its id when the body is signed', async ({ provider, fake, order }) => {
    fake.bank.attempt(order.reference);
    const delivery = deliveryOf(fake, 'order.paid');
    const { storeId, orderId, idempotencyKey: paymentId } = order.request;
    expect(provider.webhooks?.verify(delivery)).toMatchObject({
      id: delivery.event.id,
      type: 'order.paid',
      ids: { storeId, orderId, paymentId },
    });
    expect(provider.webhooks?.verify(deliveryOf(fake, 'payment.captured'))).toMatchObject({
      type: 'payment.captured',
      occurredAt: expect.any(Date),
    });
  });

  it('is refused without a signature, with a forged one, or with a changed body', ({
    provider,
    fake,
    order,
  }) => {
    fake.bank.attempt(order.reference);
    const delivery = deliveryOf(fake, 'payment.captured');
    const { headers, body } = delivery;
    const signature = createHmac('sha256', fake.keySecret).update(body).digest('hex');
    for (const forged of [
      { ...delivery, headers: {} },
      { ...delivery, headers: { ...headers, 'x-razorpay-signature': '' } },
      { ...delivery, headers: { ...headers, 'x-razorpay-signature': signature } },
      { ...delivery, body: Buffer.from(body.toString().replace('"amount":1000', '"amount":9999')) },
      { ...delivery, body: Buffer.concat([body, Buffer.from(' ')]) },
      deliveryOf(fake, 'payment.captured', 'another secret'),
    ]) {
      expect(provider.webhooks?.verify(forged)).toBeUndefined();
    }
  });

  it('is accepted with the secret before while another replaces it', ({ fake, order }) => {
    const settings = settingsOf(fake, { RAZORPAY_WEBHOOK_SECRET: 'the next secret, the secret before' });
    const { webhooks } = razorpayProvider(settings, { isCapturedManually: false });
    fake.bank.attempt(order.reference);
    for (const secret of ['the next secret', 'the secret before']) {
      expect(webhooks?.verify(deliveryOf(fake, 'payment.captured', secret))).toBeDefined();
    }
    expect(webhooks?.verify(deliveryOf(fake, 'payment.captured', 'an older secret'))).toBeUndefined();
  });

  it('is told apart by its text when it comes without an id', ({ provider, fake, order }) => {
    fake.bank.attempt(order.reference);
    const delivery = deliveryOf(fake, 'payment.captured');
    const headers = { ...delivery.headers, 'x-razorpay-event-id': undefined };
    const { id } = provider.webhooks!.verify({ ...delivery, headers })!;
    expect(id).toMatch(/^sha256_[0-9a-f]{64}$/);
    expect(provider.webhooks!.verify({ ...delivery, headers })?.id).toBe(id);
  });

  it('of a type that does not matter changes nothing', async ({ provider }) => {
    const payload = { event: 'invoice.paid', created_at: 1, payload: { invoice: { entity: {} } } };
    expect(await provider.webhooks?.changesOf({ type: 'invoice.paid', payload })).toEqual([]);
  });
});

it('of money in an unexpected form is kept, and not passed over', async ({ provider }) => {
  const event = { type: 'payment.captured', payload: { event: 'payment.captured', created_at: 1 } };
  await expect(provider.webhooks?.changesOf(event)).rejects.toThrow('does not have the documented form');
});

describe('the changes of an event', () => {
  const changesIn = async (fake: FakeRazorpay, provider: ReturnType<typeof razorpayProvider>, type: string) =>
    provider.webhooks!.changesOf(provider.webhooks!.verify(deliveryOf(fake, type))!);

  it('are the captured money, without asking Razorpay', async ({ provider, fake, order }) => {
    const { id } = fake.bank.attempt(order.reference);
    const asked = fake.requests.length;
    for (const type of ['payment.captured', 'order.paid']) {
      const payment = { reference: order.reference, chargeReference: id, status: 'CAPTURED', amount: 1_000 };
      expect(await changesIn(fake, provider, type)).toMatchObject([{ kind: 'payment', payment }]);
    }
    expect(fake.requests).toHaveLength(asked);
  });

  it('are the present state when an older state arrives late', async ({ provider, fake, order }) => {
    fake.bank.attempt(order.reference, { status: 'failed' });
    const paid = fake.bank.attempt(order.reference);
    for (const type of ['payment.failed', 'payment.authorized']) {
      const payment = { chargeReference: paid.id, status: 'CAPTURED' };
      expect(await changesIn(fake, provider, type)).toMatchObject([{ kind: 'payment', payment }]);
    }
  });

  it('are authorized money where staff capture', async ({ manual, fake }) => {
    const { reference } = await manual.createIntent(intentRequest());
    fake.bank.attempt(reference, { status: 'authorized' });
    const payment = { reference, status: 'AUTHORIZED', captureBefore: expect.any(Date) };
    expect(await changesIn(fake, manual, 'payment.authorized')).toMatchObject([{ payment }]);
  });

  it('are each of two payments on one order', async ({ provider, fake, order }) => {
    const first = fake.bank.attempt(order.reference);
    const second = fake.bank.attempt(order.reference, { isForced: true });
    const [change] = await changesIn(fake, provider, 'payment.authorized');
    expect(change).toMatchObject({ payment: { chargeReference: first.id } });
    expect(await changesIn(fake, provider, 'payment.authorized')).toHaveLength(2);
    expect(await changesIn(fake, provider, 'payment.captured')).toMatchObject([
      { payment: { chargeReference: second.id } },
    ]);
  });

  it('are those of our refund, in its present state', async ({ provider, fake, order }) => {
    const payment = fake.bank.attempt(order.reference);
    fake.bank.newRefunds = 'pending';
    const { id } = fake.bank.refund(payment.id, { amount: 400, notes: { refund_id: 'ours' } });
    const refund = {
      reference: id,
      paymentReference: payment.id,
      refundId: 'ours',
      amount: 400,
      status: 'PENDING',
    };
    expect(await changesIn(fake, provider, 'refund.created')).toMatchObject([{ kind: 'refund', refund }]);
    fake.bank.endRefund(id, 'failed');
    for (const type of ['refund.created', 'refund.failed']) {
      expect(await changesIn(fake, provider, type)).toMatchObject([
        { refund: { ...refund, status: 'FAILED', failureCode: 'refund_failed' } },
      ]);
    }
  });

  it('are no refund when uncaptured money went back by itself', async ({ manual, fake }) => {
    const { reference } = await manual.createIntent(intentRequest());
    fake.bank.attempt(reference, { status: 'authorized' });
    fake.bank.returnUncaptured();
    for (const type of ['payment.authorized', 'refund.created', 'refund.processed']) {
      const payment = { reference, status: 'CANCELLED', capturedAmount: 0 };
      expect(await changesIn(fake, manual, type)).toMatchObject([{ kind: 'payment', payment }]);
    }
  });

  it('are a refund that somebody made in the dashboard', async ({ provider, fake, order }) => {
    const payment = fake.bank.attempt(order.reference);
    fake.bank.refund(payment.id, { amount: 400 });
    const [change] = await changesIn(fake, provider, 'refund.processed');
    expect(change).toMatchObject({ kind: 'refund', refund: { amount: 400, status: 'SUCCEEDED' } });
    expect(change).not.toHaveProperty('refund.refundId');
  });

  it('are those of a dispute, whose money is gone when it is lost', async ({ provider, fake, order }) => {
    const payment = fake.bank.attempt(order.reference);
    const { id } = fake.bank.openDispute(payment.id);
    const open = {
      reference: id,
      paymentReference: payment.id,
      status: 'NEEDS_RESPONSE',
      isMoneyWithdrawn: false,
    };
    expect(await changesIn(fake, provider, 'payment.dispute.created')).toMatchObject([
      { kind: 'dispute', dispute: { ...open, isChargeRefundable: false, evidenceDueBy: expect.any(Date) } },
    ]);
    fake.bank.moveDispute(id, 'lost');
    for (const type of ['payment.dispute.created', 'payment.dispute.lost']) {
      const dispute = { status: 'LOST', isMoneyWithdrawn: true, isChargeRefundable: false };
      expect(await changesIn(fake, provider, type)).toMatchObject([{ dispute }]);
    }
  });

  it.for([
    ['retrieval', 'under_review', 'INQUIRY', true],
    ['fraud', 'closed', 'INQUIRY_CLOSED', true],
    ['chargeback', 'under_review', 'UNDER_REVIEW', false],
    ['chargeback', 'won', 'WON', true],
  ] as const)(
    'of a dispute in the phase %s that is %s: %s',
    async ([phase, moved, status, isChargeRefundable], { provider, fake, order }) => {
      const { id } = fake.bank.openDispute(fake.bank.attempt(order.reference).id, { phase });
      fake.bank.moveDispute(id, moved);
      expect(await changesIn(fake, provider, `payment.dispute.${moved}`)).toMatchObject([
        { dispute: { status, isMoneyWithdrawn: false, isChargeRefundable } },
      ]);
    },
  );

  it('wait while Razorpay cannot be asked', async ({ provider, fake, order }) => {
    fake.bank.attempt(order.reference, { status: 'failed' });
    fake.faults.add({ matches: /GET/, fails: 503 });
    await expect(changesIn(fake, provider, 'payment.failed')).rejects.toThrow('503');
    expect(await changesIn(fake, provider, 'payment.failed')).toMatchObject([
      { payment: { status: 'DECLINED' } },
    ]);
  });
});
