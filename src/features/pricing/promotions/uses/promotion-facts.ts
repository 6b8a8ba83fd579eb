import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../../platform/db/sql.ts';
import { discountCodeKey } from '../codes/discount-code-text.ts';

/** A discount code that a buyer entered. */
interface EnteredCode {
  /** As the shop wrote it, or as the buyer did if it is unknown. */
  readonly code: string;
  readonly codeId: string | null;
  /** Null for a code that is unknown or was switched off. */
  readonly promotionId: string | null;
  /** Whether the code itself has no uses left. */
  readonly isUsedUp: boolean;
}

/** What promotions depend on that changes with every order, so that it is not part of the rules. */
export interface PromotionFacts {
  /** In the order in which they were entered. */
  readonly codes: readonly EnteredCode[];
  /** How often limited promotions were used, by promotion. One that is missing was not used. */
  readonly uses: ReadonlyMap<string, { readonly total: number; readonly byBuyer: number }>;
}

interface Found {
  readonly codes: Readonly<
    Record<string, [code: string, id: string, promotionId: string, isUsedUp: boolean]>
  >;
  readonly uses: Readonly<Record<string, [total: number, byBuyer: number]>>;
}

const READ = prepared('select find_discount_codes($1, $2) as codes, read_promotion_uses($1, $3, $4) as uses');

/**
 * Reads codes and uses in one statement.
 *
 * @param wanted.email of a guest; it counts only without a customer
 */
export async function readPromotionFacts(
  em: EntityManager,
  wanted: {
    readonly storeId: string;
    readonly codes: readonly string[];
    readonly customerId: string | null;
    readonly email: string | null;
  },
): Promise<PromotionFacts> {
  const { storeId, customerId, email } = wanted;
  const keys = wanted.codes.map(discountCodeKey);
  const [found] = await sql<Found>(em, READ, [storeId, keys.filter(Boolean), customerId, email]);
  return {
    codes: wanted.codes.map((text, at): EnteredCode => {
      const known = found!.codes[keys[at] ?? ''];
      if (!known) return { code: text, codeId: null, promotionId: null, isUsedUp: false };
      const [code, codeId, promotionId, isUsedUp] = known;
      return { code, codeId, promotionId, isUsedUp };
    }),
    uses: new Map(Object.entries(found!.uses).map(([id, [total, byBuyer]]) => [id, { total, byBuyer }])),
  };
}
