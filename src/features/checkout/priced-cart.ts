import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../platform/db/sql.ts';
import { type PricedLine, priceCart } from '../carts/cart-pricing.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { CartReference } from '../carts/carts.locks.ts';
import type { LinePrice, PriceTotals } from '../pricing/calculation/priced.ts';

/** What a cart is priced with, and the versions of all rows that this was read from. */
interface CartBasis {
  readonly currency: string;
  readonly cartVersion: number;
  /** Version of the store's rules for prices. */
  readonly pricingVersion: number;
  /** The database's clock when the cart was read, in milliseconds since 1970. */
  readonly readAt: number;
}

interface BasisLine
  extends Pick<PricedLine, 'variantId' | 'productId' | 'sku' | 'name' | 'quantity' | 'isOnSale'> {
  /** Minor units. */
  readonly price: number;
}

/** A cart that was read without a lock, with its price. `check_out` compares the versions under its lock. */
export interface PricedCart extends CartBasis {
  /** Of each line, its variant and its product, in the order of the lines: `row_versions` of the view `cart_lines`. */
  readonly rowVersions: readonly string[];
  readonly lines: readonly (BasisLine & { readonly cost: LinePrice | null })[];
  readonly totals: PriceTotals;
  /** True if there is at least one line and every line can be bought. */
  readonly isBuyable: boolean;
}

/** One line with its cart. An empty cart is a row without a line. */
type CartRow = CartBasis & BasisLine & { readonly rowVersions: string | null };

const PRICED_CART = `
  select c.currency, c.version as "cartVersion", s.pricing_version as "pricingVersion",
    (extract(epoch from now()) * 1000)::float8 as "readAt", l.variant_id as "variantId", l.product_id as "productId",
    l.sku, l.name, l.quantity, l.price::float8 as price, l.is_on_sale as "isOnSale", l.row_versions as "rowVersions"
  from carts c
  join stores s on s.id = c.store_id
  left join cart_lines l on l.store_id = c.store_id and l.cart_id = c.id
  where c.store_id = $1`;
const BY_TOKEN = prepared(`${PRICED_CART} and c.token_hash = $2 and c.customer_id is null order by l.id`);
const OF_CUSTOMER = prepared(`${PRICED_CART} and c.customer_id = $2 and c.status = 'OPEN' order by l.id`);

/** @returns null when there is no such cart */
export async function readPricedCart(
  em: EntityManager,
  { storeId, token, customerId }: CartReference,
): Promise<PricedCart | null> {
  const statement = token ? BY_TOKEN : OF_CUSTOMER;
  const owner = token ? hashCartToken(token) : customerId;
  const rows = await sql<CartRow>(em, statement, [storeId, owner]);
  const [cart] = rows;
  if (!cart) return null;
  const { lines, totals } = priceCart(cart.rowVersions === null ? [] : rows);
  const isBuyable = lines.length > 0 && lines.every(({ cost }) => cost !== null);
  const { currency, cartVersion, pricingVersion, readAt } = cart;
  const rowVersions = lines.map((line) => line.rowVersions!);
  return { currency, cartVersion, pricingVersion, readAt, rowVersions, lines, totals, isBuyable };
}
