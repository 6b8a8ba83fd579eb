import { describe, expect } from 'vitest';
import { collect, intentRequest, it } from './razorpay-fixture.ts';

const SINCE = () => new Date(Date.now() - 3_600_000);

describe('what the webhooks could not deliver', () => {
  it('is listed: payments, refunds and disputes', async ({ provider, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    fake.bank.attempt(reference, { status: 'failed' });
    const paid = fake.bank.attempt(reference);
    const refund = fake.bank.refund(paid.id, { amount: 400, notes: { refund_id: 'ours' } });
    const dispute = fake.bank.openDispute(paid.id);
    expect(await collect(provider.history!.changesSince(SINCE()))).toMatchObject([
      { kind: 'payment', payment: { reference, chargeReference: paid.id, status: 'CAPTURED' } },
      { kind: 'refund', refund: { reference: refund.id, refundId: 'ours', status: 'SUCCEEDED' } },
      { kind: 'dispute', dispute: { reference: dispute.id } },
    ]);
  });

  it('is read page by page', async ({ provider, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    for (let failures = 0; failures < 250; failures += 1) fake.bank.attempt(reference, { status: 'failed' });
    fake.bank.attempt(reference);
    fake.requests.length = 0;
    expect(await collect(provider.history!.changesSince(SINCE()))).toMatchObject([
      { payment: { reference, status: 'CAPTURED' } },
    ]);
    const pages = fake.requests
      .filter(({ path }) => path === '/v1/payments')
      .map(({ query }) => new URLSearchParams(query).get('skip'));
    expect(pages).toEqual(['0', '100', '200']);
  });

  it('includes money that was authorized late, which is captured', async ({ provider, manual, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    fake.bank.ahead = -4 * 86_400;
    const failed = fake.bank.attempt(reference, { status: 'failed' });
    fake.bank.ahead = 0;
    fake.bank.authorize(failed.id);
    expect(await collect(manual.history!.changesSince(SINCE()))).toMatchObject([
      { payment: { reference, status: 'AUTHORIZED' } },
    ]);
    expect(await collect(provider.history!.changesSince(SINCE()))).toMatchObject([
      { payment: { reference, status: 'CAPTURED' } },
    ]);
  });

  it('captures no second attempt of an order that is paid', async ({ provider, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    fake.bank.attempt(reference);
    fake.bank.attempt(reference, { status: 'authorized', isForced: true });
    await collect(provider.history!.changesSince(SINCE()));
    expect([...fake.books().values()]).toMatchObject([{ captured: 1_000, authorized: 1_000 }]);
  });

  it('names each of two payments on one order', async ({ provider, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    fake.bank.attempt(reference);
    fake.bank.attempt(reference, { isForced: true });
    expect(await collect(provider.history!.changesSince(SINCE()))).toHaveLength(2);
  });

  it('tells money that went back uncaptured from a refund', async ({ manual, fake }) => {
    const { reference } = await manual.createIntent(intentRequest());
    fake.bank.attempt(reference, { status: 'authorized' });
    fake.bank.returnUncaptured();
    const cancelled = { kind: 'payment', payment: { reference, status: 'CANCELLED' } };
    expect(await collect(manual.history!.changesSince(SINCE()))).toMatchObject([cancelled, cancelled]);
  });

  it('is complete without disputes where Razorpay has not opened their list', async ({ provider, fake }) => {
    const { reference } = await provider.createIntent(intentRequest());
    fake.bank.attempt(reference);
    fake.faults.add({ matches: /disputes/, fails: 400 });
    expect(await collect(provider.history!.changesSince(SINCE()))).toHaveLength(1);
    fake.faults.add({ matches: /disputes/, fails: 503 });
    await expect(collect(provider.history!.changesSince(SINCE()))).rejects.toThrow('503');
  });
});
