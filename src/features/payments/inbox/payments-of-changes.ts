import type { ProviderChange } from '../providers/provider-state.ts';

/** What names our payments in changes of a provider. */
export interface PaymentsOfChanges {
  /** References of payments and charges. */
  readonly references: readonly string[];
  /** Our own ids, as the provider repeats them. */
  readonly paymentIds: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function paymentsOfChanges(changes: readonly ProviderChange[]): PaymentsOfChanges {
  return {
    references: changes.flatMap(referencesOf),
    paymentIds: changes
      .flatMap((change) => (change.kind === 'payment' ? present(change.payment.ids?.paymentId) : []))
      .filter((id) => UUID.test(id)),
  };
}

function referencesOf(change: ProviderChange): string[] {
  switch (change.kind) {
    case 'payment':
      return present(change.payment.reference, change.payment.chargeReference);
    case 'refund':
      return [change.refund.paymentReference];
    case 'dispute':
      return [change.dispute.paymentReference];
    case 'balance':
      return present(change.entry.paymentReference);
  }
}

function present(...references: (string | undefined)[]): string[] {
  return references.filter((reference) => reference !== undefined);
}
