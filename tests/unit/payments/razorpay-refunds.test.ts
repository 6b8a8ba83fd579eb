import { describe, expect } from 'vitest';
import { KeySpentError } from '../../../src/features/payments/payment-provider.ts';
import type { FakeRequest } from '../../testkit/providers/fake-server.ts';
import { it as base, intentRequest, moveOf, sent } from './razorpay-fixture.ts';

/** A captured payment of 10.00 INR. */
const it = base.extend('paid', async ({ provider, fake }) => {
  const request = intentRequest();
  const { reference } = await provider.createIntent(request);
  const { id: chargeReference } = fake.bank.attempt(reference);
  const move = (more: Parameters<typeof moveOf>[2] = {}) =>
    moveOf(request, reference, { chargeReference, ...more });
  return { request, reference, chargeReference, move };
});

const posts = (requests: readonly FakeRequest[]) =>
  requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/refund'));

describe('a refund at Razorpay', () => {
  it('carries its key and our ids', async ({ provider, fake, paid }) => {
    const move = paid.move({ amount: 400 });
    expect(await provider.refund(move)).toMatchObject({ ok: true, isFinal: true });
    const [asked] = posts(fake.requests);
    expect(asked?.headers).toMatchObject({ 'x-refund-idempotency': move.idempotencyKey });
    expect(sent(asked!)).toMatchObject({ amount: 400, notes: { refund_id: move.idempotencyKey } });
    expect([...fake.books().values()]).toMatchObject([{ captured: 1_000, refunded: 400 }]);
  });

  it('finds the charge by the order', async ({ provider, paid }) => {
    expect(await provider.refund(paid.move({ chargeReference: null }))).toMatchObject({ ok: true });
  });

  it('is not final while the bank works on it', async ({ provider, fake, paid }) => {
    fake.bank.newRefunds = 'pending';
    expect(await provider.refund(paid.move())).toMatchObject({ ok: true, isFinal: false });
  });

  it.for(['hang', 'cut'] as const)(
    'is made once when the answer is lost: %s',
    async (fails, { provider, impatient, fake, paid }) => {
      const move = paid.move();
      fake.faults.add({ matches: /refund$/, fails, hasEffect: true });
      await expect(impatient.refund(move)).rejects.toThrow();
      await expect.poll(() => fake.bank.refunds.size).toBe(1);
      expect(await provider.refund(move)).toMatchObject({ ok: true });
      expect(fake.bank.refunds.size).toBe(1);
    },
  );

  it('is found by the list when its key may be forgotten', async ({ provider, fake, paid }) => {
    const move = paid.move();
    await provider.refund(move);
    const old = { ...move, createdAt: new Date(Date.now() - 86_400_000) };
    expect(await provider.refund({ ...old, attempt: 2 })).toMatchObject({ ok: true });
    expect(await provider.refund(old)).toMatchObject({ ok: true });
    expect(posts(fake.requests)).toHaveLength(1);
  });

  it('waits while a request with its key runs', async ({ provider, fake, paid }) => {
    const move = paid.move();
    fake.runningKeys.add(move.idempotencyKey);
    await expect(provider.refund(move)).rejects.toMatchObject({ code: 'in_progress' });
    fake.runningKeys.delete(move.idempotencyKey);
    expect(await provider.refund(move)).toMatchObject({ ok: true });
    expect(fake.bank.refunds.size).toBe(1);
  });

  it('needs another key when somebody used its key for something else', async ({ provider, paid, fake }) => {
    const move = paid.move({ amount: 400 });
    const headers = { authorization: `Basic ${btoa(`${fake.keyId}:${fake.keySecret}`)}` };
    const path = `${fake.url}/v1/payments/${paid.chargeReference}/refund`;
    const body = JSON.stringify({ amount: 300 });
    const key = { 'x-refund-idempotency': move.idempotencyKey };
    await fetch(path, { method: 'POST', headers: { ...headers, ...key }, body });
    await expect(provider.refund(move)).rejects.toThrow(KeySpentError);
    expect(await provider.refund({ ...move, attempt: 2 })).toMatchObject({ ok: true });
    expect([...fake.books().values()]).toMatchObject([{ refunded: 700 }]);
  });

  it('is refused with a code, and nothing moves', async ({ provider, fake, paid }) => {
    const refused = (code: string) => ({ ok: false, code });
    expect(await provider.refund(paid.move({ amount: 99 }))).toEqual(refused('amount_not_refundable'));
    expect(await provider.refund(paid.move({ amount: 1_001 }))).toEqual(refused('amount_above_captured'));
    await provider.refund(paid.move());
    expect(await provider.refund(paid.move())).toEqual(refused('already_refunded'));
    const request = intentRequest();
    const { reference } = await provider.createIntent(request);
    expect(await provider.refund(moveOf(request, reference))).toEqual(refused('not_captured'));
    expect(fake.bank.refunds.size).toBe(1);
  });

  it('is refused when it failed at once', async ({ provider, fake, paid }) => {
    fake.bank.newRefunds = 'failed';
    expect(await provider.refund(paid.move())).toEqual({ ok: false, code: 'refund_failed' });
  });

  it.for([429, 500, 503])('is asked for again after %i', async (fails, { provider, fake, paid }) => {
    const move = paid.move();
    fake.faults.add({ matches: /refund$/, fails });
    await expect(provider.refund(move)).rejects.toThrow(String(fails));
    expect(await provider.refund(move)).toMatchObject({ ok: true });
  });
});
