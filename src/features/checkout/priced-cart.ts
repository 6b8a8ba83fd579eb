import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../platform/db/sql.ts';
import { MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { hashCartToken } from '../carts/cart-token.ts';
import type { CartReference } from '../carts/carts.locks.ts';
import { type BasisLine, type BasisRow, basisOf, cartBasisSql } from '../carts/pricing/cart-basis.ts';
import type { BuyerDetails } from '../carts/pricing/cart-facts.ts';
import type { CartPrices, PricedCart } from '../carts/pricing/cart-prices.ts';
import type { PricedLine } from '../pricing/calculation/priced.ts';

interface VersionedLine extends BasisLine {
  /** Of the line, its variant and its product: `row_versions` of the view `cart_lines`. */
  readonly rowVersions: string;
}

/** A cart that was read without a lock, with its price. `check_out` compares the versions under its lock. */
export interface CheckoutCart extends Omit<PricedCart, 'costs'> {
  readonly currency: string;
  readonly cartVersion: number;
  readonly rowVersions: readonly string[];
  /** The cost is null for a line that cannot be bought. */
  readonly lines: readonly (VersionedLine & { readonly cost: PricedLine | null })[];
  /** True if there is at least one line, and every line, code and the shipping method can be had. */
  readonly isBuyable: boolean;
}

const COLUMNS = 'l.row_versions as "rowVersions"';
const BY_TOKEN = prepared(
  cartBasisSql({ columns: COLUMNS, condition: 'c.token_hash = $2 and c.customer_id is null' }),
);
const OF_CUSTOMER = prepared(
  cartBasisSql({ columns: COLUMNS, condition: "c.customer_id = $2 and c.status = 'OPEN'" }),
);

/** @returns null when there is no such cart */
export async function readPricedCart(
  em: EntityManager,
  { reference, details, prices }: { reference: CartReference; details: BuyerDetails; prices: CartPrices },
): Promise<CheckoutCart | null> {
  const { storeId, token, customerId } = reference;
  const statement = token ? BY_TOKEN : OF_CUSTOMER;
  const owner = token ? hashCartToken(token) : customerId;
  const rows = await sql<BasisRow<VersionedLine>>(em, statement, [storeId, owner]);
  if (rows.length === 0) return null;
  const basis = basisOf(rows);
  const { costs, ...priced } = await prices.charged(em, basis, details);
  const { currency, cartVersion } = basis;
  const lines = basis.lines.map((line) => ({ ...line, cost: costs.get(line.variantId) ?? null }));
  const cart = {
    ...priced,
    currency,
    cartVersion,
    rowVersions: lines.map(({ rowVersions }) => rowVersions),
    lines,
  };
  return { ...cart, isBuyable: isBuyable(cart) };
}

function isBuyable({ lines, price }: Pick<CheckoutCart, 'lines' | 'price'>): boolean {
  return (
    lines.length > 0 &&
    lines.every(({ cost }) => cost !== null) &&
    price.totals.total <= MAX_ORDER_AMOUNT &&
    (price.shipping.methodId === null || price.shipping.isAvailable) &&
    price.unapplied.every(({ code }) => code === null)
  );
}
