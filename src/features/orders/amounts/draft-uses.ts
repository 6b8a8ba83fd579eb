import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { PricingFacts } from '../../pricing/facts/pricing-facts.ts';
import { type PromotionUse, promotionUses } from '../../pricing/facts/promotion-uses.ts';
import { discountCodeKey } from '../../pricing/promotions/codes/discount-code-text.ts';
import type { Order } from '../order.entity.ts';

const CODES = prepared('select find_discount_codes($1, $2) as codes');

/**
 * The uses of promotions that a draft takes when it is placed, at the price that it was offered for. Undefined if it
 * has none.
 */
export async function usesOfDraft(
  em: EntityManager,
  { storeId, priceDetails }: Order,
): Promise<PromotionUse[] | undefined> {
  const discounts = priceDetails?.discounts ?? [];
  if (discounts.length === 0) return undefined;
  const keys = discounts.flatMap(({ code }) => (code === null ? [] : (discountCodeKey(code) ?? [])));
  const [row] = await sql<Pick<PricingFacts, 'codes'>>(em, CODES, [storeId, keys]);
  return promotionUses({ discounts }, { codes: row!.codes, ownUses: {} });
}
