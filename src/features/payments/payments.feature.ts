import type { Pool } from 'pg';
import type { Attempts } from '../../platform/attempts/attempts.ts';
import type { PurposeSignatures } from '../../platform/auth/purpose-signatures.ts';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { joinedJobs } from '../../platform/jobs/feature-jobs.ts';
import type { Logger } from '../../platform/observability/log.ts';
import type { OrderAccess } from '../orders/access/order-access.ts';
import { CapturesResolver } from './captures/captures.resolver.ts';
import { CapturesService } from './captures/captures.service.ts';
import { PaymentCommands } from './captures/commands.service.ts';
import { PaymentCommand } from './commands/payment-command.entity.ts';
import { RazorpayReturnsResolver } from './confirmations/razorpay-returns.resolver.ts';
import { RazorpayReturns } from './confirmations/razorpay-returns.service.ts';
import type { GiftCardsService } from './credit/cards/gift-cards.service.ts';
import { creditEntities, creditRoom } from './credit/credit.feature.ts';
import { PaymentDiscrepancy } from './discrepancies/payment-discrepancy.entity.ts';
import type { Inbox } from './inbox/inbox.service.ts';
import { inboxEntities, inboxRoom } from './inbox/inbox-room.ts';
import { PaymentChanges } from './outcomes/payment-changes.ts';
import { PaymentOutcomes } from './outcomes/payment-outcomes.ts';
import { ProviderChanges } from './outcomes/provider-changes.ts';
import { Payment, PaymentRefund } from './payment.entity.ts';
import {
  OrderPaymentsResolver,
  PaymentFieldsResolver,
  PaymentRefundFieldsResolver,
} from './payment-fields.resolver.ts';
import { readablePayment, readableRefund } from './payment-permissions.ts';
import { cancellingOf, type PaymentProvider, type PaymentProviders } from './payment-provider.ts';
import { paymentAudits } from './payments.audits.ts';
import { PaymentSweep } from './payments.jobs.ts';
import { PaymentsResolver } from './payments.resolver.ts';
import { PaymentsService } from './payments.service.ts';
import { ProviderCalls } from './providers/provider-calls.ts';
import { DiscrepancyRefunds } from './reconciliation/discrepancy-refunds.service.ts';
import { reconciliationRoom } from './reconciliation/reconciliation-room.ts';
import { RefundChanges } from './refunds/refund-changes.ts';
import { RefundsService } from './refunds/refunds.service.ts';
import type { SavedMethodsService } from './saved-methods/saved-methods.service.ts';
import { PaymentOptionsResolver } from './switches/payment-options.resolver.ts';
import { switchAudits } from './switches/provider-switches.audits.ts';
import { ProviderSwitchesResolver } from './switches/provider-switches.resolver.ts';
import { ProviderSwitches } from './switches/provider-switches.service.ts';

export const paymentEntities = [
  Payment,
  PaymentRefund,
  PaymentCommand,
  PaymentDiscrepancy,
  ...inboxEntities,
  ...creditEntities,
];

export function paymentsFeature(parts: {
  transactions: Transactions;
  idempotency: Idempotency;
  reader: Reader;
  pool: Pool;
  log: Logger;
  providers: readonly PaymentProvider[];
  access: OrderAccess;
  savedMethods: SavedMethodsService;
  attempts: Attempts;
  signaturesFor: (purpose: string) => PurposeSignatures;
}): Feature & {
  payments: PaymentsService;
  /** The other rooms register the kinds of changes that are theirs. */
  changes: ProviderChanges;
  outcomes: PaymentOutcomes;
  refunds: RefundsService;
  providers: PaymentProviders;
  sweep: PaymentSweep;
  inbox: Inbox;
  giftCards: GiftCardsService;
} {
  const { transactions, idempotency, reader } = parts;
  const credit = creditRoom(parts);
  const providers = new Map(parts.providers.map((provider) => [provider.name, provider]));
  const cancelling = cancellingOf(parts.providers);
  const calls = new ProviderCalls(transactions, parts.log);
  const paymentChanges = new PaymentChanges({ transactions, reader, cancelling });
  const changes = new ProviderChanges();
  changes.register('payment', ({ payment }, source) => paymentChanges.apply(payment, source));
  const refundChanges = new RefundChanges(transactions, reader);
  const discrepancyRefunds = new DiscrepancyRefunds({ ...parts, providers });
  changes.register(
    'refund',
    async ({ refund }, source) =>
      (await discrepancyRefunds.apply(refund)) ?? refundChanges.apply(refund, source),
  );
  const outcomes = new PaymentOutcomes({ transactions, idempotency, changes: paymentChanges });
  const switches = new ProviderSwitches({ transactions, providers });
  const payments = new PaymentsService({
    ...{ ...parts, providers, outcomes, switches, calls },
    changes: paymentChanges,
    credit: credit.sources,
  });
  const commands = new PaymentCommands({ transactions, reader, providers, calls, changes: paymentChanges });
  const captures = new CapturesService({ idempotency, providers, commands, changes: paymentChanges });
  const refunds = new RefundsService({ ...parts, providers, calls, changes: refundChanges });
  const returns = new RazorpayReturns({ ...parts, providers, changes });
  const sweep = new PaymentSweep({ reader, log: parts.log, payments, refunds, commands });
  const inboxParts = inboxRoom({ ...parts, providers, changes });
  const reconciliation = reconciliationRoom({
    ...parts,
    ...{ providers, changes, paymentChanges, discrepancyRefunds, inbox: inboxParts.inbox },
  });
  const resolver = new PaymentsResolver({ ...parts, payments, outcomes, refunds, providers });
  const capturesResolver = new CapturesResolver({ outcomes, captures, providers });
  return {
    giftCards: credit.giftCards,
    payments,
    changes,
    outcomes,
    refunds,
    providers,
    sweep,
    inbox: inboxParts.inbox,
    entities: paymentEntities,
    resolvers: [
      { type: PaymentsResolver, instance: resolver },
      { type: RazorpayReturnsResolver, instance: new RazorpayReturnsResolver(returns, parts.access) },
      { type: CapturesResolver, instance: capturesResolver },
      { type: PaymentOptionsResolver, instance: new PaymentOptionsResolver(payments) },
      { type: OrderPaymentsResolver, instance: new OrderPaymentsResolver() },
      { type: PaymentFieldsResolver, instance: new PaymentFieldsResolver() },
      { type: PaymentRefundFieldsResolver, instance: new PaymentRefundFieldsResolver() },
      { type: ProviderSwitchesResolver, instance: new ProviderSwitchesResolver(switches) },
      ...inboxParts.resolvers,
      ...credit.resolvers,
      ...reconciliation.resolvers,
    ],
    nodeTypes: [
      { type: 'Payment', prefix: 'pay', find: readablePayment },
      { type: 'PaymentRefund', prefix: 'rfd', find: readableRefund },
      ...inboxParts.nodeTypes,
      ...credit.nodeTypes,
      ...reconciliation.nodeTypes,
    ],
    jobs: joinedJobs(sweep.jobs(), inboxParts.jobs, reconciliation.jobs),
    audits: [
      ...paymentAudits,
      ...switchAudits,
      ...inboxParts.audits,
      ...credit.audits,
      ...reconciliation.audits,
    ],
    outsideAudits: reconciliation.outsideAudits,
    routes: inboxParts.routes,
    measure: inboxParts.measure,
  };
}
