import type { PromotionRule } from '../../rules/promotion-rule.ts';
import type { PriceRequest } from '../price-request.ts';
import type { UnappliedPromotion } from '../priced.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Refusal, refusalOfGoods, refusalToBuyer } from './conditions.ts';
import { type Goods, leftOf, type OpenLine } from './goods.ts';
import { goodsDiscount } from './goods-discount.ts';
import { isOnShipping } from './shipping-discount.ts';

/** A promotion that applies, in its place in the order of priority. */
export interface Applied extends Candidate {
  /** The lines that it takes something off, with what was left of them before. Null for one on shipping. */
  readonly of: readonly Taken[] | null;
}

/** What a promotion took off a line. Zero for a line of its target that it left as it is. */
interface Taken {
  readonly open: OpenLine;
  readonly before: number;
  readonly amount: number;
}

interface Promotions {
  readonly applied: Applied[];
  readonly unapplied: UnappliedPromotion[];
}

/**
 * Takes the promotions off the goods, one after the other: higher priority first. Each sees what those before it left.
 * An exclusive promotion applies only if none before it does, and then none after it. A promotion on shipping counts as
 * applied if shipping may cost something at its place; how much it takes off is decided when all goods are discounted.
 *
 * @param mayShippingCost whether shipping costs something, or is not chosen yet, given what the goods cost
 */
export function applyPromotions(
  request: PriceRequest,
  rules: { readonly promotions: readonly PromotionRule[] },
  { goods, mayShippingCost }: { goods: Goods; mayShippingCost: (goodsTotal: number) => boolean },
): Promotions {
  const { candidates, unapplied } = candidatesOf(request, rules.promotions);
  const applied: Applied[] = [];
  const isBlocked = ({ isExclusive }: PromotionRule) =>
    applied.length > 0 && (isExclusive || applied[0]!.promotion.isExclusive);

  const refusalOf = (candidate: Candidate): Refusal | null => {
    const { promotion } = candidate;
    const toBuyer = refusalToBuyer(candidate, request);
    if (toBuyer) return toBuyer;
    const lines = goods.linesOf(promotion.target);
    const ofGoods = refusalOfGoods(promotion, lines);
    if (ofGoods) return ofGoods;
    if (isBlocked(promotion)) return { reason: 'NOT_COMBINABLE' };
    if (isOnShipping(promotion)) {
      if (!mayShippingCost(leftOf(goods.lines))) return { reason: 'NO_EFFECT' };
      applied.push({ ...candidate, of: null });
      return null;
    }
    const discount = goodsDiscount(promotion, lines, goods);
    if ('reason' in discount) return discount;
    applied.push({ ...candidate, of: take(candidate, discount) });
    return null;
  };
  for (const candidate of candidates) {
    const refusal = refusalOf(candidate);
    if (!refusal) continue;
    unapplied.push({ promotionId: candidate.promotion.id, code: candidate.code, ...refusal });
  }
  return { applied, unapplied };
}

/** Takes the amounts off the lines. */
function take(
  { promotion, code }: Candidate,
  { lines, amounts }: { lines: readonly OpenLine[]; amounts: readonly number[] },
): Taken[] {
  return lines.map((open, place) => {
    const before = open.left;
    const amount = amounts[place]!;
    if (amount > 0) open.discounts.push({ promotion, code, before, amount });
    open.left -= amount;
    return { open, before, amount };
  });
}
