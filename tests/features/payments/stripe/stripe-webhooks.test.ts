import { describe, expect } from 'vitest';
import type { ProviderChange } from '../../../../src/features/payments/providers/provider-state.ts';
import { type FakeStripe, WEBHOOK_SECRET } from '../../../testkit/providers/fake-stripe.ts';
import { it, moveOf, pageOf, paymentRequest, secretOf } from './stripe-fixture.ts';

const now = () => new Date();
const HOUR = 3_600_000;

/** The changes that the events since a mark tell, one list for each event. */
async function changesSince(
  { state }: FakeStripe,
  mark: number,
  webhooks: { changesOf(event: never): Promise<readonly ProviderChange[]> },
): Promise<ProviderChange[]> {
  const changes: ProviderChange[] = [];
  for (const event of state.events.slice(mark)) {
    changes.push(...(await webhooks.changesOf({ type: event.type, payload: event } as never)));
  }
  return changes;
}

describe('a webhook of Stripe', () => {
  it.beforeAll(async ({ stripe }) => {
    await stripe.createIntent(paymentRequest());
  });

  it('is accepted with each of two secrets', async ({ fake, stripe }) => {
    const event = fake.state.events[0]!;
    for (const secret of [WEBHOOK_SECRET, 'whsec_of_tomorrow']) {
      const { body, signature } = fake.webhooks.signed(event, secret);
      const headers = { 'stripe-signature': signature };
      const verified = stripe.webhooks.verify({ body: Buffer.from(body), headers, now: now() });
      expect(verified).toMatchObject({
        id: event.id,
        type: 'payment_intent.created',
        payload: { id: event.id },
      });
      expect(verified!.ids!.paymentId).toBe(event.data.object.metadata.ordinal_payment);
      expect(verified!.occurredAt).toEqual(new Date(event.created * 1000));
    }
  });

  it('is refused with another secret, another body, an old signature, or none', async ({ fake, stripe }) => {
    const event = fake.state.events[0]!;
    const { body, signature } = fake.webhooks.signed(event, WEBHOOK_SECRET);
    const forged = fake.webhooks.signed(event, 'whsec_other').signature;
    const old = fake.webhooks.signed(event, WEBHOOK_SECRET, -301).signature;
    const verify = (sent: string, header: string | string[] | undefined) =>
      stripe.webhooks.verify({
        body: Buffer.from(sent),
        headers: { 'stripe-signature': header },
        now: now(),
      });
    expect(verify(body, forged)).toBeUndefined();
    expect(verify(body.replace('2500', '2501'), signature)).toBeUndefined();
    expect(verify(body, old)).toBeUndefined();
    expect(verify(body, undefined)).toBeUndefined();
    expect(verify(body, [signature, signature])).toBeUndefined();
    expect(verify(body, 'nonsense')).toBeUndefined();
    expect(verify('', signature)).toBeUndefined();
    const late = fake.webhooks.signed(event, WEBHOOK_SECRET, -299);
    expect(verify(late.body, late.signature)).toBeDefined();
  });
});

describe('an event of Stripe', () => {
  it('tells the present state, not the one of its time', async ({ fake, stripe }) => {
    const mark = fake.state.events.length;
    fake.client.confirm(secretOf(await stripe.createIntent(paymentRequest())));
    const changes = await changesSince(fake, mark, stripe.webhooks);
    const payments = changes.filter(({ kind }) => kind === 'payment');
    expect(payments).toHaveLength(2);
    for (const change of payments) expect(change).toMatchObject({ payment: { status: 'CAPTURED' } });
    expect(changes.find(({ kind }) => kind === 'balance')).toMatchObject({
      entry: { kind: 'CAPTURE', amount: 2500, fee: 103, net: 2397, currency: 'EUR' },
    });
  });

  it('of a payment at a session names the session', async ({ fake, stripe }) => {
    const mark = fake.state.events.length;
    const intent = await stripe.createIntent(paymentRequest({ stripe: { flow: 'CHECKOUT' } }));
    fake.client.payAt(pageOf(intent));
    const payments = (await changesSince(fake, mark, stripe.webhooks)).filter(
      ({ kind }) => kind === 'payment',
    );
    expect(payments).toHaveLength(3);
    for (const change of payments) {
      expect(change).toMatchObject({ payment: { reference: intent.reference, status: 'CAPTURED' } });
    }
  });

  it('of a refund tells its end, and its failure later', async ({ fake, stripe }) => {
    const request = paymentRequest();
    const { reference, ...intent } = await stripe.createIntent(request);
    const { latest_charge: charge } = fake.client.confirm(secretOf(intent));
    const move = moveOf(request, reference, { amount: 400 });
    const { reference: refundReference } = (await stripe.refund(move)) as { reference: string };
    const mark = fake.state.events.length;
    fake.bank.endRefund(refundReference, 'failed', 'expired_or_canceled_card');
    const changes = await changesSince(fake, mark, stripe.webhooks);
    expect(changes[0]).toEqual({
      kind: 'refund',
      refund: {
        reference: refundReference,
        paymentReference: charge,
        refundId: move.idempotencyKey,
        amount: 400,
        currency: 'EUR',
        status: 'FAILED',
        failureCode: 'expired_or_canceled_card',
      },
    });
    const moved = changes
      .filter(({ kind }) => kind === 'balance')
      .map((change) => 'entry' in change && change.entry);
    expect(moved).toMatchObject([
      { kind: 'REFUND', refundReference, paymentReference: charge, amount: -400 },
      { kind: 'REFUND', refundReference, amount: 400 },
      { amount: -400 },
      { amount: 400 },
    ]);
  });

  it('of a refund in the dashboard is told without an id of ours', async ({ fake, stripe }) => {
    const { reference, ...intent } = await stripe.createIntent(paymentRequest());
    fake.client.confirm(secretOf(intent));
    const mark = fake.state.events.length;
    fake.bank.refundByHand(reference, 700);
    const [change] = await changesSince(fake, mark, stripe.webhooks);
    expect(change).toMatchObject({ kind: 'refund', refund: { amount: 700, status: 'SUCCEEDED' } });
    expect(change).not.toHaveProperty('refund.refundId');
  });

  it('of a dispute tells who has the money', async ({ fake, stripe }) => {
    const { nextAction } = await stripe.createIntent(paymentRequest());
    const { latest_charge: charge } = fake.client.confirm(secretOf({ nextAction: nextAction! }));
    const states: unknown[] = [];
    const tell = async (mark: number) => {
      const [change] = await changesSince(fake, mark, stripe.webhooks);
      states.push(change && 'dispute' in change && [change.dispute.status, change.dispute.isMoneyWithdrawn]);
    };
    const mark = fake.state.events.length;
    const { id } = fake.bank.dispute(charge!, true);
    await tell(mark);
    for (const status of ['needs_response', 'under_review', 'won']) {
      const next = fake.state.events.length;
      fake.bank.moveDispute(id, status);
      await tell(next);
    }
    expect(states).toEqual([
      ['INQUIRY', false],
      ['NEEDS_RESPONSE', true],
      ['UNDER_REVIEW', true],
      ['WON', false],
    ]);
  });

  it('of another kind changes nothing', async ({ fake, stripe }) => {
    const mark = fake.state.events.length;
    fake.state.emit('customer.created', fake.customers.create({}));
    expect(await changesSince(fake, mark, stripe.webhooks)).toEqual([]);
  });
});

describe('what Stripe could not push', () => {
  it('is pulled: the events that were not delivered', async ({ fake, stripe }) => {
    const since = new Date(Date.now() - HOUR);
    const found: string[] = [];
    for await (const { id } of stripe.history.undelivered!(since)) found.push(id);
    const wanted = fake.webhooks.pending().filter(({ type }) => type === 'payment_intent.succeeded');
    expect(wanted.length).toBeGreaterThan(2);
    expect(found).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
    const later: unknown[] = [];
    for await (const event of stripe.history.undelivered!(new Date(Date.now() + HOUR))) later.push(event);
    expect(later).toEqual([]);
  });

  it('is pulled: what changed, each object once, and by lists when events are gone', async ({
    fake,
    stripe,
  }) => {
    for (const days of [1, 40]) {
      const references: string[] = [];
      for await (const change of stripe.history.changesSince(new Date(Date.now() - days * 24 * HOUR))) {
        if (change.kind === 'payment') references.push(change.payment.reference);
        if (change.kind === 'refund') references.push(change.refund.reference);
        if (change.kind === 'dispute') references.push(change.dispute.reference);
      }
      const refunds = fake.state.all('refund').map(({ id }) => id);
      const disputes = fake.state.all('dispute').map(({ id }) => id);
      expect(references).toEqual(expect.arrayContaining([...refunds, ...disputes]));
      if (days === 40) {
        const unpaid = fake.state.events[0]!.data.object.id;
        expect(references).toContain(unpaid);
      }
    }
  });
});
