import type { PaymentProvider } from '../payment-provider.ts';

/**
 * Cash and bank transfers: people move the money, staff say when it arrived (`capturePayment`) and when they gave it
 * back (`refundPayment`). The idempotency keys are ids of ours, so they are the references too.
 */
export const manualProvider: PaymentProvider = {
  name: 'manual',
  isCapturedByStaff: true,
  immediateIntent: ({ idempotencyKey }) => ({ reference: idempotencyKey, state: 'PENDING' }),
  createIntent: async ({ idempotencyKey }) => ({ reference: idempotencyKey, status: 'PENDING' }),
  refund: async ({ idempotencyKey }) => ({ ok: true, reference: idempotencyKey }),
};
