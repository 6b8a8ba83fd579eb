import type { Mistakes } from './mistakes.ts';
import type { Settings } from './settings.ts';

/** @public */
export interface StripeSettings {
  readonly secretKey: string;
  /** The current secret and the one before. */
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string;
  readonly successUrl: string | undefined;
  readonly cancelUrl: string | undefined;
}

export interface RazorpaySettings {
  readonly keyId: string;
  readonly keySecret: string;
  /** The current secret and the one before. */
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string;
}

export interface PaymentSettings {
  readonly hasTestProvider: boolean;
  /** Whether staff capture what providers have authorized. */
  readonly isCapturedManually: boolean;
  /** Absent when the provider is not offered. */
  readonly stripe: StripeSettings | undefined;
  readonly razorpay: RazorpaySettings | undefined;
}

/** Collects settings of one provider that are incomplete. No message shows a secret. */
export function paymentSettings(values: Settings, mistakes: Mistakes): PaymentSettings {
  return {
    hasTestProvider: values.TEST_PAYMENTS ?? values.NODE_ENV !== 'production',
    isCapturedManually: values.PAYMENT_CAPTURE === 'manual',
    stripe: stripeSettings(values, mistakes),
    razorpay: razorpaySettings(values, mistakes),
  };
}

function stripeSettings(values: Settings, mistakes: Mistakes): StripeSettings | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecrets } = values;
  if (!secretKey) return undefined;
  if (webhookSecrets.length === 0) mistakes.add('STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET as well.');
  if (Boolean(values.SUCCESS_URL) !== Boolean(values.CANCEL_URL)) {
    mistakes.add('SUCCESS_URL and CANCEL_URL belong together: set both or neither.');
  }
  return {
    secretKey,
    webhookSecrets,
    apiUrl: values.STRIPE_API_URL,
    successUrl: values.SUCCESS_URL,
    cancelUrl: values.CANCEL_URL,
  };
}

function razorpaySettings(values: Settings, mistakes: Mistakes): RazorpaySettings | undefined {
  const {
    RAZORPAY_KEY_ID: keyId,
    RAZORPAY_KEY_SECRET: keySecret,
    RAZORPAY_WEBHOOK_SECRET: webhookSecrets,
  } = values;
  if (Boolean(keyId) !== Boolean(keySecret)) {
    mistakes.add('RAZORPAY_KEY_ID and RAZORPAY_KEY_SECRET belong together: set both or neither.');
  }
  if (!keyId || !keySecret) return undefined;
  if (webhookSecrets.length === 0) mistakes.add('RAZORPAY_KEY_ID needs RAZORPAY_WEBHOOK_SECRET as well.');
  return { keyId, keySecret, webhookSecrets, apiUrl: values.RAZORPAY_API_URL };
}
