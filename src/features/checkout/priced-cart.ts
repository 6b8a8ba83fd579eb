import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../platform/db/sql.ts';
import { MAX_ORDER_AMOUNT } from '../../values/money.ts';
import { type BasisLine, CartBasisReader, type SentCart } from '../carts/pricing/cart-basis.ts';
import { type BuyerDetails, type CartFacts, FACTS_COLUMN, factsValues } from '../carts/pricing/cart-facts.ts';
import type { CartPrices, PricedCart } from '../carts/pricing/cart-prices.ts';
import type { PricedLine } from '../pricing/calculation/priced.ts';

interface Versions {
  /** Of the line, its variant and its product: `row_versions` of the view `cart_goods`. */
  readonly rowVersions: string;
}

interface ReadCart {
  readonly cart: SentCart;
  readonly facts?: CartFacts;
}

/** Whose cart it is: the visitor with this token, or the customer. */
interface CartOwner {
  readonly storeId: string;
  readonly tokenHash: string | null;
  readonly customerId: string | null | undefined;
}

/** A cart that was read without a lock, with its price. `check_out` compares the versions under its lock. */
export interface CheckoutCart extends Omit<PricedCart, 'costs'> {
  readonly currency: string;
  readonly cartId: string;
  readonly cartVersion: number;
  readonly rowVersions: readonly string[];
  /** The cost is null for a line that cannot be bought. */
  readonly lines: readonly (BasisLine & Versions & { readonly cost: PricedLine | null })[];
  /** True if there is at least one line, and every line, code and the shipping method can be had. */
  readonly isBuyable: boolean;
}

const BASIS = new CartBasisReader<Versions>({ rowVersions: 'l.row_versions' });
const OF_TOKEN = 'c.token_hash = $2 and c.customer_id is null';
const OF_CUSTOMER = "c.customer_id = $2 and c.status = 'OPEN'";
const BY_TOKEN = {
  alone: prepared(BASIS.sql(OF_TOKEN)),
  withFacts: prepared(BASIS.sql(OF_TOKEN, FACTS_COLUMN)),
};
const BY_CUSTOMER = {
  alone: prepared(BASIS.sql(OF_CUSTOMER)),
  withFacts: prepared(BASIS.sql(OF_CUSTOMER, FACTS_COLUMN)),
};

/** @returns null when there is no such cart */
export async function readPricedCart(
  em: EntityManager,
  {
    owner,
    details,
    methodId,
    prices,
  }: {
    owner: CartOwner;
    details: BuyerDetails;
    /** In place of the shipping method of the cart. */
    methodId: string | undefined;
    prices: CartPrices;
  },
): Promise<CheckoutCart | null> {
  const { storeId, tokenHash, customerId } = owner;
  const statements = tokenHash ? BY_TOKEN : BY_CUSTOMER;
  const key = [storeId, tokenHash ?? customerId];
  // The facts come with the cart, which spares a round trip.
  const wanted = prices.probableFacts(storeId);
  const [row] = wanted
    ? await sql<ReadCart>(em, statements.withFacts, [...key, ...factsValues(wanted, details)])
    : await sql<ReadCart>(em, statements.alone, key);
  if (!row) return null;
  const { cart: sent, facts } = row;
  const basis = BASIS.read(sent);
  const ahead = wanted && facts ? { wanted, facts } : undefined;
  const shippingMethodId = methodId ?? basis.shippingMethodId;
  const { costs, ...priced } = await prices.charged(em, { ...basis, shippingMethodId }, { details, ahead });
  const { currency, cartId, cartVersion } = basis;
  const lines = basis.lines.map((line) => ({ ...line, cost: costs.get(line.variantId) ?? null }));
  const cart = {
    ...priced,
    currency,
    cartId,
    cartVersion,
    rowVersions: lines.map(({ rowVersions }) => rowVersions),
    lines,
  };
  return { ...cart, isBuyable: isBuyable(cart) && isShippingSettled(cart, methodId) };
}

function isBuyable({ lines, price }: Pick<CheckoutCart, 'lines' | 'price'>): boolean {
  return (
    lines.length > 0 &&
    lines.every(({ cost }) => cost !== null) &&
    price.totals.total <= MAX_ORDER_AMOUNT &&
    price.unapplied.every(({ code }) => code === null)
  );
}

/**
 * Whether a shipping method that fits is chosen, or none is needed: by a store without methods, and as long as the
 * address is not known, without which nothing is ordered.
 */
function isShippingSettled(
  { price, rules, request }: Pick<CheckoutCart, 'price' | 'rules' | 'request'>,
  askedFor: string | undefined,
): boolean {
  const { methodId, isAvailable } = price.shipping;
  if (askedFor !== undefined && methodId !== askedFor) return false;
  if (rules.shipping.methods.length === 0 || request.destination === null) return true;
  return methodId !== null && isAvailable;
}
