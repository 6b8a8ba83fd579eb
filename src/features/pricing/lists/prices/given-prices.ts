import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../../platform/errors/standard-errors.ts';
import { amountAt } from '../../../../platform/inputs/input-values.ts';
import { MAX_ORDER_AMOUNT } from '../../../../values/money.ts';
import { isQuantity, MAX_QUANTITY_TEXT } from '../../../../values/quantity.ts';
import { isSku, normalizeSku } from '../../../../values/sku.ts';
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

/** A price of the input: to set, or to remove. */
export type ReadPrice = ListPrice | PriceKey;

export interface WantedPrices {
  readonly set: ListPrice[];
  readonly removed: PriceKey[];
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
): Promise<WantedPrices> {
  if (given.length === 0 || given.length > MAX_PRICES)
    throw invalid('prices', `Give 1 to ${MAX_PRICES} prices.`);
  const read = await priceReader(em, list, given);
  return wantedPrices(given.map((price, at) => read(price, `prices.${at}`)));
}

export function wantedPrices(prices: readonly ReadPrice[]): WantedPrices {
  const set: ListPrice[] = [];
  const removed: PriceKey[] = [];
  for (const price of prices) {
    if ('amount' in price) set.push(price);
    else removed.push(price);
  }
  return { set, removed };
}

/**
 * Reads prices for a locked list one by one, each variant and minimum quantity once. All variants are found in one
 * statement.
 *
 * @returns a function that throws DomainError VALIDATION or NOT_FOUND at the path of a mistake
 */
export async function priceReader(
  em: EntityManager,
  { storeId, currency }: PriceList,
  given: readonly GivenPrice[],
): Promise<(price: GivenPrice, path: string) => ReadPrice> {
  const variantOf = await findVariants(em, storeId, given);
  const seen = new Set<string>();
  return (price, path) => {
    const key = {
      variantId: variantOf(price, path),
      minimumQuantity: quantityAt(path, price.minimumQuantity),
    };
    const text = `${key.variantId} ${key.minimumQuantity}`;
    if (seen.has(text)) throw invalid(path, 'This variant and minimum quantity are given more than once.');
    seen.add(text);
    return price.amount === null ? key : { ...key, ...amountsAt(path, price, currency) };
  };
}

function quantityAt(path: string, quantity: number | null | undefined): number {
  if (quantity == null) return 1;
  if (isQuantity(quantity)) return quantity;
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

/** Finds all variants in one statement. */
async function findVariants(
  em: EntityManager,
  storeId: string,
  given: readonly GivenPrice[],
): Promise<(price: GivenPrice, path: string) => string> {
  const ids = given.flatMap(({ variantId }) => variantId ?? []);
  // A malformed one finds nothing here, and is refused at its place.
  const skus = given.flatMap(({ sku }) => (sku == null ? [] : normalizeSku(sku.normalize('NFC'))));
  const rows = await sql<{ id: string; sku: string }>(
    em,
    'select id, sku from product_variants where store_id = $1 and (id = any ($2::uuid[]) or sku = any ($3::text[]))',
    [storeId, ids, skus.filter(isSku)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const bySku = new Map(rows.map(({ id, sku }) => [sku, id]));
  return ({ variantId, sku }, path) => {
    if ((variantId == null) === (sku == null)) throw invalid(path, 'Give either `variantId` or `sku`.');
    const found =
      variantId == null
        ? bySku.get(skuInput(sku!, `${path}.sku`))
        : known.has(variantId)
          ? variantId
          : undefined;
    if (!found) throw notFound('variant', `${path}.${variantId == null ? 'sku' : 'variantId'}`);
    return found;
  };
}
