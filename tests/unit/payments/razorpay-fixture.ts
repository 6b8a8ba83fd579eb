import { test } from 'vitest';
import type { ProviderChange } from '../../../src/features/payments/providers/provider-state.ts';
import { razorpayProvider } from '../../../src/features/payments/providers/razorpay/razorpay-provider.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { newId } from '../../../src/values/ids.ts';
import { type FakeRazorpay, startFakeRazorpay } from '../../testkit/providers/fake-razorpay.ts';

/** The settings of an app that uses the fake. */
export function settingsOf(fake: FakeRazorpay, more: Record<string, string> = {}) {
  const environment = { NODE_ENV: 'test', JWT_SECRET: 'a secret of the tests that is long enough' };
  const { payments } = parseConfig({ ...environment, ...fake.environment, ...more });
  return payments.razorpay!;
}

export const it = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  .extend('fake', async ({}, { onCleanup }) => {
    const fake = await startFakeRazorpay();
    onCleanup(() => fake.close());
    return fake;
  })
  .extend('provider', ({ fake }) => razorpayProvider(settingsOf(fake), { isCapturedManually: false }))
  /** For requests that get no answer. */
  .extend('impatient', ({ fake }) =>
    razorpayProvider(settingsOf(fake), { isCapturedManually: false, timeoutMs: 300 }),
  )
  .extend('manual', ({ fake }) => razorpayProvider(settingsOf(fake), { isCapturedManually: true }));

export const NOW = () => new Date();
const AN_HOUR_AGO = () => new Date(Date.now() - 3_600_000);

/** A payment of 10.00 INR. `isRepeated`: it was asked for before. */
export function intentRequest({ isRepeated = false, amount = 1_000, currency = 'INR' } = {}) {
  return {
    storeId: newId(),
    orderId: newId(),
    amount,
    currency,
    idempotencyKey: newId(),
    attempt: 1,
    createdAt: isRepeated ? AN_HOUR_AGO() : NOW(),
  };
}

/** A capture or a refund of a payment. */
export function moveOf(
  request: ReturnType<typeof intentRequest>,
  reference: string,
  move: { amount?: number; attempt?: number; chargeReference?: string | null; idempotencyKey?: string } = {},
) {
  const { storeId, orderId, idempotencyKey: paymentId, amount, currency } = request;
  const ids = { storeId, orderId, paymentId };
  const common = { reference, chargeReference: null, ids, amount, currency, attempt: 1, createdAt: NOW() };
  return { ...common, idempotencyKey: newId(), ...move };
}

export async function collect(changes: AsyncIterable<ProviderChange>): Promise<ProviderChange[]> {
  const found: ProviderChange[] = [];
  for await (const change of changes) found.push(change);
  return found;
}

/** The JSON that was sent. */
export function sent({ body }: { body: string }): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}
