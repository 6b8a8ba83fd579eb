import { allocate } from '../../../../values/money.ts';
import { proportion } from '../../../../values/proportion.ts';
import { WHOLE_RATE } from '../../../../values/rate.ts';
import type { PromotionAction, PromotionTarget } from '../../rules/promotion-rule.ts';
import { lineAmount } from '../line-amount.ts';
import type { Refusal } from './conditions.ts';
import { chooseGifts } from './gifts.ts';
import { type Goods, leftOf, type OpenLine } from './goods.ts';

/** What a promotion takes off lines. No amount exceeds what is left of its line. */
export interface GoodsDiscount {
  readonly lines: readonly OpenLine[];
  /** By place in `lines`. */
  readonly amounts: readonly number[];
}

const NO_EFFECT: Refusal = { reason: 'NO_EFFECT' };

/**
 * The discount of a promotion on goods, in the store's mode.
 *
 * A percentage is one amount of all lines together: what is rounded is the discount, half up, so a tie is in the buyer's
 * favor. That amount, a fixed amount and a fixed price of the whole order are shared by the lines in proportion to what
 * is left of them, by largest remainder. A fixed price of a unit and gifts are amounts of single lines.
 */
export function goodsDiscount(
  promotion: { readonly action: PromotionAction; readonly target: PromotionTarget },
  lines: readonly OpenLine[],
  goods: Goods,
): GoodsDiscount | Refusal {
  const { action, target } = promotion;
  const base = leftOf(lines);
  switch (action.kind) {
    case 'PERCENT':
      return shared(lines, proportion(base, { of: action.ratePpm, per: WHOLE_RATE }));
    case 'FIXED_AMOUNT':
      return shared(lines, Math.min(base, action.amount));
    case 'FIXED_PRICE':
      if (target.on === 'ORDER') return shared(lines, Math.max(0, base - action.amount));
      return single(
        lines,
        lines.map(({ left, line }) => Math.max(0, left - lineAmount(action.amount, line.quantity))),
      );
    case 'BUY_X_GET_Y': {
      const given = action.getTarget === null ? lines : goods.linesOf(action.getTarget);
      const { gifts, missing } = chooseGifts({ ...action, bought: lines, given });
      if (missing > 0) return { reason: 'MINIMUM_QUANTITY', missing };
      return single(
        given,
        given.map((open) => giftDiscount(open, gifts.get(open) ?? 0, action.ratePpm)),
      );
    }
    case 'FREE_SHIPPING':
      return NO_EFFECT;
  }
}

function giftDiscount({ left, line }: OpenLine, gifts: number, ratePpm: number): number {
  return gifts === 0 ? 0 : proportion(left, { of: gifts * ratePpm, per: line.quantity * WHOLE_RATE });
}

function shared(lines: readonly OpenLine[], total: number): GoodsDiscount | Refusal {
  if (total === 0) return NO_EFFECT;
  const weights = lines.map(({ left }) => left);
  return { lines, amounts: allocate(total, weights) };
}

function single(lines: readonly OpenLine[], amounts: readonly number[]): GoodsDiscount | Refusal {
  return amounts.some((amount) => amount > 0) ? { lines, amounts } : NO_EFFECT;
}
