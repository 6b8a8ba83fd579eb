import type { PriceListRule } from '../rules/pricing-rules.ts';

/** A price of a list for one variant, in minor units. The price to compare it with is read only where it is shown. */
export type VariantPrice = readonly [
  listId: string,
  minimumQuantity: number,
  amount: number,
  compareAtAmount?: number | null,
];

/** What decides which price list counts. */
export interface ListQuestion {
  readonly currency: string;
  readonly now: Date;
  readonly groupIds: readonly string[];
  readonly quantity: number;
}

/**
 * The price of the first list that is in force, for the buyer, in the currency, and has a price for the quantity. Within
 * the list the highest minimum quantity that fits counts. Undefined without such a list.
 *
 * @param lists in the order in which they count
 * @param prices of the variant
 */
function bestPrice(
  lists: readonly PriceListRule[],
  prices: readonly VariantPrice[],
  question: ListQuestion,
): VariantPrice | undefined {
  if (prices.length === 0) return undefined;
  for (const list of lists) {
    if (!fits(list, question)) continue;
    const fitting = prices.filter(([id, minimum]) => id === list.id && minimum <= question.quantity);
    if (fitting.length > 0) return fitting.reduce((best, next) => (next[1] > best[1] ? next : best));
  }
  return undefined;
}

/** The unit price that price lists give a buyer. Undefined without a list that counts. */
export function bestListPrice(
  lists: readonly PriceListRule[],
  prices: readonly VariantPrice[],
  question: ListQuestion,
): number | undefined {
  return bestPrice(lists, prices, question)?.[2];
}

/** What everybody pays for one unit by the lists in a currency. Undefined without such a list. */
export function generalPrice(
  lists: readonly PriceListRule[],
  prices: readonly VariantPrice[],
  { currency, now }: Pick<ListQuestion, 'currency' | 'now'>,
): VariantPrice | undefined {
  return bestPrice(lists, prices, { currency, now, groupIds: [], quantity: 1 });
}

function fits(
  { currency, customerGroupIds, startsAt, endsAt }: PriceListRule,
  question: ListQuestion,
): boolean {
  return (
    currency === question.currency &&
    (startsAt === null || startsAt <= question.now) &&
    (endsAt === null || question.now < endsAt) &&
    (customerGroupIds === null || customerGroupIds.some((id) => question.groupIds.includes(id)))
  );
}
