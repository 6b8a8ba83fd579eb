import { proportion } from '../../../../values/proportion.ts';
import { WHOLE_RATE } from '../../../../values/rate.ts';
import type { PromotionRule } from '../../rules/promotion-rule.ts';
import type { Candidate } from './candidates.ts';

/** Whether a promotion is on shipping. A BUY_X_GET_Y promotion never is. */
export function isOnShipping({ action, target }: PromotionRule): boolean {
  return action.kind === 'FREE_SHIPPING' || target.on === 'SHIPPING';
}

export interface ShippingDiscount extends Candidate {
  /** What was left of the amount before it. */
  readonly before: number;
  /** Zero if it has no effect. */
  readonly amount: number;
}

/** Takes promotions off the amount of a shipping method, in their order of priority. */
export function discountShipping(
  listAmount: number,
  candidates: readonly Candidate[],
): { left: number; discounts: ShippingDiscount[] } {
  let left = listAmount;
  const discounts = candidates.map((candidate): ShippingDiscount => {
    const before = left;
    const amount = discountOf(candidate.promotion, before);
    left -= amount;
    return { ...candidate, before, amount };
  });
  return { left, discounts };
}

function discountOf({ action }: PromotionRule, left: number): number {
  switch (action.kind) {
    case 'FREE_SHIPPING':
      return left;
    case 'PERCENT':
      return proportion(left, { of: action.ratePpm, per: WHOLE_RATE });
    case 'FIXED_AMOUNT':
      return Math.min(left, action.amount);
    case 'FIXED_PRICE':
      return Math.max(0, left - action.amount);
    case 'BUY_X_GET_Y':
      return 0;
  }
}
