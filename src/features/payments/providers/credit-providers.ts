import type { PaymentProvider } from '../payment-provider.ts';
import { ProviderName } from './provider-name.ts';

/**
 * Gift cards and store credit move no money at a provider: the ledger of the room `credit` does, in the transactions that
 * write payments and refunds. Their payments are stored with an answer, so nobody is asked to make one.
 */
export const creditProviders: readonly PaymentProvider[] = [
  creditProvider(ProviderName.GIFT_CARD),
  creditProvider(ProviderName.STORE_CREDIT),
];

function creditProvider(name: ProviderName): PaymentProvider {
  return {
    name,
    isCapturedByStaff: false,
    createIntent: async ({ idempotencyKey }) => ({ reference: idempotencyKey, status: 'CAPTURED' }),
    refund: async ({ idempotencyKey }) => ({ ok: true, reference: idempotencyKey }),
  };
}

/** Whether the ledger of gift cards and store credit moves the money. */
export function isCredit(provider: ProviderName): boolean {
  return provider === ProviderName.GIFT_CARD || provider === ProviderName.STORE_CREDIT;
}
