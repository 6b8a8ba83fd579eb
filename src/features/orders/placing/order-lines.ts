import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import { amountAt, expectQuantity } from '../../../platform/inputs/input-values.ts';
import { skuInput } from '../../catalog/variants/variant-values.ts';
import type { UnpricedLine } from '../../pricing/facts/price-request-of.ts';
import { noPrice } from '../../pricing/lists/no-price.errors.ts';
import type { OrderPrices } from '../amounts/order-prices.ts';
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
  readonly currency: string;
  readonly rowVersions: string;
}

/** A line whose prices are null where the catalog has them in another currency. */
type CatalogLine = Omit<OrderLine, 'unitPrice' | 'listPrice' | 'field'> & {
  readonly unitPrice: number | null;
  readonly listPrice: number | null;
  readonly field: string;
};

export const MAX_LINES = 200;

const VARIANTS = `
  select id, product_id as "productId", sku, price::text as price, currency, name,
    row_versions as "rowVersions" from variant_offers
  where store_id = $1 and (id = any($2::uuid[]) or sku = any($3::text[])) and is_on_sale`;

/** The order that lines are for. */
interface LinesOf {
  readonly storeId: string;
  readonly currency: string;
  readonly customerId: string;
  /** Null for a new order. */
  readonly placedAt: Date | null;
}

/**
 * Looks up the requested variants and returns them with their present names and prices. In another currency than that of
 * the catalog, these are the prices of price lists.
 *
 * @throws DomainError that names the line: unknown or not on sale, not exactly one of id and SKU, an invalid quantity, or
 *   a NoPriceError
 */
export async function priceLines(
  em: EntityManager,
  { order, items, prices }: { order: LinesOf; items: readonly RequestedLine[]; prices: OrderPrices },
): Promise<OrderLine[]> {
  const lines = await catalogLines(em, order, items);
  const others = lines.flatMap((line, index) =>
    line.listPrice === null ? { ...unpricedOf(line), key: String(index) } : [],
  );
  const asked = others.length > 0 ? await prices.listed(em, order, others) : null;
  const [first, ...more] = (asked?.withoutPrice ?? []).map(({ key }) => {
    const { sku, field } = lines[Number(key)]!;
    return { sku, field: `${field}.${items[Number(key)]!.variantId === undefined ? 'sku' : 'variantId'}` };
  });
  if (first) throw noPrice(order.currency, [first, ...more]);
  const found = new Map(asked?.request.lines.map((line) => [line.key, line]));
  return lines.map((line, index) => {
    const listed = found.get(String(index));
    const { listPrice, unitPrice } = listed ?? line;
    const versions = { ...line.versions!, ...(listed && { rules: asked!.rulesVersion }) };
    return { ...line, listPrice: listPrice!, unitPrice: unitPrice!, versions };
  });
}

function unpricedOf({ variantId, productId, quantity, listPrice, unitPrice }: CatalogLine): UnpricedLine {
  return { key: '', variantId, productId, quantity, listPrice, ...(unitPrice !== null && { unitPrice }) };
}

async function catalogLines(
  em: EntityManager,
  { storeId, currency }: LinesOf,
  items: readonly RequestedLine[],
): Promise<CatalogLine[]> {
  if (items.length > MAX_LINES) throw invalid('items', `At most ${MAX_LINES} items at once.`);
  const named = items.map((item, index) => nameOf(item, `items.${index}`));
  const ids = named.flatMap(({ variantId }) => variantId ?? []);
  const skus = named.flatMap(({ sku }) => sku ?? []);
  const rows = await sql<VariantRow>(em, VARIANTS, [storeId, ids, skus]);
  return items.map(({ quantity, unitPrice }, index) => {
    const field = `items.${index}`;
    const { variantId, sku } = named[index]!;
    expectQuantity(`${field}.quantity`, quantity);
    const found = rows.find((row) => (variantId ? row.id === variantId : row.sku === sku));
    if (!found) throw notFound('variant on sale', `${field}.${variantId ? 'variantId' : 'sku'}`);
    const { id, price, currency: priceCurrency, rowVersions, ...told } = found;
    const listPrice = priceCurrency === currency ? Number(price) : null;
    const isOverridden = unitPrice !== undefined && unitPrice !== null;
    const paid = isOverridden ? amountAt(`${field}.unitPrice`, unitPrice, currency) : listPrice;
    return {
      ...told,
      variantId: id,
      quantity,
      unitPrice: paid,
      listPrice,
      isOverridden,
      versions: { goods: rowVersions },
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
