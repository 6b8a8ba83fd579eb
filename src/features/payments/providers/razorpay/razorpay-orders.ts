import type { Intent, PaymentProvider } from '../../payment-provider.ts';
import type { RazorpayAccount } from './razorpay-account.ts';
import { RazorpayRefusal } from './razorpay-errors.ts';
import { notesOf, parsed, type RazorpayOrder } from './razorpay-objects.ts';
import { CAPTURE_MINUTES } from './razorpay-states.ts';

type Request = Parameters<PaymentProvider['createIntent']>[0];

/** Milliseconds after which a call is a repeated one. Then Razorpay is asked first what it knows. */
const FIRST_CALL_MS = 5_000;

/**
 * Creates the Razorpay order of a payment, or finds it. Its receipt is the payment's id, which Razorpay holds unique on
 * request: a repeat is answered with the same order, with 400 or with 409.
 *
 * @returns a refusal's code if no order can be created
 */
export async function placeOrder(
  account: RazorpayAccount,
  request: Request,
): Promise<RazorpayOrder | { refused: string }> {
  const { idempotencyKey: receipt, attempt, createdAt } = request;
  const isRepeated = attempt > 1 || Date.now() - createdAt.getTime() > FIRST_CALL_MS;
  const found = isRepeated ? await account.orderByReceipt(receipt) : undefined;
  return found ? expectSame(found, request) : createOrder(account, request, { unique_receipt: true });
}

async function createOrder(
  account: RazorpayAccount,
  request: Request,
  uniqueness: { unique_receipt?: true },
): Promise<RazorpayOrder | { refused: string }> {
  const { idempotencyKey: receipt, storeId, orderId, amount, currency } = request;
  const body = {
    amount,
    currency,
    receipt,
    ...uniqueness,
    notes: notesOf({ storeId, orderId, paymentId: receipt }),
    payment: {
      capture: account.isCapturedManually ? 'manual' : 'automatic',
      capture_options: captureOptions(account),
    },
  };
  try {
    return expectSame(parsed.order(await account.client.post('/orders', body)), request);
  } catch (error) {
    if (!(error instanceof RazorpayRefusal)) throw error;
    if (error.code === 'extra_field_sent' && uniqueness.unique_receipt) {
      return (await found(account, request)) ?? createOrder(account, request, {});
    }
    if (error.code === 'receipt_taken' || error.status === 409) {
      const taken = await found(account, request);
      if (taken) return taken;
      throw error;
    }
    return { refused: error.code };
  }
}

async function found(account: RazorpayAccount, request: Request): Promise<RazorpayOrder | undefined> {
  const order = await account.orderByReceipt(request.idempotencyKey);
  return order && expectSame(order, request);
}

/** @throws when a Razorpay order has another amount, so that nobody pays it */
function expectSame(order: RazorpayOrder, { amount, currency, idempotencyKey }: Request): RazorpayOrder {
  if (order.amount === amount && order.currency === currency) return order;
  throw new Error(`The Razorpay order ${order.id} with the receipt ${idempotencyKey} has another amount.`);
}

function captureOptions({ isCapturedManually }: RazorpayAccount): object {
  return {
    ...(!isCapturedManually && { automatic_expiry_period: CAPTURE_MINUTES }),
    manual_expiry_period: CAPTURE_MINUTES,
    refund_speed: 'normal',
  };
}

/** The first answer for a payment. An order that was found again may have been paid already. */
export async function intentOf(
  account: RazorpayAccount,
  order: RazorpayOrder,
  keyId: string,
): Promise<Intent> {
  const pending: Intent = {
    reference: order.id,
    status: 'PENDING',
    nextAction: { kind: 'OPEN_RAZORPAY', razorpayOrderId: order.id, keyId },
  };
  if (order.status === 'created') return pending;
  const [state] = await account.statesOfOrder(order);
  if (state?.status !== 'CAPTURED' && state?.status !== 'AUTHORIZED') return pending;
  const { status, chargeReference, captureBefore } = state;
  return {
    reference: order.id,
    status,
    ...(chargeReference && { chargeReference }),
    ...(captureBefore && { captureBefore }),
  };
}
