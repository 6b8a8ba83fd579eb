import { test } from 'vitest';
import type { PaymentProvider } from '../../../../src/features/payments/payment-provider.ts';
import { stripeProvider } from '../../../../src/features/payments/providers/stripe/stripe-provider.ts';
import { newId } from '../../../../src/values/ids.ts';
import { type FakeStripe, startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';

type IntentRequest = Parameters<PaymentProvider['createIntent']>[0];
type MoneyMove = Parameters<PaymentProvider['refund']>[0];

interface AdapterOptions {
  readonly isCapturedManually?: boolean;
  readonly timeoutMs?: number;
}

/** The adapter on a fake, without our server. */
export function adapterOf(
  { environment }: FakeStripe,
  options: AdapterOptions = {},
): Required<PaymentProvider> {
  const settings = {
    secretKey: environment.STRIPE_SECRET_KEY,
    webhookSecrets: ['whsec_of_tomorrow', environment.STRIPE_WEBHOOK_SECRET],
    apiUrl: environment.STRIPE_API_URL,
    successUrl: environment.SUCCESS_URL,
    cancelUrl: environment.CANCEL_URL,
  };
  return stripeProvider(settings, { isCapturedManually: false, ...options }) as Required<PaymentProvider>;
}

const FILE = { scope: 'file' } as const;

/** `it` with the fake and adapters on it: one that captures at once, one that only authorizes. */
export const it = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  .extend('fake', FILE, async ({}, { onCleanup }) => {
    const fake = await startFakeStripe();
    onCleanup(() => fake.close());
    return fake;
  })
  .extend('stripe', FILE, ({ fake }) => adapterOf(fake))
  .extend('manual', FILE, ({ fake }) => adapterOf(fake, { isCapturedManually: true }));

/** A payment that was just stored: 25.00 EUR. */
export function paymentRequest(changes: Partial<IntentRequest> = {}): IntentRequest {
  return {
    storeId: newId(),
    orderId: newId(),
    amount: 2500,
    currency: 'EUR',
    idempotencyKey: newId(),
    attempt: 1,
    createdAt: new Date(),
    ...changes,
  };
}

/** A move of the whole amount of a payment. */
export function moveOf(
  request: IntentRequest,
  reference: string,
  changes: Partial<MoneyMove> = {},
): MoneyMove {
  const { storeId, orderId, idempotencyKey: paymentId, amount, currency } = request;
  return {
    reference,
    chargeReference: null,
    ids: { storeId, orderId, paymentId },
    amount,
    currency,
    idempotencyKey: newId(),
    attempt: 1,
    createdAt: new Date(),
    ...changes,
  };
}

/** The client secret of an intent that waits for the payer. */
export function secretOf({ nextAction }: { nextAction?: { kind: string } }): string {
  return (nextAction as unknown as { clientSecret: string }).clientSecret;
}

/** The page of a session that waits for the payer. */
export function pageOf({ nextAction }: { nextAction?: { kind: string } }): string {
  return (nextAction as unknown as { url: string }).url;
}

/** The payment as the provider knows it now. */
export function known(request: IntentRequest, reference: string | null) {
  const { storeId, orderId, idempotencyKey: paymentId, currency, createdAt } = request;
  return { storeId, orderId, paymentId, reference, currency, createdAt };
}
