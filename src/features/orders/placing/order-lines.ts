import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import { amountAt, expectQuantity } from '../../../platform/inputs/input-values.ts';
import { skuInput } from '../../catalog/variants/variant-values.ts';
import type { OrderLine } from './order-placement.ts';

/** A requested variant, by id or by SKU. */
export interface RequestedLine {
  readonly variantId?: string | undefined;
  readonly sku?: string | null | undefined;
  readonly quantity: number;
  /** A decimal that replaces the price of the catalog. */
  readonly unitPrice?: string | null | undefined;
}

interface VariantRow {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly price: string;
}

export const MAX_LINES = 200;

const VARIANTS = `
  select id, product_id as "productId", sku, price::text as price, name from variant_offers
  where store_id = $1 and (id = any($2::uuid[]) or sku = any($3::text[])) and currency = $4 and is_on_sale`;

/**
 * Looks up the requested variants and returns them with their present names and prices.
 *
 * @throws DomainError that names the line: unknown or not on sale, not exactly one of id and SKU, an invalid quantity
 */
export async function priceLines(
  em: EntityManager,
  wanted: { storeId: string; currency: string; items: readonly RequestedLine[] },
): Promise<OrderLine[]> {
  const { storeId, currency, items } = wanted;
  if (items.length > MAX_LINES) throw invalid('items', `At most ${MAX_LINES} items at once.`);
  const named = items.map((item, index) => nameOf(item, `items.${index}`));
  const ids = named.flatMap(({ variantId }) => variantId ?? []);
  const skus = named.flatMap(({ sku }) => sku ?? []);
  const rows = await sql<VariantRow>(em, VARIANTS, [storeId, ids, skus, currency]);
  return items.map(({ quantity, unitPrice }, index) => {
    const field = `items.${index}`;
    const { variantId, sku } = named[index]!;
    expectQuantity(`${field}.quantity`, quantity);
    const found = rows.find((row) => (variantId ? row.id === variantId : row.sku === sku));
    if (!found) throw notFound('variant on sale', `${field}.${variantId ? 'variantId' : 'sku'}`);
    const { id, price, ...told } = found;
    const isOverridden = unitPrice !== undefined && unitPrice !== null;
    const paid = isOverridden ? amountAt(`${field}.unitPrice`, unitPrice, currency) : Number(price);
    return {
      ...told,
      variantId: id,
      quantity,
      unitPrice: paid,
      listPrice: Number(price),
      isOverridden,
      field,
    };
  });
}

/** @throws DomainError unless exactly one of an id and a well-formed SKU is given */
function nameOf({ variantId, sku }: RequestedLine, field: string): { variantId?: string; sku?: string } {
  if ((variantId === undefined) === (sku === undefined || sku === null)) {
    throw invalid(field, 'Name the variant by its id or by its SKU, not both.');
  }
  return variantId === undefined ? { sku: skuInput(sku!, `${field}.sku`) } : { variantId };
}
