import { describe, expect } from 'vitest';
import { newId } from '../../../../src/values/ids.ts';
import { startTestApp } from '../../../testkit/app.ts';
import { deliver } from '../../../testkit/providers/pushing-provider.ts';
import { runTask } from '../../../testkit/shop/jobs.ts';
import {
  booksOf,
  delivered,
  eventAbout,
  eventIn,
  inboxTest,
  PAID,
  passTime,
  placePushed,
  storedEvent,
} from './inbox-fixture.ts';

const it = inboxTest();

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

describe('an event about a payment', () => {
  it('pays the order, and names its payment and store', async ({ app, provider }) => {
    const placed = await placePushed(app);
    const event = eventAbout(provider.settle(placed.reference, 'CAPTURED'));
    await delivered(app, event);
    const { paymentId, storeId } = await eventIn(app, event.id, 'APPLIED');
    expect(await booksOf(app, placed)).toEqual(PAID);
    expect([paymentId, storeId]).not.toContain(null);
  });

  it('has one effect when it comes five times at once, shuffled with its forerunners, to two servers', async ({
    app,
    provider,
  }) => {
    const second = await startTestApp({ databaseUrl: app.databaseUrl, furtherProviders: [provider] });
    try {
      const placed = await placePushed(app);
      const pending = provider.payments.get(placed.reference)!;
      const captured = provider.settle(placed.reference, 'CAPTURED');
      const paid = eventAbout(captured);
      // Two Event objects of one change.
      const again = eventAbout(captured);
      const events = [eventAbout(pending), eventAbout({ ...pending, status: 'DECLINED' }), again];
      const deliveries = shuffled([...events, ...events, paid, paid, paid, paid, paid]);
      const answers = await Promise.all(
        deliveries.map((event, at) => deliver((at % 2 === 0 ? app : second).url, event)),
      );
      expect(answers.map(({ status }) => status)).toEqual(deliveries.map(() => 200));
      for (const event of [...events, paid]) await eventIn(app, event.id, 'APPLIED');
      expect(await booksOf(app, placed)).toEqual(PAID);
      const captures = await app.shop.core.reader.query(
        `select e.id from events e join payments p on p.id = e.subject_id
         where e.type = 'payment.captured' and p.provider_reference = $1`,
        [placed.reference],
      );
      expect(captures).toHaveLength(1);
    } finally {
      await second.close();
    }
  });

  it('waits for its payment if that is not known yet', async ({ app, provider }) => {
    const placed = await placePushed(app);
    const { reader } = app.shop.core;
    // The answer of the provider was not stored yet, and the event does not carry our ids.
    await reader.query('update payments set provider_reference = null where provider_reference = $1', [
      placed.reference,
    ]);
    const { ids: _, ...anonymous } = provider.settle(placed.reference, 'CAPTURED');
    const event = eventAbout(anonymous);
    await delivered(app, event);
    expect(await eventIn(app, event.id, 'WAITING')).toMatchObject({ lastError: null, storeId: null });
    await reader.query(
      "update payments set provider_reference = 'pi_' || id where provider_reference is null",
    );
    await passTime(app, event.id);
    await runTask(app, 'sweepProviderEvents');
    expect((await eventIn(app, event.id, 'APPLIED')).storeId).not.toBeNull();
    expect(await booksOf(app, placed)).toEqual(PAID);
  });
});

describe('an event about money of no payment', () => {
  it('is a discrepancy after an hour, and given up after three days', async ({ app, provider }) => {
    const unknown = {
      reference: `pi_${newId()}`,
      chargeReference: `ch_${newId()}`,
      amount: 777,
      currency: 'EUR',
      status: 'CAPTURED' as const,
      capturedAmount: 777,
    };
    const event = eventAbout(unknown);
    await delivered(app, event);
    await eventIn(app, event.id, 'WAITING');
    const { reader } = app.shop.core;
    const found = () =>
      reader.query(
        'select kind, amount::int, currency, status from payment_discrepancies where provider_reference = $1',
        [unknown.chargeReference],
      );
    expect(await found()).toEqual([]);
    const age = async (change: string) => {
      await reader.query(`update provider_events set ${change} where provider_reference = $1`, [event.id]);
      await passTime(app, event.id);
      await runTask(app, 'sweepProviderEvents');
    };
    await age("created_at = now() - interval '61 minutes'");
    await expect
      .poll(found)
      .toEqual([{ kind: 'UNKNOWN_PAYMENT', amount: 777, currency: 'EUR', status: 'OPEN' }]);
    await age('give_up_at = now()');
    expect(await eventIn(app, event.id, 'UNMATCHED')).toMatchObject({ lastError: null });
    expect(await found()).toHaveLength(1);
    expect(provider.payments.has(unknown.reference)).toBe(false);
    expect(await storedEvent(app, event.id)).toMatchObject({ paymentId: null });
  });
});
