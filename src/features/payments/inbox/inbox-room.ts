import type { Pool } from 'pg';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { ProviderChanges } from '../outcomes/provider-changes.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { inboxAudits } from './inbox.audits.ts';
import { inboxJobs } from './inbox.jobs.ts';
import { Inbox } from './inbox.service.ts';
import { measureInbox } from './inbox-metrics.ts';
import { WebhookEvent } from './webhook-event.entity.ts';
import { readableEvent } from './webhook-events.loaders.ts';
import { WebhookEventsResolver } from './webhook-events.resolver.ts';
import { webhookRoutes } from './webhook-routes.ts';

export const inboxEntities = [WebhookEvent];

/** What the inbox contributes to the feature. */
export function inboxRoom(parts: {
  transactions: Transactions;
  reader: Reader;
  pool: Pool;
  log: Logger;
  providers: PaymentProviders;
  changes: ProviderChanges;
}) {
  const { transactions, reader, pool, log, providers } = parts;
  const inbox = new Inbox(parts);
  return {
    inbox,
    resolvers: [{ type: WebhookEventsResolver, instance: new WebhookEventsResolver({ transactions }) }],
    nodeTypes: [{ type: 'WebhookEvent', prefix: 'whe', find: readableEvent }],
    jobs: inboxJobs({ reader, inbox }),
    audits: inboxAudits,
    routes: webhookRoutes({ inbox, providers, log }),
    measure: (registry) => measureInbox({ registry, pool }),
  } satisfies Omit<Feature, 'entities'> & { inbox: Inbox };
}
