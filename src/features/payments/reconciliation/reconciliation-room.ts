import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { Feature } from '../../../platform/feature.ts';
import { readableBy } from '../../../platform/graphql/node-types.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { Inbox } from '../inbox/inbox.service.ts';
import type { PaymentChanges } from '../outcomes/payment-changes.ts';
import type { ProviderChanges } from '../outcomes/provider-changes.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { DiscrepanciesResolver, discrepancyById } from './discrepancies.resolver.ts';
import { DiscrepanciesService } from './discrepancies.service.ts';
import { DiscrepancyRefunds } from './discrepancy-refunds.service.ts';
import { providerBooks } from './provider-books.ts';
import { reconciliationAudits } from './reconciliation.audits.ts';
import { reconciliationJobs } from './reconciliation.jobs.ts';
import { Reconciliation } from './reconciliation.service.ts';

/** What reconciliation contributes to the feature. */
export function reconciliationRoom(parts: {
  transactions: Transactions;
  idempotency: Idempotency;
  reader: Reader;
  log: Logger;
  providers: PaymentProviders;
  changes: ProviderChanges;
  paymentChanges: PaymentChanges;
  discrepancyRefunds: DiscrepancyRefunds;
  inbox: Inbox;
}) {
  const { idempotency, paymentChanges, discrepancyRefunds: refunds } = parts;
  const discrepancies = new DiscrepanciesService({ idempotency, changes: paymentChanges, refunds });
  return {
    resolvers: [{ type: DiscrepanciesResolver, instance: new DiscrepanciesResolver(discrepancies) }],
    nodeTypes: [
      { type: 'PaymentDiscrepancy', prefix: 'pdc', find: readableBy('PaymentDiscrepancy', discrepancyById) },
    ],
    jobs: reconciliationJobs({ reconciliation: new Reconciliation(parts), refunds }),
    audits: reconciliationAudits,
    outsideAudits: providerBooks(parts.reader, parts.providers),
  } satisfies Omit<Feature, 'entities'>;
}
