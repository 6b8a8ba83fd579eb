import type { PriceRequest } from '../calculation/price-request.ts';
import type { VariantPrice } from '../lists/best-price.ts';
import type { PricingRules } from '../rules/pricing-rules.ts';

/** What a price depends on beside the rules and the lines, as the SQL function `pricing_facts` tells it. */
export interface PricingFacts {
  /** By variant. */
  readonly lines: Readonly<Record<string, LineFacts>>;
  readonly buyer: PriceRequest['buyer'] & {
    /** Differs after every change of the customer. Null for a buyer who is not known. */
    readonly version: string | null;
  };
  /** By the key of a code. A code that is missing is unknown. */
  readonly codes: Readonly<
    Record<string, [code: string, codeId: string, promotionId: string, isUsedUp: boolean]>
  >;
  /** The codes with which an order used promotions before, by promotion. Null for one without a code. */
  readonly ownUses: Readonly<Record<string, string | null>>;
  /** By promotion. */
  readonly uses: Readonly<Record<string, [total: number, byBuyer: number]>>;
}

interface LineFacts {
  readonly categoryIds: readonly string[];
  readonly taxClass: string;
  readonly weightGrams: number | null;
  /** In price lists. */
  readonly prices: readonly VariantPrice[];
}

/** Which facts the rules of a store ask for, as `pricing_facts` reads them. */
export interface WantedFacts {
  readonly categories: boolean;
  readonly firstOrder: boolean;
  readonly uses: boolean;
  /** Prices of price lists. */
  readonly lists: boolean;
}

/** Null if the rules ask for no facts, so that none have to be read. */
export function wantedFacts(
  { taxes, promotions, shipping, lists }: PricingRules,
  { hasChoices }: { hasChoices: boolean },
): WantedFacts | null {
  const isEmpty =
    promotions.length === 0 &&
    lists.length === 0 &&
    shipping.methods.length === 0 &&
    taxes.rates.length === 0 &&
    taxes.registrations.length === 0;
  if (isEmpty && !hasChoices) return null;
  return {
    categories: promotions.some(
      ({ target, action }) => namesCategories(target) || namesCategories(giftOf(action)),
    ),
    lists: lists.length > 0,
    firstOrder: promotions.some(({ firstOrderOnly }) => firstOrderOnly),
    uses: promotions.some(
      ({ usageLimit, usageLimitPerCustomer }) => usageLimit !== null || usageLimitPerCustomer !== null,
    ),
  };
}

type Promotion = PricingRules['promotions'][number];

function giftOf(action: Promotion['action']): Promotion['target'] | null {
  return 'getTarget' in action ? action.getTarget : null;
}

function namesCategories(target: Promotion['target'] | null): boolean {
  return target?.on === 'CATEGORIES';
}
