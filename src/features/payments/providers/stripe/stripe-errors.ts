import type { Stripe } from 'stripe';
import { KeySpentError } from '../../payment-provider.ts';
import { UnchargeableAmountError } from './stripe-amounts.ts';

type StripeError = Stripe.errors.StripeError;

/** Stripe understood the request and refused it. Another try with the same request would be refused as well. */
interface StripeRefusal {
  /** For cards the reason of the bank, such as `insufficient_funds`; otherwise Stripe's code. */
  readonly code: string;
  /** The payment intent as it is after the refusal. */
  readonly intent?: Stripe.PaymentIntent;
}

export type StripeAnswer<T> = { readonly answer: T } | { readonly refusal: StripeRefusal };

/**
 * Makes a call. Its errors name Stripe's code and the id of the request in Stripe's log, and never its message, which
 * may contain data of the payer.
 *
 * @throws KeySpentError when Stripe stored a failure under the key, or the key belongs to another request
 * @throws Error when the same call may succeed later: no connection, too many requests, a fault at Stripe, a wrong key
 */
export async function askStripe<T>(call: () => Promise<T>): Promise<StripeAnswer<T>> {
  try {
    return { answer: await call() };
  } catch (error) {
    if (error instanceof UnchargeableAmountError) return { refusal: { code: 'amount_not_supported' } };
    if (!isStripeError(error)) throw error;
    if (error.type === 'StripeCardError' || error.type === 'StripeInvalidRequestError') {
      const { payment_intent: intent } = error;
      return { refusal: { code: codeOf(error), ...(intent && { intent }) } };
    }
    const text = `Stripe: ${codeOf(error)} (request ${error.requestId ?? 'without an answer'})`;
    throw isKeySpent(error) ? new KeySpentError(text) : new Error(text);
  }
}

/** The answer, or undefined if the object does not exist. Other refusals throw. */
export async function found<T>(call: () => Promise<T>): Promise<T | undefined> {
  const result = await askStripe(call);
  if ('answer' in result) return result.answer;
  if (result.refusal.code === 'resource_missing') return undefined;
  throw new Error(`Stripe: ${result.refusal.code}`);
}

function isStripeError(error: unknown): error is StripeError {
  return error instanceof Error && 'rawType' in error && 'type' in error;
}

function codeOf(error: StripeError): string {
  return error.decline_code || error.code || error.rawType || error.type;
}

/** A stored answer is marked. A fault that is not marked is not known to be stored, so its key is used again. */
function isKeySpent(error: StripeError): boolean {
  if (error.type === 'StripeIdempotencyError') return true;
  return (error.statusCode ?? 0) >= 500 && error.headers?.['idempotent-replayed'] === 'true';
}
