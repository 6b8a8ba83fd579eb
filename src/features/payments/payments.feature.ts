import type { Pool } from 'pg';
import type { Reader } from '../../platform/db/reading/reader.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { joinedJobs } from '../../platform/jobs/feature-jobs.ts';
import type { Logger } from '../../platform/observability/log.ts';
import type { OrderAccess } from '../orders/access/order-access.ts';
import { RazorpayReturnsResolver } from './confirmations/razorpay-returns.resolver.ts';
import { RazorpayReturns } from './confirmations/razorpay-returns.service.ts';
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
import type { PaymentProvider } from './payment-provider.ts';
import { paymentAudits } from './payments.audits.ts';
import { PaymentSweep } from './payments.jobs.ts';
import { PaymentsResolver } from './payments.resolver.ts';
import { PaymentsService } from './payments.service.ts';
import { RefundChanges } from './refunds/refund-changes.ts';
import { RefundsService } from './refunds/refunds.service.ts';
import { PaymentOptionsResolver } from './switches/payment-options.resolver.ts';
import { switchAudits } from './switches/provider-switches.audits.ts';
import { ProviderSwitchesResolver } from './switches/provider-switches.resolver.ts';
import { ProviderSwitches } from './switches/provider-switches.service.ts';

export const paymentEntities = [Payment, PaymentRefund, PaymentDiscrepancy, ...inboxEntities];

export function paymentsFeature(parts: {
  transactions: Transactions;
  idempotency: Idempotency;
  reader: Reader;
  pool: Pool;
  log: Logger;
  providers: readonly PaymentProvider[];
  access: OrderAccess;
}): Feature & {
  payments: PaymentsService;
  /** The other rooms register the kinds of changes that are theirs. */
  changes: ProviderChanges;
  outcomes: PaymentOutcomes;
  refunds: RefundsService;
  sweep: PaymentSweep;
  inbox: Inbox;
} {
  const { transactions, idempotency, reader } = parts;
  const providers = new Map(parts.providers.map((provider) => [provider.name, provider]));
  const paymentChanges = new PaymentChanges(transactions, reader);
  const changes = new ProviderChanges();
  changes.register('payment', ({ payment }, source) => paymentChanges.apply(payment, source));
  const refundChanges = new RefundChanges(transactions, reader);
  changes.register('refund', ({ refund }, source) => refundChanges.apply(refund, source));
  const outcomes = new PaymentOutcomes({ transactions, idempotency, changes: paymentChanges });
  const switches = new ProviderSwitches({ transactions, providers });
  const payments = new PaymentsService({ ...parts, providers, outcomes, changes: paymentChanges, switches });
  const refunds = new RefundsService({ ...parts, providers, changes: refundChanges });
  const returns = new RazorpayReturns({ ...parts, providers, changes });
  const sweep = new PaymentSweep({ reader, payments, refunds });
  const inboxParts = inboxRoom({ ...parts, providers, changes });
  const resolver = new PaymentsResolver({ payments, outcomes, refunds, providers, access: parts.access });
  return {
    payments,
    changes,
    outcomes,
    refunds,
    sweep,
    inbox: inboxParts.inbox,
    entities: paymentEntities,
    resolvers: [
      { type: PaymentsResolver, instance: resolver },
      { type: RazorpayReturnsResolver, instance: new RazorpayReturnsResolver(returns, parts.access) },
      { type: PaymentOptionsResolver, instance: new PaymentOptionsResolver(payments) },
      { type: OrderPaymentsResolver, instance: new OrderPaymentsResolver() },
      { type: PaymentFieldsResolver, instance: new PaymentFieldsResolver() },
      { type: PaymentRefundFieldsResolver, instance: new PaymentRefundFieldsResolver() },
      { type: ProviderSwitchesResolver, instance: new ProviderSwitchesResolver(switches) },
      ...inboxParts.resolvers,
    ],
    nodeTypes: [
      { type: 'Payment', prefix: 'pay', find: readablePayment },
      { type: 'PaymentRefund', prefix: 'rfd', find: readableRefund },
      ...inboxParts.nodeTypes,
    ],
    jobs: joinedJobs(sweep.jobs(), inboxParts.jobs),
    audits: [...paymentAudits, ...switchAudits, ...inboxParts.audits],
    routes: inboxParts.routes,
    measure: inboxParts.measure,
  };
}
