import type { Reader } from '../../platform/db/reading/reader.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { Feature } from '../../platform/feature.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Logger } from '../../platform/observability/log.ts';
import type { OrderAccess } from '../orders/access/order-access.ts';
import { RazorpayReturnsResolver } from './confirmations/razorpay-returns.resolver.ts';
import { RazorpayReturns } from './confirmations/razorpay-returns.service.ts';
import { PaymentDiscrepancy } from './discrepancies/payment-discrepancy.entity.ts';
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
import { PaymentOptionsResolver } from './providers/payment-options.resolver.ts';
import { RefundChanges } from './refunds/refund-changes.ts';
import { RefundsService } from './refunds/refunds.service.ts';

export const paymentEntities = [Payment, PaymentRefund, PaymentDiscrepancy];

export function paymentsFeature(parts: {
  transactions: Transactions;
  idempotency: Idempotency;
  reader: Reader;
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
} {
  const { transactions, idempotency, reader } = parts;
  const providers = new Map(parts.providers.map((provider) => [provider.name, provider]));
  const paymentChanges = new PaymentChanges(transactions, reader);
  const changes = new ProviderChanges();
  changes.register('payment', ({ payment }, source) => paymentChanges.apply(payment, source));
  const refundChanges = new RefundChanges(transactions, reader);
  changes.register('refund', ({ refund }, source) => refundChanges.apply(refund, source));
  const outcomes = new PaymentOutcomes({ transactions, idempotency, changes: paymentChanges });
  const payments = new PaymentsService({ ...parts, providers, outcomes, changes: paymentChanges });
  const refunds = new RefundsService({ ...parts, providers, changes: refundChanges });
  const returns = new RazorpayReturns({ ...parts, providers, changes });
  const sweep = new PaymentSweep({ reader, payments, refunds });
  const resolver = new PaymentsResolver({ payments, outcomes, refunds, providers, access: parts.access });
  return {
    payments,
    changes,
    outcomes,
    refunds,
    sweep,
    entities: paymentEntities,
    resolvers: [
      { type: PaymentsResolver, instance: resolver },
      { type: RazorpayReturnsResolver, instance: new RazorpayReturnsResolver(returns, parts.access) },
      { type: PaymentOptionsResolver, instance: new PaymentOptionsResolver(payments) },
      { type: OrderPaymentsResolver, instance: new OrderPaymentsResolver() },
      { type: PaymentFieldsResolver, instance: new PaymentFieldsResolver() },
      { type: PaymentRefundFieldsResolver, instance: new PaymentRefundFieldsResolver() },
    ],
    nodeTypes: [
      { type: 'Payment', prefix: 'pay', find: readablePayment },
      { type: 'PaymentRefund', prefix: 'rfd', find: readableRefund },
    ],
    jobs: sweep.jobs(),
    audits: paymentAudits,
  };
}
