import { createHash } from 'node:crypto';
import type { Intent, PaymentProvider } from '../payment-provider.ts';
import { ProviderName } from './provider-name.ts';

/**
 * A provider that needs no account and moves no money. The caller chooses the outcome. It is stateless: references are
 * computed from the idempotency key, so the same key gives the same answer on every instance.
 */
export const testProvider: PaymentProvider = {
  name: ProviderName.TEST,
  isCapturedByStaff: true,
  immediateIntent({ idempotencyKey, testOutcome = 'SUCCEED' }) {
    if (testOutcome === 'DECLINE') return undefined;
    const reference = referenceOf('test_pay', idempotencyKey);
    return { reference, state: testOutcome === 'PENDING' ? 'PENDING' : 'CAPTURED' };
  },
  async createIntent({ idempotencyKey, testOutcome = 'SUCCEED' }): Promise<Intent> {
    const reference = referenceOf('test_pay', idempotencyKey);
    if (testOutcome === 'DECLINE') return { reference, status: 'DECLINED', declineCode: 'card_declined' };
    return { reference, status: testOutcome === 'PENDING' ? 'PENDING' : 'CAPTURED' };
  },
  refund: async ({ idempotencyKey }) => ({ ok: true, reference: referenceOf('test_ref', idempotencyKey) }),
};

function referenceOf(prefix: string, key: string): string {
  return `${prefix}_${createHash('sha256').update(key).digest('base64url').slice(0, 24)}`;
}
