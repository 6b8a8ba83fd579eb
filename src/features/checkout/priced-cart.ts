import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../platform/db/sql.ts';
import { type PricedLine, priceCart } from '../carts/cart-pricing.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { CartReference } from '../carts/carts.locks.ts';
import type { LinePrice } from '../pricing/line-price.ts';
import type { PriceTotals } from '../pricing/price.ts';

/**
 * The result of the SQL function `price_basis`: everything that a price depends on. It is passed back to `check_out`
 * unchanged.
 */
interface PriceBasis {
  readonly currency: string;
  readonly lines: readonly [
    variantId: string,
    productId: string,
    sku: string,
    name: string,
    quantity: number,
    price: number,
    isOnSale: boolean,
  ][];
}

interface BasisLine
  extends Pick<PricedLine, 'variantId' | 'productId' | 'sku' | 'name' | 'quantity' | 'isOnSale'> {
  /** Minor units. */
  readonly price: number;
}

/** A cart that was read without a lock, with its price. */
export interface PricedCart {
  readonly basis: PriceBasis;
  /** The cost is null for a line that cannot be bought. */
  readonly lines: readonly (BasisLine & { readonly cost: LinePrice | null })[];
  readonly totals: PriceTotals;
  /** True if there is at least one line and every line can be bought. */
  readonly isBuyable: boolean;
}

const BY_TOKEN = prepared(`
  select price_basis(c) as basis from carts c
  where c.store_id = $1 and c.token_hash = $2 and c.customer_id is null`);
const OF_CUSTOMER = prepared(`
  select price_basis(c) as basis from carts c
  where c.store_id = $1 and c.customer_id = $2 and c.status = 'OPEN'`);

/** @returns null when there is no such cart */
export async function readPricedCart(
  em: EntityManager,
  { storeId, token, customerId }: CartReference,
): Promise<PricedCart | null> {
  const statement = token ? BY_TOKEN : OF_CUSTOMER;
  const owner = token ? hashCartToken(token) : customerId;
  const [row] = await sql<{ basis: PriceBasis }>(em, statement, [storeId, owner]);
  if (!row) return null;
  const { lines, totals } = priceCart(row.basis.lines.map(basisLine));
  const isBuyable = lines.length > 0 && lines.every(({ cost }) => cost !== null);
  return { basis: row.basis, lines, totals, isBuyable };
}

function basisLine([
  variantId,
  productId,
  sku,
  name,
  quantity,
  price,
  isOnSale,
]: PriceBasis['lines'][number]): BasisLine {
  return { variantId, productId, sku, name, quantity, price, isOnSale };
}
