import type { ProviderHistory } from '../../payment-provider.ts';
import type { ProviderChange } from '../provider-state.ts';
import type { RazorpayAccount } from './razorpay-account.ts';
import { changesOfAttempts, changesOfRefund } from './razorpay-changes.ts';
import { RazorpayRefusal } from './razorpay-errors.ts';
import { parsed, type RazorpayPayment } from './razorpay-objects.ts';
import { disputeState } from './razorpay-states.ts';

const DAY_SECONDS = 24 * 60 * 60;
/** Razorpay lists by creation only. A payment may be authorized three days later and be captured three days after that. */
const PAYMENT_DAYS = 7;
/** Banks take up to seven working days for a refund. */
const REFUND_DAYS = 15;
/** From a claim to the end of arbitration. */
const DISPUTE_DAYS = 180;

/** Asks for what the webhooks could not deliver. Razorpay keeps no list of events. */
export function razorpayHistory(account: RazorpayAccount): ProviderHistory {
  return {
    async *changesSince(since: Date): AsyncGenerator<ProviderChange> {
      const start = Math.floor(since.getTime() / 1000);
      const range = (days: number) => ({
        from: start - days * DAY_SECONDS,
        to: Math.ceil(Date.now() / 1000),
      });
      const attempts: RazorpayPayment[] = [];
      for await (const attempt of account.list('/payments', range(PAYMENT_DAYS), parsed.payments)) {
        attempts.push(attempt);
      }
      for (const [, ofOrder] of Map.groupBy(attempts, ({ id, order_id: orderId }) => orderId ?? id)) {
        const isOurs = ofOrder[0]?.order_id != null;
        yield* changesOfAttempts(isOurs ? await account.collected(ofOrder) : ofOrder);
      }
      for await (const refund of account.list('/refunds', range(REFUND_DAYS), parsed.refunds)) {
        yield* await changesOfRefund(account, refund);
      }
      yield* disputesSince(account, start - DISPUTE_DAYS * DAY_SECONDS);
    },
  };
}

/** Accounts to which Razorpay has not opened its API of disputes get a refusal. They hear of disputes by webhook. */
async function* disputesSince(account: RazorpayAccount, start: number): AsyncGenerator<ProviderChange> {
  try {
    for await (const dispute of account.list('/disputes', {}, parsed.disputes)) {
      if (dispute.created_at < start) return;
      yield { kind: 'dispute', dispute: disputeState(dispute) };
    }
  } catch (error) {
    if (!(error instanceof RazorpayRefusal)) throw error;
  }
}
