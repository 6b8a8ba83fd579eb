import type { PromotionRule } from '../../rules/promotion-rule.ts';
import type { PriceRequest } from '../price-request.ts';
import type { UnappliedReason } from '../priced.ts';
import type { Candidate } from './candidates.ts';
import { leftOf, type OpenLine, unitsOf } from './goods.ts';

/** Why a promotion does not apply, and what is missing until it does. */
export interface Refusal {
  readonly reason: UnappliedReason;
  readonly missing?: number;
}

/**
 * Judges the conditions that do not depend on the goods: window, currency, buyer and uses. What an order was given when it
 * was placed is not judged again.
 */
export function refusalToBuyer(
  { promotion, isCodeUsedUp }: Candidate,
  { now, currency, buyer, uses, carried }: PriceRequest,
): Refusal | null {
  if (carried?.has(promotion.id)) return null;
  const { startsAt, endsAt, customerGroupIds, usageLimit, usageLimitPerCustomer } = promotion;
  if (startsAt !== null && now < startsAt) return { reason: 'NOT_STARTED' };
  if (endsAt !== null && now >= endsAt) return { reason: 'ENDED' };
  if (promotion.currency !== null && promotion.currency !== currency) return { reason: 'OTHER_CURRENCY' };
  if (customerGroupIds !== null && !buyer.groupIds.some((id) => customerGroupIds.includes(id))) {
    return { reason: 'NOT_FOR_THIS_CUSTOMER' };
  }
  if (promotion.firstOrderOnly && !buyer.isFirstOrder) return { reason: 'NOT_FIRST_ORDER' };
  const used = uses.get(promotion.id);
  if (isCodeUsedUp || reaches(used?.total, usageLimit)) return { reason: 'USED_UP' };
  if (reaches(used?.byBuyer, usageLimitPerCustomer)) return { reason: 'USED_UP_BY_CUSTOMER' };
  return null;
}

function reaches(uses = 0, limit: number | null): boolean {
  return limit !== null && uses >= limit;
}

/**
 * Judges the goods that the promotion is for, as the promotions of higher priority left them. The minimum subtotal is
 * compared with amounts in the store's mode.
 */
export function refusalOfGoods(
  { minimumQuantity, minimumSubtotal }: PromotionRule,
  lines: readonly OpenLine[],
): Refusal | null {
  if (lines.length === 0) return { reason: 'NOT_FOR_THESE_ITEMS' };
  if (minimumQuantity !== null) {
    const missing = minimumQuantity - unitsOf(lines);
    if (missing > 0) return { reason: 'MINIMUM_QUANTITY', missing };
  }
  if (minimumSubtotal !== null) {
    const missing = minimumSubtotal - leftOf(lines);
    if (missing > 0) return { reason: 'MINIMUM_SUBTOTAL', missing };
  }
  return null;
}
