/** A cart with its lines, as far as its price depends on them. */

interface CartHead {
  readonly cartId: string;
  readonly storeId: string;
  readonly currency: string;
  readonly cartVersion: number;
  /** Version of the store's rules for prices. */
  readonly pricingVersion: number;
  /** The database's clock when the cart was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Keys of the discount codes, in the order in which they were entered. */
  readonly discountCodes: readonly string[];
  readonly shippingMethodId: string | null;
}

export interface BasisLine {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  /** The name of the line on an order, made of product and variant. */
  readonly name: string;
  readonly quantity: number;
  /** Minor units of the cart's currency. Null if the price of the variant is in another one. */
  readonly price: number | null;
  /** The product is ACTIVE and the variant is active. */
  readonly isOnSale: boolean;
}

export interface CartBasis<L extends BasisLine = BasisLine> extends CartHead {
  readonly lines: readonly L[];
}

/** One line with its cart. An empty cart is a row without a line. */
export type BasisRow<L extends BasisLine> = CartHead & L;

const HEAD = `c.id as "cartId", c.store_id as "storeId", c.currency, c.version as "cartVersion",
  s.pricing_version as "pricingVersion", (extract(epoch from now()) * 1000)::float8 as "readAt",
  c.discount_codes as "discountCodes", c.shipping_method_id as "shippingMethodId"`;
const LINE = `l.variant_id as "variantId", l.product_id as "productId", l.sku, l.name, l.quantity,
  case when l.currency = c.currency then l.price::float8 end as price, l.is_on_sale as "isOnSale"`;

/**
 * SQL that reads rows of {@link BasisRow}: `$1` is the store. What shows a cart and what checks it out are made of the
 * same text, so both see the same prices.
 *
 * @param more.columns of the view `cart_goods l`
 * @param more.condition on `carts c`
 */
export function cartBasisSql({ columns, condition }: { columns: string; condition: string }): string {
  return `select ${HEAD}, ${LINE}, ${columns}
    from carts c
    join stores s on s.id = c.store_id
    left join cart_goods l on l.store_id = c.store_id and l.cart_id = c.id
    where c.store_id = $1 and ${condition} order by l.id`;
}

/** @param rows of one cart, at least one */
export function basisOf<L extends BasisLine>(rows: readonly BasisRow<L>[]): CartBasis<L> {
  const { cartId, storeId, currency, cartVersion, pricingVersion, readAt, discountCodes, shippingMethodId } =
    rows[0]!;
  const head = {
    cartId,
    storeId,
    currency,
    cartVersion,
    pricingVersion,
    readAt,
    discountCodes,
    shippingMethodId,
  };
  const isEmpty = (rows[0]!.variantId as string | null) === null;
  return { ...head, lines: isEmpty ? [] : rows };
}
