import type { Price } from '../calculation/priced.ts';
import type { PricingFacts } from './pricing-facts.ts';

/** A use of a promotion, as the SQL function `take_promotion_uses` takes it. */
export interface PromotionUse {
  readonly promotion_id: string;
  readonly code_id: string | null;
}

/** The uses of the promotions that apply, each once. An order keeps the code of a use that it has. */
export function promotionUses(
  { discounts }: Pick<Price, 'discounts'>,
  facts: Pick<PricingFacts, 'codes' | 'ownUses'> | null,
): PromotionUse[] {
  const codeIds = new Map(Object.values(facts?.codes ?? {}).map(([code, id]) => [code, id]));
  return discounts.map(({ promotionId, code }) => ({
    promotion_id: promotionId,
    code_id: code === null ? null : (facts?.ownUses[promotionId] ?? codeIds.get(code) ?? null),
  }));
}
