/** Everything about a cart or an order that its price depends on, except the rules. All amounts are minor units. */
export interface PriceRequest {
  readonly currency: string;
  /** Judges windows. The database's time, or when the order was placed. */
  readonly now: Date;
  readonly lines: readonly LineToPrice[];
  /** Null if it is unknown: then the store's own country is assumed. */
  readonly destination: Destination | null;
  readonly buyer: Buyer;
  readonly codes: readonly EnteredCode[];
  /** By promotion. An order that is priced again does not count its own uses. */
  readonly uses: ReadonlyMap<string, { readonly total: number; readonly byBuyer: number }>;
  /**
   * The promotions that an order has had since it was placed. Their windows, customers and limits are not judged again, but
   * their goods and minimums are.
   */
  readonly carried?: ReadonlySet<string>;
  /** The chosen method, or an amount in the store's mode that staff typed in, or that was agreed on before. */
  readonly shipping: { readonly methodId: string | null } | GivenShipping;
  /** For an order whose price was given, such as an imported one: no rule applies, and this tax is kept. */
  readonly given?: { readonly taxTotal: number };
}

export interface LineToPrice {
  readonly key: string;
  readonly variantId: string;
  readonly productId: string;
  /** Categories of the product with all their ancestors. */
  readonly categoryIds: readonly string[];
  /** Code of the tax class. */
  readonly taxClass: string;
  /** A whole number of at least 1. */
  readonly quantity: number;
  /** The price in the catalog, in the store's mode. */
  readonly listPrice: number;
  /** The price of a price list or one set by staff; else the list price. In the store's mode. */
  readonly unitPrice: number;
  readonly weightGrams: number | null;
  /** The discount of a line whose price was given. It counts only with `PriceRequest.given`. */
  readonly given?: GivenDiscount;
}

interface GivenShipping {
  readonly amount: number;
  /** Code of its tax class. The default is the one in the store's settings. */
  readonly taxClass?: string | null;
}

/** The discount of a whole line: an amount, or a share as an exact decimal from 0 to 1 such as "0.15". */
export type GivenDiscount = { readonly discountTotal: number } | { readonly discountRate: string };

interface Destination {
  readonly country: string;
  readonly region: string | null;
  readonly postalCode: string | null;
}

interface Buyer {
  readonly customerId: string | null;
  readonly groupIds: readonly string[];
  readonly isFirstOrder: boolean;
  /** Of valid syntax. */
  readonly vatId: string | null;
  readonly isTaxExempt: boolean;
  readonly exemptionReason: string | null;
}

interface EnteredCode {
  readonly code: string;
  /** Null if the code is unknown. */
  readonly promotionId: string | null;
  /** Whether the code itself has no uses left. */
  readonly isUsedUp: boolean;
}

/** A buyer of whom nothing is known. */
export const UNKNOWN_BUYER: Buyer = {
  customerId: null,
  groupIds: [],
  isFirstOrder: false,
  vatId: null,
  isTaxExempt: false,
  exemptionReason: null,
};
