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

/** The SQL of each property. */
type Sources<T> = { readonly [Property in keyof T]-?: string };

const HEAD: Sources<CartHead> = {
  cartId: 'c.id',
  storeId: 'c.store_id',
  currency: 'c.currency',
  cartVersion: 'c.version',
  pricingVersion: 's.pricing_version',
  readAt: 'extract(epoch from now()) * 1000',
  discountCodes: 'c.discount_codes',
  shippingMethodId: 'c.shipping_method_id',
};
const LINE: Sources<BasisLine> = {
  variantId: 'l.variant_id',
  productId: 'l.product_id',
  sku: 'l.sku',
  name: 'l.name',
  quantity: 'l.quantity',
  price: 'case when l.currency = c.currency then l.price end',
  isOnSale: 'l.is_on_sale',
};

/** A cart as one JSON value: the properties of its head, and then its lines with theirs. */
export type SentCart = readonly [...head: unknown[], lines: readonly (readonly unknown[])[]];

/**
 * Reads carts with their lines. What shows a cart and what checks it out read the same, so both see the same prices.
 *
 * A cart is one JSON value of arrays: this takes Postgres less time than a row for each line, and the driver less than
 * a column for each property.
 *
 * @typeParam More properties of a line beside those of {@link BasisLine}
 */
export class CartBasisReader<More extends object = object> {
  readonly #line: Sources<object>;
  readonly #properties: readonly string[];

  /** @param more expressions over the view `cart_goods l` and its `carts c` */
  constructor(more: Sources<More>) {
    this.#line = { ...LINE, ...more };
    this.#properties = Object.keys(this.#line);
  }

  /**
   * A statement that reads a {@link SentCart} as `cart` for each cart: `$1` is the store.
   *
   * @param column one more, of `carts c`
   */
  sql(condition: string, column = ''): string {
    return `select json_build_array(${listed(HEAD)}, array(
        select json_build_array(${listed(this.#line)})
        from cart_goods l where l.store_id = c.store_id and l.cart_id = c.id order by l.id
      )) as cart${column && `, ${column}`}
      from carts c
      join stores s on s.id = c.store_id
      where c.store_id = $1 and ${condition}`;
  }

  read(sent: SentCart): CartBasis<BasisLine & More> {
    const lines = sent.at(-1) as readonly (readonly unknown[])[];
    return {
      ...(named(HEAD_PROPERTIES, sent) as unknown as CartHead),
      lines: lines.map((line) => named(this.#properties, line) as unknown as BasisLine & More),
    };
  }
}

const HEAD_PROPERTIES = Object.keys(HEAD);

function listed(sources: Sources<object>): string {
  return Object.values(sources).join(', ');
}

function named(properties: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (let place = 0; place < properties.length; place++) result[properties[place]!] = values[place];
  return result;
}
