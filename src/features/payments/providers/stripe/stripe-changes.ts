import type { Stripe } from 'stripe';
import type { ProviderChange } from '../provider-state.ts';
import { balanceEntryOf } from './stripe-balance.ts';
import type { StripeClient } from './stripe-client.ts';
import { found } from './stripe-errors.ts';
import { isOfSession } from './stripe-metadata.ts';
import type { StripePayments } from './stripe-payments.ts';
import { paymentOfSession, type StripeSessions } from './stripe-sessions.ts';
import { disputeOf, paymentOf, refundOf } from './stripe-states.ts';

export interface StripeChangeSource {
  readonly stripe: StripeClient;
  readonly payments: StripePayments;
  readonly sessions: StripeSessions;
}

/**
 * The present state of an object that an event or a list names. The object in an event may be older than what we know,
 * and has the API version of its endpoint, so only its kind and id are read.
 */
export async function stripeChanges(
  source: StripeChangeSource,
  { object, id }: { readonly object?: string; readonly id?: string },
): Promise<readonly ProviderChange[]> {
  if (!id) return [];
  if (object === 'payment_intent') return intentChanges(source, id);
  if (object === 'checkout.session') return sessionChanges(source, id);
  if (object === 'charge') return chargeChanges(source, id);
  if (object === 'refund') return refundChanges(source, id);
  if (object === 'dispute') return disputeChanges(source, id);
  return [];
}

/** A payment at a session is known by the session. */
async function intentChanges(
  { payments, sessions }: StripeChangeSource,
  id: string,
): Promise<ProviderChange[]> {
  const intent = await payments.fetch(id);
  if (!intent) return [];
  const session = isOfSession(intent.metadata) ? await sessions.ofIntent(id) : undefined;
  if (!session) return [{ kind: 'payment', payment: paymentOf(intent) }];
  return [{ kind: 'payment', payment: paymentOfSession({ ...session, payment_intent: intent }) }];
}

async function sessionChanges({ sessions }: StripeChangeSource, id: string): Promise<ProviderChange[]> {
  const session = await sessions.fetch(id);
  if (session?.mode !== 'payment') return [];
  return [{ kind: 'payment', payment: paymentOfSession(session) }];
}

/** The state of a payment is told by its intent; a charge tells the fee, and refunds that were made elsewhere. */
async function chargeChanges({ stripe }: StripeChangeSource, id: string): Promise<ProviderChange[]> {
  const charge = await found(() => stripe().charges.retrieve(id, { expand: ['balance_transaction'] }));
  if (!charge) return [];
  const changes = balanceChanges([charge.balance_transaction], charge);
  if (charge.amount_refunded === 0) return changes;
  for await (const refund of stripe().refunds.list({ charge: id, limit: 100 })) {
    changes.push({ kind: 'refund', refund: refundOf(refund) });
  }
  return changes;
}

async function refundChanges({ stripe }: StripeChangeSource, id: string): Promise<ProviderChange[]> {
  const expand = ['balance_transaction', 'failure_balance_transaction'];
  const refund = await found(() => stripe().refunds.retrieve(id, { expand }));
  if (!refund) return [];
  const moved = [refund.balance_transaction, refund.failure_balance_transaction ?? null];
  return [{ kind: 'refund', refund: refundOf(refund) }, ...balanceChanges(moved, refund)];
}

async function disputeChanges({ stripe }: StripeChangeSource, id: string): Promise<ProviderChange[]> {
  const dispute = await found(() => stripe().disputes.retrieve(id));
  if (!dispute) return [];
  return [
    { kind: 'dispute', dispute: disputeOf(dispute) },
    ...balanceChanges(dispute.balance_transactions, dispute),
  ];
}

/** A movement names its source by id only, so the source that was fetched stands in. */
function balanceChanges(
  moved: readonly (string | Stripe.BalanceTransaction | null)[],
  source: Stripe.Charge | Stripe.Refund | Stripe.Dispute,
): ProviderChange[] {
  return moved
    .filter((entry) => entry !== null && typeof entry === 'object')
    .map((entry) => ({
      kind: 'balance',
      entry: balanceEntryOf({ ...entry, source: source as Stripe.BalanceTransactionSource }),
    }));
}
