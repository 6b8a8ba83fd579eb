import { givenRequest } from '../pricing/calculation/given-price.ts';
import { price } from '../pricing/calculation/price.ts';
import type { LinePrice, PriceTotals } from '../pricing/calculation/priced.ts';
import { NO_RULES } from '../pricing/rules/pricing-rules.ts';

/** The present price of a cart, for showing it and for checking it out. */

/** Amounts are minor units of the cart's currency. */
interface CartLine {
  readonly id: string;
  readonly cartId: string;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  /** The name of the line on an order, made of product and variant. */
  readonly name: string;
  readonly quantity: number;
  readonly currency: string;
  readonly price: number;
  /** The product is ACTIVE, the variant is active, and its price is in the cart's currency. */
  readonly isOnSale: boolean;
  /** Whether its cart can still be checked out. */
  readonly isOpen: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Priced<L> = Omit<L, 'price'> & {
  readonly price: number;
  /** Null when the line is not on sale, or when its amount exceeds the largest amount of an order. */
  readonly cost: LinePrice | null;
};
export type PricedLine = Priced<CartLine>;

/** The part of a line that its price depends on. Postgres returns a bigint as text. */
type UnpricedLine = Pick<CartLine, 'quantity' | 'isOnSale'> & { readonly price: string | number };

/** Parameters: `$1` is the store, `$2` the cart ids. Checkout reads the same view, so both see the same prices. */
export const CART_LINES = `
  select id, cart_id as "cartId", variant_id as "variantId", product_id as "productId", sku, name, quantity, currency,
    price::text as price, is_on_sale as "isOnSale",
    is_open as "isOpen",    created_at as "createdAt", updated_at as "updatedAt"
  from cart_lines where store_id = $1 and cart_id = any($2::uuid[])
  order by id`;

export type CartLineRow = Omit<CartLine, 'price'> & { readonly price: string };

export interface PricedCart<L = CartLineRow> {
  readonly lines: readonly Priced<L>[];
  readonly totals: PriceTotals;
}

/**
 * Prices the lines that are on sale. A line that would raise the sum above the largest amount of an order gets no cost
 * and is left out.
 */
export function priceCart<L extends UnpricedLine>(rows: readonly L[]): PricedCart<L> {
  const onSale = rows.filter(({ isOnSale }) => isOnSale);
  const lines = onSale.map(({ quantity, price: unitPrice }) => ({ quantity, unitPrice: Number(unitPrice) }));
  const priced = price(givenRequest({ lines }), NO_RULES);
  let place = 0;
  const pricedLines = rows.map((row): Priced<L> => {
    const line = row.isOnSale ? priced.lines[place++] : undefined;
    const cost = line && !line.isTooLarge ? line : null;
    return { ...row, price: Number(row.price), cost };
  });
  return { lines: pricedLines, totals: priced.totals };
}
