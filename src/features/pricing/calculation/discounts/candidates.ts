import type { PromotionRule } from '../../rules/promotion-rule.ts';
import type { PriceRequest } from '../price-request.ts';
import type { UnappliedPromotion } from '../priced.ts';

/** A promotion that may apply: it is automatic, or one of its codes was entered. */
export interface Candidate {
  readonly promotion: PromotionRule;
  readonly code: string | null;
  /** Whether the code itself has no uses left. */
  readonly isCodeUsedUp: boolean;
}

/**
 * The promotions that may apply, higher priority first and older first of equals, and the codes that are of no use. Of
 * two codes of one promotion, the first one with uses left counts.
 */
export function candidatesOf(
  { codes }: PriceRequest,
  promotions: readonly PromotionRule[],
): { candidates: Candidate[]; unapplied: UnappliedPromotion[] } {
  const entered = new Map<string, { code: string; isUsedUp: boolean }>();
  const unapplied: UnappliedPromotion[] = [];
  for (const { code, promotionId, isUsedUp } of codes) {
    const other = promotionId === null ? undefined : entered.get(promotionId);
    if (promotionId === null) {
      unapplied.push({ promotionId, code, reason: 'UNKNOWN_CODE' });
    } else if (!other) {
      entered.set(promotionId, { code, isUsedUp });
    } else if (other.isUsedUp && !isUsedUp) {
      unapplied.push({ promotionId, code: other.code, reason: 'USED_UP' });
      entered.set(promotionId, { code, isUsedUp });
    } else {
      unapplied.push({ promotionId, code, reason: isUsedUp ? 'USED_UP' : 'NOT_COMBINABLE' });
    }
  }
  const candidates: Candidate[] = [];
  for (const promotion of promotions) {
    const code = entered.get(promotion.id);
    if (code) {
      candidates.push({ promotion, code: code.code, isCodeUsedUp: code.isUsedUp });
      entered.delete(promotion.id);
    } else if (!promotion.isCodeRequired) {
      candidates.push({ promotion, code: null, isCodeUsedUp: false });
    }
  }
  // The rules leave out promotions that ended long ago.
  for (const [promotionId, { code }] of entered) {
    unapplied.push({ promotionId, code, reason: 'ENDED' });
  }
  return { candidates: candidates.sort(byPriority), unapplied };
}

function byPriority({ promotion: a }: Candidate, { promotion: b }: Candidate): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : Number(a.id > b.id));
}
