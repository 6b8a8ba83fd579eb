import type { LinePrice } from '../pricing/line-price.ts';
import { type PriceTotals, price } from '../pricing/price.ts';

/** What a cart costs at this moment, for showing a cart and for checking it out. */

/** Amounts are minor units of the cart's currency. */
interface CartLine {
  readonly id: string;
  readonly cartId: string;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  /** Product and variant, as an order will call it. */
  readonly name: string;
  readonly quantity: number;
  readonly currency: string;
  readonly price: number;
  /** An ACTIVE product, an active variant, priced in the currency of the cart. */
  readonly isOnSale: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Priced<L> = Omit<L, 'price'> & {
  readonly price: number;
  /** Null when it is not on sale, or when the amount is beyond what can be paid. */
  readonly cost: LinePrice | null;
};
export type PricedLine = Priced<CartLine>;

/** What of a line its price depends on; a bigint comes as text unless it came through JSON. */
type UnpricedLine = Pick<CartLine, 'quantity' | 'isOnSale'> & { readonly price: string | number };

/** `$1` store, `$2` cart ids. The view is what a checkout reads as well, so that both see the same prices. */
export const CART_LINES = `
  select id, cart_id as "cartId", variant_id as "variantId", product_id as "productId", sku, name, quantity, currency,
    price::text as price, is_on_sale as "isOnSale",
    created_at as "createdAt", updated_at as "updatedAt"
  from cart_lines where store_id = $1 and cart_id = any($2::uuid[])
  order by id`;

export type CartLineRow = Omit<CartLine, 'price'> & { readonly price: string };

export interface PricedCart<L = CartLineRow> {
  readonly lines: readonly Priced<L>[];
  readonly totals: PriceTotals;
}

/** Prices what is on sale. A line that would take the sum past the largest amount of an order costs null and is left out. */
export function priceCart<L extends UnpricedLine>(rows: readonly L[]): PricedCart<L> {
  const onSale = rows.filter(({ isOnSale }) => isOnSale);
  const priced = price({
    lines: onSale.map(({ quantity, price: unitPrice }) => ({ quantity, unitPrice: Number(unitPrice) })),
  });
  let place = 0;
  const lines = rows.map((row): Priced<L> => {
    const line = row.isOnSale ? priced.lines[place++] : undefined;
    const cost = line && !line.isTooLarge ? line : null;
    return { ...row, price: Number(row.price), cost };
  });
  return { lines, totals: priced.totals };
}
