import { expect } from 'vitest';
import { UserRole } from '../../../../src/features/accounts/user.entity.ts';
import { startTestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { appTest } from '../../../testkit/fixtures.ts';
import { graphql } from '../../../testkit/generated/gql.ts';
import { failedWebhookEvent } from '../../../testkit/providers/webhook-events.ts';
import { DEFAULT_STORE, signedInAs } from '../../../testkit/shop/people.ts';

const LIST = graphql(
  `query SeenWebhookEvents { webhookEvents { totalCount nodes { id payload payment { id } } } }`,
);
const SHOW = graphql(
  `query ShownWebhookEvent($id: ID!) { node(id: $id) { id ... on WebhookEvent { payload } } }`,
);
const RETRY = graphql(`mutation RetryForeignEvent($id: ID!) {
  retryWebhookEvent(input: { webhookEventId: $id }) { webhookEvent { id } userErrors { code field } }
}`);
const NOT_FOUND = {
  retryWebhookEvent: {
    webhookEvent: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['input', 'webhookEventId'] }],
  },
};

const it = appTest()
  .extend('otherId', { scope: 'file' }, ({ app }) =>
    app.shop.features.stores.service.create({ code: 'other', name: 'Other', currency: 'EUR' }),
  )
  .extend('other', { scope: 'file' }, ({ app, otherId }) =>
    signedInAs(app, UserRole.ADMIN, { id: otherId, code: 'other' }),
  );

const idsOf = async (client: GraphqlClient) =>
  (await client.run(LIST)).webhookEvents.nodes.map(({ id }) => id);

it('shows each store its own events, and events of no store to the operator alone', async ({
  app,
  admin,
  manager,
  other,
  otherId,
}) => {
  const own = await failedWebhookEvent(app, DEFAULT_STORE);
  const foreign = await failedWebhookEvent(app, otherId);
  const storeless = await failedWebhookEvent(app, null);
  expect(await idsOf(admin)).toEqual([storeless, own]);
  expect(await idsOf(manager)).toEqual([own]);
  expect(await idsOf(other)).toEqual([foreign]);
  expect((await other.send(SHOW, { id: storeless })).data).toEqual({ node: null });
  expect((await manager.send(SHOW, { id: storeless })).data).toEqual({ node: null });
  expect((await admin.run(SHOW, { id: storeless })).node).toMatchObject({ id: storeless });
  for (const [client, id] of [
    [other, own],
    [other, storeless],
    [manager, storeless],
    [admin, foreign],
  ] as const) {
    expect(await client.run(RETRY, { id })).toEqual(NOT_FOUND);
  }
  const states = await app.shop.core.reader.query('select distinct state from provider_events');
  expect(states).toEqual([{ state: 'FAILED' }]);
});

it('shows the payload to administrators alone, because it has personal data', async ({
  app,
  admin,
  manager,
}) => {
  const id = await failedWebhookEvent(app, DEFAULT_STORE);
  expect((await admin.run(SHOW, { id })).node).toEqual({ id, payload: '{"email":"payer@shop.example"}' });
  expect((await manager.run(SHOW, { id })).node).toEqual({ id, payload: null });
});

it('refuses to apply what was applied, and what it has no payload of', async ({ app, manager }) => {
  const { reader } = app.shop.core;
  for (const change of ["state = 'APPLIED'", 'payload = null']) {
    const id = await failedWebhookEvent(app, DEFAULT_STORE);
    await reader.query(`update provider_events set ${change} where type_id('whe', id) = $1`, [id]);
    expect(await manager.run(RETRY, { id })).toMatchObject({
      retryWebhookEvent: { userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['input', 'webhookEventId'] }] },
    });
  }
});

it('counts events by state for Prometheus, and measures how long the oldest has waited', async ({ app }) => {
  await app.shop.core.reader.query(
    `insert into provider_events (id, provider, provider_reference, event_type, occurred_at, state, created_at, next_attempt_at)
     values (make_id(), 'stripe', 'evt_waiting', 'charge.updated', now(), 'WAITING', now() - interval '1 hour',
       now() + interval '1 hour')`,
  );
  const second = await startTestApp({ databaseUrl: app.databaseUrl, environment: { ROLE: 'web' } });
  try {
    const metrics = await (await fetch(second.metricsUrl!)).text();
    expect(metrics).toMatch(/^ordinal_provider_events\{state="WAITING"\} 1$/m);
    expect(metrics).toMatch(/^ordinal_provider_events\{state="RECEIVED"\} 0$/m);
    expect(metrics).toMatch(/^ordinal_provider_events\{state="FAILED"\} [3-9]$/m);
    expect(metrics).toMatch(/^ordinal_provider_events_oldest_seconds 36\d\d/m);
  } finally {
    await second.close();
  }
});
