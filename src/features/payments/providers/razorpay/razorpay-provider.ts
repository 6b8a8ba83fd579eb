import type { RazorpaySettings } from '../../../../platform/config/provider-settings.ts';
import type { MoneyMove, MoveResult, PaymentProvider } from '../../payment-provider.ts';
import { ProviderName } from '../provider-name.ts';
import { RazorpayAccount } from './razorpay-account.ts';
import { amountRefusal } from './razorpay-amounts.ts';
import { RazorpayClient, segment } from './razorpay-client.ts';
import { RazorpayRefusal } from './razorpay-errors.ts';
import { razorpayHistory } from './razorpay-history.ts';
import { parsed, type RazorpayOrder } from './razorpay-objects.ts';
import { intentOf, placeOrder } from './razorpay-orders.ts';
import { refundAtRazorpay } from './razorpay-refunds.ts';
import { isSigned } from './razorpay-signatures.ts';
import { refundState } from './razorpay-states.ts';
import { razorpayWebhooks } from './razorpay-webhooks.ts';

/**
 * Razorpay. A payment is a Razorpay order, whose id is the reference; the payer's attempts on it are Razorpay's payments,
 * and the one that counts is the charge. There is no `cancel`: Razorpay has no call that ends an order or releases
 * authorized money. What is not captured goes back to the payer by itself after three days, and money that arrives for an
 * order that has ended is refunded.
 */
export function razorpayProvider(
  settings: RazorpaySettings,
  { isCapturedManually, timeoutMs }: { isCapturedManually: boolean; timeoutMs?: number },
): PaymentProvider {
  const account = new RazorpayAccount(new RazorpayClient(settings, { timeoutMs }), isCapturedManually);
  return {
    name: ProviderName.RAZORPAY,
    isCapturedByStaff: false,
    chargeRefusal: amountRefusal,
    async createIntent(request) {
      const placed = await placeOrder(account, request);
      if ('refused' in placed) {
        return {
          reference: `refused_${request.idempotencyKey}`,
          status: 'DECLINED',
          declineCode: placed.refused,
        };
      }
      return intentOf(account, placed, settings.keyId);
    },
    verifyReturn({ reference, chargeReference, signature }) {
      return isSigned(`${reference}|${chargeReference}`, signature, [settings.keySecret]);
    },
    voidRefusal:
      'Razorpay voids nothing: money that is not captured goes back to the payer by itself after three days.',
    isCapturedWhole: true,
    capture: (move) => captureAtRazorpay(account, move),
    refund: (move) => refundAtRazorpay(account, move),
    async fetchPayment({ reference, paymentId }) {
      const order: RazorpayOrder | undefined = reference
        ? await account.order(reference)
        : await account.orderByReceipt(paymentId);
      return order && (await account.statesOfOrder(order))[0];
    },
    async fetchRefund({ reference }) {
      const refund = await account.refund(reference);
      return refund && refundState(refund);
    },
    webhooks: razorpayWebhooks(account, settings.webhookSecrets),
    history: razorpayHistory(account),
  };
}

/** Razorpay captures the whole authorized amount or nothing. A repeated capture finds the money captured. */
async function captureAtRazorpay(account: RazorpayAccount, move: MoneyMove): Promise<MoveResult> {
  const { amount, currency, reference } = move;
  const open = (await account.attempts(reference)).find(({ status }) => status === 'authorized');
  const id = move.chargeReference ?? open?.id;
  if (!id) return { ok: false, code: 'not_authorized' };
  try {
    parsed.payment(await account.client.post(`/payments/${segment(id)}/capture`, { amount, currency }));
    return { ok: true, reference: id };
  } catch (error) {
    if (!(error instanceof RazorpayRefusal)) throw error;
    const present = await account.payment(id);
    const isDone = present?.status === 'captured' && present.amount === amount;
    return isDone ? { ok: true, reference: id } : { ok: false, code: error.code };
  }
}
