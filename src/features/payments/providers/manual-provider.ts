import type { PaymentProvider } from '../payment-provider.ts';
import { ProviderName } from './provider-name.ts';

/**
 * Cash and bank transfers. Staff record when money arrived (`capturePayment`) and when they paid it back
 * (`refundPayment`). The idempotency keys are our own ids, so they serve as references.
 */
export const manualProvider: PaymentProvider = {
  name: ProviderName.MANUAL,
  isCapturedByStaff: true,
  immediateIntent: ({ idempotencyKey }) => ({ reference: idempotencyKey, state: 'PENDING' }),
  createIntent: async ({ idempotencyKey }) => ({ reference: idempotencyKey, status: 'PENDING' }),
  refund: async ({ idempotencyKey }) => ({ ok: true, reference: idempotencyKey }),
};
