import type { EntityManager } from '@mikro-orm/postgresql';
import { refusalOf } from '../../../platform/db/refusal.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { DomainError } from '../../../platform/errors/domain-error.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { PromotionUse } from '../../pricing/facts/promotion-uses.ts';
import { stalePriceOf } from '../../pricing/facts/stale-price.ts';

const TAKE = prepared('select take_promotion_uses($1, $2, $3)');

/**
 * Makes these the uses that an order has of promotions: takes the new ones and gives back the others. Call it after the
 * order is written and before its stock is reserved.
 *
 * @throws DomainError when a promotion or a code is used up; StalePriceError when one may not be used any more
 */
export async function takePromotionUses(
  em: EntityManager,
  { storeId, orderId, uses }: { storeId: string; orderId: string; uses: readonly PromotionUse[] },
): Promise<void> {
  try {
    await sql(em, TAKE, [storeId, orderId, JSON.stringify(uses)]);
  } catch (error) {
    if (refusalOf<{ reason: string }>(error)?.reason === 'USED_UP') throw promotionUsedUp();
    throw stalePriceOf(error);
  }
}

/** For staff, who see the new price when they try again. */
export function promotionUsedUp(): DomainError {
  return notAllowedNow('A promotion of this order was used up or ended meanwhile; try again.');
}
