/** What a cart costs at this moment: one statement and one sum, for showing a cart and for checking it out. */

/** Amounts are minor units of the cart's currency. */
export interface CartLine {
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

/** A line with what it costs; null when it is not on sale, or when the amount is beyond what can be paid. */
export interface PricedLine extends CartLine {
  readonly lineTotal: number | null;
}

/** `$1` store, `$2` cart ids; prices come as text, since they are bigints. */
export const CART_LINES = `
  select i.id, i.cart_id as "cartId", i.variant_id as "variantId", v.product_id as "productId", v.sku,
    case when v.name = '' then p.name else p.name || ' – ' || v.name end as name, i.quantity, c.currency,
    v.price::text as price,
    p.status = 'ACTIVE' and v.is_active and v.currency = c.currency as "isOnSale",
    i.created_at as "createdAt", i.updated_at as "updatedAt"
  from cart_items i
  join carts c on c.id = i.cart_id
  join product_variants v on v.id = i.variant_id
  join products p on p.id = v.product_id
  where i.store_id = $1 and i.cart_id = any($2::uuid[])
  order by i.id`;

export type CartLineRow = Omit<CartLine, 'price'> & { readonly price: string };

export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly subtotal: number;
}

/** Sums what is on sale. A line that would take the sum past the safe integers costs null and is left out. */
export function priceCart(rows: readonly CartLineRow[]): PricedCart {
  let subtotal = 0;
  const lines = rows.map((row): PricedLine => {
    const line = { ...row, price: Number(row.price) };
    const lineTotal = line.price * line.quantity;
    if (!line.isOnSale || !Number.isSafeInteger(subtotal + lineTotal)) return { ...line, lineTotal: null };
    subtotal += lineTotal;
    return { ...line, lineTotal };
  });
  return { lines, subtotal };
}
