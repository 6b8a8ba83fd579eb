import { z } from 'zod';

const secret = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();
const secrets = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((list) => list.length <= 2, 'takes at most two secrets: the current one and the one before');
const page = z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' }).optional();
const api = (address: string) => z.url({ protocol: /^https?$/ }).default(address);

/** The settings of payment providers. */
export const paymentSettingSchemas = {
  TEST_PAYMENTS: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('Offer the payment provider test, which moves no money. Default: on, except in production'),
  PAYMENT_CAPTURE: z
    .enum(['automatic', 'manual'])
    .default('automatic')
    .describe('manual: payments are only authorized, and staff capture them (capturePayment) or void them'),
  STRIPE_SECRET_KEY: secret.describe(
    'Secret key of the Stripe account: sk_… or rk_…. Without it Stripe is not offered',
  ),
  STRIPE_WEBHOOK_SECRET: secrets.describe(
    'Signing secret of the webhook /webhooks/stripe: whsec_…; two separated by a comma while one replaces the other',
  ),
  STRIPE_API_URL: api('https://api.stripe.com').describe('Address of the Stripe API. Tests replace it'),
  SUCCESS_URL: page.describe(
    'Page of the storefront to which Stripe Checkout returns after the payment; {ORDER_ID} in it is replaced by the order id',
  ),
  CANCEL_URL: page.describe(
    'Page of the storefront to which Stripe Checkout returns when the payer gives up',
  ),
  RAZORPAY_KEY_ID: secret.describe(
    'Key id of the Razorpay account: rzp_…. Without it Razorpay is not offered',
  ),
  RAZORPAY_KEY_SECRET: secret.describe('Key secret of the Razorpay account'),
  RAZORPAY_WEBHOOK_SECRET: secrets.describe(
    'Secret of the webhook /webhooks/razorpay; two separated by a comma while one replaces the other',
  ),
  RAZORPAY_API_URL: api('https://api.razorpay.com').describe('Address of the Razorpay API. Tests replace it'),
};
