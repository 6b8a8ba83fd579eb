import type { Price, UnappliedPromotion } from '../../pricing/calculation/priced.ts';
import { discountCodeKey } from '../../pricing/promotions/codes/discount-code-text.ts';

type Refusal = Pick<UnappliedPromotion, 'reason' | 'missing'>;

/**
 * Judges a code that was added to a cart by the cart's price with it. A code that keeps one that was entered before from
 * applying is refused as well: nobody loses a discount by entering a code.
 *
 * @param key of the new code
 * @param before keys of the codes that applied without it
 * @returns undefined if it applies
 */
export function judgeCode(
  { unapplied }: Pick<Price, 'unapplied'>,
  { key, before }: { key: string; before: readonly string[] },
): Refusal | undefined {
  const refusals = new Map(unapplied.flatMap((one) => (one.code ? [[discountCodeKey(one.code), one]] : [])));
  const own = refusals.get(key);
  if (own) return own;
  return before.some((other) => refusals.get(other)?.reason === 'NOT_COMBINABLE')
    ? { reason: 'NOT_COMBINABLE' }
    : undefined;
}
