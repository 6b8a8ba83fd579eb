import type { ProviderChange } from '../provider-state.ts';
import type { RazorpayAccount } from './razorpay-account.ts';
import { idsOf, type parsedEvent, type RazorpayPayment, type RazorpayRefund } from './razorpay-objects.ts';
import { disputeState, isCaptured, refundState, statesOf } from './razorpay-states.ts';

type RazorpayEvent = NonNullable<ReturnType<typeof parsedEvent>>;

/**
 * What an event changes. An event shows its object as it was then. Captured money stays captured, so such an event is
 * taken as it is. Everything else may be out of date when it arrives, and is asked for.
 */
export async function changesOfEvent(
  account: RazorpayAccount,
  { event, payload }: RazorpayEvent,
): Promise<ProviderChange[]> {
  const { order, payment, refund, dispute } = payload;
  if (event.startsWith('payment.dispute.') && dispute) {
    const present = await account.dispute(dispute.entity.id);
    return [{ kind: 'dispute', dispute: disputeState(present ?? dispute.entity) }];
  }
  if (event.startsWith('refund.') && refund) {
    const present = (await account.refund(refund.entity.id)) ?? refund.entity;
    return changesOfRefund(account, present, payment?.entity);
  }
  const isAboutMoney = /^(payment\.(authorized|captured|failed)|order\.paid)$/.test(event);
  if (!isAboutMoney || !payment) return [];
  if (isCaptured(payment.entity)) return changesOfAttempts([payment.entity], order && idsOf(order.entity));
  return presentChanges(account, payment.entity);
}

/** The present state of the whole Razorpay order, because another attempt may have succeeded. */
async function presentChanges(account: RazorpayAccount, attempt: RazorpayPayment): Promise<ProviderChange[]> {
  const order = attempt.order_id ? await account.order(attempt.order_id) : undefined;
  if (order) return (await account.statesOfOrder(order)).map((payment) => ({ kind: 'payment', payment }));
  return changesOfAttempts([(await account.payment(attempt.id)) ?? attempt]);
}

/**
 * Changes of attempts on one Razorpay order. Money without an order is reported under its own id, so that it is found to
 * belong to nothing here.
 */
export function changesOfAttempts(
  attempts: readonly RazorpayPayment[],
  ids?: ReturnType<typeof idsOf>,
): ProviderChange[] {
  const [first] = attempts;
  if (!first) return [];
  const order = { id: first.order_id ?? first.id, ids };
  return statesOf(order, attempts).map((payment) => ({ kind: 'payment', payment }));
}

/** Money that was never captured goes back by itself. For Razorpay that is a refund, for the books it never arrived. */
export async function changesOfRefund(
  account: RazorpayAccount,
  refund: RazorpayRefund,
  payment?: RazorpayPayment,
): Promise<ProviderChange[]> {
  const state = refundState(refund);
  if (state.refundId) return [{ kind: 'refund', refund: state }];
  const refunded = payment ?? (await account.payment(refund.payment_id));
  if (!refunded || isCaptured(refunded)) return [{ kind: 'refund', refund: state }];
  return presentChanges(account, refunded);
}
