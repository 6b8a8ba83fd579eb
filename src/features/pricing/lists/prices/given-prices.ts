import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../../platform/errors/standard-errors.ts';
import { amountAt } from '../../../../platform/inputs/input-values.ts';
import { MAX_ORDER_AMOUNT } from '../../../../values/money.ts';
import { MAX_QUANTITY, MAX_QUANTITY_TEXT } from '../../../../values/quantity.ts';
import { skuInput } from '../../../catalog/variants/variant-values.ts';
import type { PriceList } from '../price-list.entity.ts';

/** The largest number of prices of one call, which is that of any list of inputs. */
export const MAX_PRICES = 500;

/** A price as a client writes it. Amounts are decimal strings in the currency of the list. */
export interface GivenPrice {
  /** UUID. Either this or the SKU. */
  readonly variantId?: string | null | undefined;
  readonly sku?: string | null | undefined;
  readonly minimumQuantity?: number | null | undefined;
  /** Null removes the price. */
  readonly amount: string | null;
  readonly compareAtAmount?: string | null | undefined;
}

export interface PriceKey {
  readonly variantId: string;
  readonly minimumQuantity: number;
}

/** Amounts are minor units. */
export interface ListPrice extends PriceKey {
  readonly amount: number;
  readonly compareAtAmount: number | null;
}

/**
 * The prices to set and to remove in a locked list.
 *
 * @throws DomainError VALIDATION or NOT_FOUND at the path of the first mistake
 */
export async function pricesOf(
  em: EntityManager,
  list: PriceList,
  given: readonly GivenPrice[],
): Promise<{ set: ListPrice[]; removed: PriceKey[] }> {
  if (given.length === 0 || given.length > MAX_PRICES)
    throw invalid('prices', `Give 1 to ${MAX_PRICES} prices.`);
  const variantOf = await findVariants(em, list.storeId, given);
  const set: ListPrice[] = [];
  const removed: PriceKey[] = [];
  const seen = new Set<string>();
  for (const [at, price] of given.entries()) {
    const path = `prices.${at}`;
    const key = {
      variantId: variantOf(at),
      minimumQuantity: quantityAt(path, price.minimumQuantity),
    };
    const text = `${key.variantId} ${key.minimumQuantity}`;
    if (seen.has(text)) throw invalid(path, 'This variant and minimum quantity are given more than once.');
    seen.add(text);
    if (price.amount === null) removed.push(key);
    else set.push({ ...key, ...amountsAt(path, price, list.currency) });
  }
  return { set, removed };
}

function quantityAt(path: string, quantity: number | null | undefined): number {
  if (quantity == null) return 1;
  if (quantity >= 1 && quantity <= MAX_QUANTITY) return quantity;
  throw invalid(`${path}.minimumQuantity`, `A quantity is a whole number from 1 to ${MAX_QUANTITY_TEXT}.`);
}

function amountsAt(path: string, price: GivenPrice, currency: string): Omit<ListPrice, keyof PriceKey> {
  const amount = notTooLarge(`${path}.amount`, amountAt(`${path}.amount`, price.amount!, currency));
  if (price.compareAtAmount == null) return { amount, compareAtAmount: null };
  const field = `${path}.compareAtAmount`;
  const compareAtAmount = notTooLarge(field, amountAt(field, price.compareAtAmount, currency));
  if (compareAtAmount <= amount) throw invalid(field, 'The price to compare with is above the price.');
  return { amount, compareAtAmount };
}

function notTooLarge(field: string, amount: number): number {
  if (amount > MAX_ORDER_AMOUNT) throw invalid(field, 'No order costs that much.');
  return amount;
}

/** Finds all variants in one statement. The answer tells that of a price by its place. */
async function findVariants(
  em: EntityManager,
  storeId: string,
  given: readonly GivenPrice[],
): Promise<(at: number) => string> {
  const ids = given.flatMap(({ variantId }) => variantId ?? []);
  const skus = given.map(({ sku }, at) => (sku == null ? null : skuInput(sku, `prices.${at}.sku`)));
  const rows = await sql<{ id: string; sku: string }>(
    em,
    'select id, sku from product_variants where store_id = $1 and (id = any ($2::uuid[]) or sku = any ($3::text[]))',
    [storeId, ids, skus.filter((sku) => sku !== null)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const bySku = new Map(rows.map(({ id, sku }) => [sku, id]));
  return (at) => {
    const path = `prices.${at}`;
    const { variantId = null } = given[at]!;
    const sku = skus[at] ?? null;
    if ((variantId === null) === (sku === null)) throw invalid(path, 'Give either `variantId` or `sku`.');
    const found = sku === null ? known.has(variantId!) && variantId : bySku.get(sku);
    if (!found) throw notFound('variant', `${path}.${sku === null ? 'variantId' : 'sku'}`);
    return found;
  };
}
