import { describe, expect } from 'vitest';
import { newId } from '../../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../../testkit/app.ts';
import { recordedLog } from '../../../testkit/processes/recorded-log.ts';
import { eventually, runTask } from '../../../testkit/shop/jobs.ts';
import {
  booksOf,
  eventAbout,
  eventIn,
  inboxTest,
  PAID,
  placePushed,
  storedEvent,
} from '../inbox/inbox-fixture.ts';

const it = inboxTest();

const RECONCILE = 'reconcileProviders';

/** Lets the next run begin, however short ago the last one was. */
const allowRun = ({ shop }: TestApp) =>
  shop.core.reader.query('update provider_pulls set finished_at = null, lease_until = null');

async function reconcile(app: TestApp): Promise<void> {
  await allowRun(app);
  await runTask(app, RECONCILE);
}

describe('what a provider could not push', () => {
  it('is fetched: events that were not delivered, and changes of which no event tells', async ({
    app,
    provider,
  }) => {
    const [byEvent, byList] = [await placePushed(app), await placePushed(app)];
    provider.undelivered.push(eventAbout(provider.settle(byEvent.reference, 'CAPTURED'), 'evt_undelivered'));
    // The list of changes has the other one alone.
    provider.reported.length = 0;
    provider.settle(byList.reference, 'CAPTURED');
    await reconcile(app);
    expect(await booksOf(app, byList)).toEqual(PAID);
    await eventIn(app, 'evt_undelivered', 'APPLIED');
    expect(await booksOf(app, byEvent)).toEqual(PAID);
  });

  it('is found by asking for open payments, when neither events nor lists tell', async ({
    app,
    provider,
  }) => {
    const placed = await placePushed(app);
    provider.settle(placed.reference, 'CAPTURED');
    provider.reported.length = 0;
    await app.shop.core.reader.query("update payments set created_at = now() - interval '1 hour'");
    await reconcile(app);
    expect(await booksOf(app, placed)).toEqual(PAID);
  });

  it('is fetched again from where it stopped, when the provider was away for an hour', async ({
    app,
    provider,
  }) => {
    const lines = recordedLog(app);
    const placed = await placePushed(app);
    await reconcile(app);
    const { reader } = app.shop.core;
    const reachedAt = async () =>
      (await reader.query<{ at: Date }>('select reached_at as at from provider_pulls'))[0]!.at;
    const reached = await reachedAt();
    provider.failure = new Error('nobody answers');
    provider.undelivered.push(eventAbout(provider.settle(placed.reference, 'CAPTURED'), 'evt_after_outage'));
    await reconcile(app);
    expect(await reachedAt()).toEqual(reached);
    expect(lines).toContainEqual({ provider: 'stripe', error: 'nobody answers' });
    expect(await storedEvent(app, 'evt_after_outage')).toBeUndefined();
    provider.failure = undefined;
    await reconcile(app);
    const since = provider.since.at(-1)!;
    expect(since.getTime()).toBeLessThan(reached.getTime() - 7_000_000);
    expect((await reachedAt()).getTime()).toBeGreaterThan(reached.getTime());
    await eventIn(app, 'evt_after_outage', 'APPLIED');
    expect(await booksOf(app, placed)).toEqual(PAID);
  });

  it('waits in the inbox if it belongs to nothing here, once however often it is found', async ({
    app,
    provider,
  }) => {
    const reference = `pi_${newId()}`;
    const payment = {
      reference,
      amount: 500,
      currency: 'USD',
      status: 'CAPTURED',
      capturedAmount: 500,
    } as const;
    provider.reported.push({ kind: 'payment', payment });
    await reconcile(app);
    await reconcile(app);
    const { reader } = app.shop.core;
    const waiting = () =>
      reader.query<{ state: string; type: string }>(
        "select state, event_type as type from provider_events where payload like '%' || $1 || '%'",
        [reference],
      );
    await expect.poll(waiting).toEqual([{ state: 'WAITING', type: 'ordinal.pulled' }]);
    provider.reported.pop();
  });
});

describe('a reconciliation', () => {
  it('is made by one of all instances', async ({ app, provider }) => {
    await allowRun(app);
    const runs = provider.since.length;
    await Promise.all([runTask(app, RECONCILE), runTask(app, RECONCILE), runTask(app, RECONCILE)]);
    await runTask(app, RECONCILE);
    expect(provider.since.length - runs).toBe(1);
  });

  it('is made when a worker starts', async ({ app, provider }) => {
    const placed = await placePushed(app);
    provider.settle(placed.reference, 'CAPTURED');
    await allowRun(app);
    const second = await startTestApp({ databaseUrl: app.databaseUrl, furtherProviders: [provider] });
    try {
      await eventually(
        () => booksOf(app, placed),
        (books) => 'payment' in books && books.payment === 'CAPTURED',
      );
    } finally {
      await second.close();
    }
  });

  it('is taken over when its process has died', async ({ app, provider }) => {
    const { reader } = app.shop.core;
    await allowRun(app);
    const runs = provider.since.length;
    await reader.query("update provider_pulls set lease_until = now() + interval '4 minutes'");
    await runTask(app, RECONCILE);
    expect(provider.since.length).toBe(runs);
    await reader.query("update provider_pulls set lease_until = now() - interval '1 second'");
    await runTask(app, RECONCILE);
    expect(provider.since.length).toBe(runs + 1);
  });
});
