import type { Stripe } from 'stripe';
import type { ProviderBalanceEntry } from '../provider-state.ts';
import { fromStripeAmount } from './stripe-amounts.ts';
import { idOf } from './stripe-states.ts';

const KINDS: Readonly<Record<string, ProviderBalanceEntry['kind']>> = {
  charge: 'CAPTURE',
  refund: 'REFUND',
  refund_failure: 'REFUND',
  dispute: 'DISPUTE',
  dispute_reversal: 'DISPUTE_REVERSAL',
};

/**
 * A movement of the account. Its currency is that of the account, which may differ from the payment's.
 *
 * @param entry with its `source`, which names the charge
 */
export function balanceEntryOf(entry: Stripe.BalanceTransaction): ProviderBalanceEntry {
  const { currency, source } = entry;
  const kind = KINDS[entry.reporting_category] ?? 'OTHER';
  const charge = typeof source === 'object' ? chargeOf(source) : undefined;
  return {
    reference: entry.id,
    kind,
    ...(charge && { paymentReference: charge }),
    ...(kind === 'REFUND' && source && { refundReference: idOf(source) }),
    amount: fromStripeAmount(entry.amount, currency),
    fee: fromStripeAmount(entry.fee, currency),
    net: fromStripeAmount(entry.net, currency),
    currency: currency.toUpperCase(),
    occurredAt: new Date(entry.created * 1000),
    availableOn: new Date(entry.available_on * 1000),
  };
}

function chargeOf(source: Stripe.BalanceTransactionSource | null): string | undefined {
  if (source?.object === 'charge') return source.id;
  if (source?.object === 'refund' || source?.object === 'dispute')
    return source.charge ? idOf(source.charge) : undefined;
  return undefined;
}
