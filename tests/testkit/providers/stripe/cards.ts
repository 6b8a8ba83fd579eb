/** Stripe's payment methods for tests: https://docs.stripe.com/testing. */

type Behaviour =
  | { readonly outcome: 'succeeds' | 'is processed later' }
  | { readonly outcome: 'is declined'; readonly code: string; readonly declineCode?: string }
  | { readonly outcome: 'is authenticated'; readonly next: Behaviour };

const SUCCEEDS: Behaviour = { outcome: 'succeeds' };
const NO_FUNDS: Behaviour = {
  outcome: 'is declined',
  code: 'card_declined',
  declineCode: 'insufficient_funds',
};

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  pm_card_visa: SUCCEEDS,
  pm_card_mastercard: SUCCEEDS,
  pm_card_createDispute: SUCCEEDS,
  pm_card_refundFail: SUCCEEDS,
  pm_card_pendingRefund: SUCCEEDS,
  pm_card_chargeDeclined: { outcome: 'is declined', code: 'card_declined', declineCode: 'generic_decline' },
  pm_card_chargeDeclinedInsufficientFunds: NO_FUNDS,
  pm_card_chargeDeclinedExpiredCard: { outcome: 'is declined', code: 'expired_card' },
  pm_card_authenticationRequired: { outcome: 'is authenticated', next: SUCCEEDS },
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: {
    outcome: 'is authenticated',
    next: NO_FUNDS,
  },
  pm_sepaDebit: { outcome: 'is processed later' },
};

/** Undefined for an id that is no payment method for tests. */
export function behaviourOf(name: string): Behaviour | undefined {
  return BEHAVIOURS[name];
}

export function isLastingRefund(name: string): boolean {
  return name === 'pm_card_pendingRefund';
}
