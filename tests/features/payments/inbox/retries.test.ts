import { describe, expect } from 'vitest';
import type { TestApp } from '../../../testkit/app.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { PushingProvider } from '../../../testkit/providers/pushing-provider.ts';
import { eventually, runTask } from '../../../testkit/shop/jobs.ts';
import { delivered, inboxTest, passTime, type StoredEvent, storedEvent } from './inbox-fixture.ts';

const RETRY = graphql(`mutation RetryEvent($input: RetryWebhookEventInput!) {
  retryWebhookEvent(input: $input) {
    webhookEvent { id state attempts lastError nextAttemptAt endedAt } userErrors { code field }
  }
}`);
const FIND = graphql(`query FindEvents($where: WebhookEventWhere) {
  webhookEvents(where: $where) { totalCount nodes { id state provider eventType providerReference attempts payload } }
}`);

const it = inboxTest(new PushingProvider(), { comparesExecutors: false });

const until = (app: TestApp, reference: string, isThere: (event: StoredEvent) => boolean) =>
  eventually(
    () => storedEvent(app, reference),
    (event) => event !== undefined && isThere(event),
  );

describe('an event that cannot be applied', () => {
  it('is tried again by itself, and applied when the cause is gone', async ({ app, provider }) => {
    provider.failure = new Error('the provider does not answer');
    await delivered(app, { id: 'evt_late' });
    const failing = await until(app, 'evt_late', ({ attempts }) => attempts >= 2);
    expect(failing).toMatchObject({ state: 'RECEIVED', lastError: 'the provider does not answer' });
    provider.failure = undefined;
    await passTime(app, 'evt_late');
    await runTask(app, 'sweepProviderEvents');
    await until(app, 'evt_late', ({ state }) => state === 'IGNORED');
  });

  it('backs off to once an hour', async ({ app, provider }) => {
    provider.failure = new Error('still not');
    await delivered(app, { id: 'evt_slow' });
    const { reader } = app.shop.core;
    const waits: number[] = [];
    for (const attempts of [0, 1, 2, 3, 4, 5, 6, 40]) {
      await until(app, 'evt_slow', (event) => event.lastError !== null);
      await reader.query(
        "update provider_events set attempts = $1, next_attempt_at = now() + interval '1 day' where provider_reference = 'evt_slow'",
        [attempts],
      );
      await passTime(app, 'evt_slow');
      const { id } = (await storedEvent(app, 'evt_slow'))!;
      const before = Date.now();
      const next = await app.shop.features.payments.inbox.apply(id);
      waits.push(Math.round((next!.getTime() - before) / 1_000));
    }
    expect(waits).toEqual([1, 5, 30, 120, 600, 3_600, 3_600, 3_600]);
    provider.failure = undefined;
  });

  it('becomes a dead letter after three days, which staff see and retry', async ({
    app,
    provider,
    manager,
  }) => {
    provider.failure = new Error('a bug');
    await delivered(app, { id: 'evt_dead', type: 'charge.odd' });
    await until(app, 'evt_dead', ({ attempts }) => attempts >= 1);
    const { reader } = app.shop.core;
    await reader.query(
      "update provider_events set give_up_at = now(), store_id = (select id from stores where is_default) where provider_reference = 'evt_dead'",
    );
    await passTime(app, 'evt_dead');
    await runTask(app, 'sweepProviderEvents');
    await until(app, 'evt_dead', ({ state }) => state === 'FAILED');
    provider.failure = undefined;
    const where = { state: { eq: 'FAILED' as const }, provider: { eq: 'STRIPE' as const } };
    const { webhookEvents } = await manager.run(FIND, { where });
    expect(webhookEvents).toMatchObject({
      totalCount: 1,
      nodes: [{ eventType: 'charge.odd', providerReference: 'evt_dead', payload: null }],
    });
    const { id } = webhookEvents.nodes[0]!;
    const { retryWebhookEvent } = await manager.run(RETRY, { input: { webhookEventId: id } });
    expect(retryWebhookEvent).toMatchObject({
      webhookEvent: { id, lastError: null, endedAt: expect.toSatisfy((at) => at === null || at) },
      userErrors: [],
    });
    await until(app, 'evt_dead', ({ state }) => state === 'IGNORED');
  });
});

describe('an event whose worker died', () => {
  it('is taken by the sweep when its lease is over, even without a job', async ({ app }) => {
    await delivered(app, { id: 'evt_lost' });
    await until(app, 'evt_lost', ({ state }) => state === 'IGNORED');
    const { reader } = app.shop.core;
    await reader.query(
      `update provider_events set state = 'RECEIVED', ended_at = null, next_attempt_at = now() + interval '2 minutes'
       where provider_reference = 'evt_lost'`,
    );
    const { id } = (await storedEvent(app, 'evt_lost'))!;
    await app.shop.features.payments.inbox.apply(id);
    expect(await storedEvent(app, 'evt_lost')).toMatchObject({ state: 'RECEIVED', attempts: 1 });
    await passTime(app, 'evt_lost');
    await runTask(app, 'sweepProviderEvents');
    await until(app, 'evt_lost', ({ state }) => state === 'IGNORED');
  });
});

describe('the payload of an event', () => {
  it('is deleted 90 days after the event ended, and its id is kept', async ({ app, provider }) => {
    await delivered(app, { id: 'evt_old' });
    await until(app, 'evt_old', ({ state }) => state === 'IGNORED');
    const age = (days: number) =>
      app.shop.core.reader.query(
        "update provider_events set ended_at = now() - make_interval(days => $1) where provider_reference = 'evt_old'",
        [days],
      );
    await age(89);
    await runTask(app, 'forgetProviderPayloads');
    expect((await storedEvent(app, 'evt_old'))!.payload).not.toBeNull();
    await age(91);
    await runTask(app, 'forgetProviderPayloads');
    expect((await storedEvent(app, 'evt_old'))!.payload).toBeNull();
    const asked = provider.asked;
    await delivered(app, { id: 'evt_old' });
    await runTask(app, 'sweepProviderEvents');
    expect(await storedEvent(app, 'evt_old')).toMatchObject({ state: 'IGNORED', attempts: 1 });
    expect(provider.asked).toBe(asked);
  });
});
