/** A promotion. Amounts are minor units of `currency`, in the store's own mode: gross where prices include tax. */
export interface PromotionRule {
  readonly id: string;
  readonly name: string;
  /** True if it applies only to buyers who entered one of its codes. */
  readonly isCodeRequired: boolean;
  /** Higher first. Of equal priority, the older one (the smaller id) comes first. */
  readonly priority: number;
  /** True if it does not combine with any other promotion. */
  readonly isExclusive: boolean;
  readonly action: PromotionAction;
  /** Null if it has no amounts. It does not apply in another currency. */
  readonly currency: string | null;
  readonly target: PromotionTarget;
  /** Judged on the goods of the target, or on all goods if the target is the order or shipping. */
  readonly minimumSubtotal: number | null;
  /** Units of the target, or of all goods if the target is the order or shipping. */
  readonly minimumQuantity: number | null;
  /** In force while startsAt <= now < endsAt. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Null for everybody. */
  readonly customerGroupIds: readonly string[] | null;
  readonly firstOrderOnly: boolean;
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
}

export type PromotionAction =
  /** Parts per million: 10 % is 100,000. */
  | { readonly kind: 'PERCENT'; readonly ratePpm: number }
  | { readonly kind: 'FIXED_AMOUNT'; readonly amount: number }
  /** The price of one unit. On the order: of all goods together. On shipping: of shipping. */
  | { readonly kind: 'FIXED_PRICE'; readonly amount: number }
  /** Its target says which goods a cart must contain. */
  | { readonly kind: 'FREE_SHIPPING' }
  | {
      readonly kind: 'BUY_X_GET_Y';
      readonly buyQuantity: number;
      readonly getQuantity: number;
      /** What the gifts cost less: 1,000,000 is free. */
      readonly ratePpm: number;
      /** The goods of which units are given. Null for the same goods as bought. The cheapest units are the gifts. */
      readonly getTarget: PromotionTarget | null;
    };

/** A category includes its descendants. The lines of a request name all ancestors of their categories. */
export type PromotionTarget =
  | { readonly on: 'ORDER' | 'SHIPPING' }
  | { readonly on: 'PRODUCTS' | 'CATEGORIES' | 'VARIANTS'; readonly ids: ReadonlySet<string> };
