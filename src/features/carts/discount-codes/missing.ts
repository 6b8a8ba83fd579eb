import { type Money, toMoney } from '../../../platform/graphql/scalars/money.ts';
import type { UnappliedPromotion } from '../../pricing/calculation/priced.ts';

/** What is missing until a promotion applies: an amount, a number of units, or neither. */
export function missingOf(
  { reason, missing }: Pick<UnappliedPromotion, 'reason' | 'missing'>,
  currency: string,
): { missingAmount: Money | null; missingQuantity: number | null } {
  return {
    missingAmount: reason === 'MINIMUM_SUBTOTAL' && missing !== undefined ? toMoney(missing, currency) : null,
    missingQuantity: reason === 'MINIMUM_QUANTITY' ? (missing ?? null) : null,
  };
}
