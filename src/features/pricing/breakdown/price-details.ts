import type {
  AppliedDiscount,
  AppliedPromotion,
  AppliedTax,
  PricedShipping,
  TaxGroup,
} from '../calculation/priced.ts';

import type { PricingRules } from '../rules/pricing-rules.ts';

/** Shipping as it is stored and shown. The estimate is the one that the buyer was promised. */
export type ShippingDetails = Omit<PricedShipping, 'isAvailable' | 'estimate' | 'asked' | 'taxClass'> &
  Partial<Pick<PricedShipping, 'estimate'>>;

/** What is stored with an order, so that its price can be explained whatever the rules become. */
export interface OrderPriceDetails {
  readonly taxes: readonly TaxGroup[];
  readonly discounts: readonly AppliedPromotion[];
  readonly shipping: ShippingDetails & {
    /** What the method or staff asked, if it included a tax that was not due. */
    readonly asked?: number;
    /** Code of the tax class of the method, if it has one. */
    readonly taxClass?: string;
  };
  /** How it was rounded. */
  readonly settings: Pick<
    PricingRules['settings'],
    'taxRounding' | 'taxRoundedPer' | 'shippingTax' | 'untaxedPrices' | 'totalRounding'
  >;
}

export interface ItemPriceDetails {
  readonly discounts: readonly AppliedDiscount[];
  readonly taxes: readonly AppliedTax[];
  /** The prices of one unit with a tax that was taken out, since none was due. An edit starts from them. */
  readonly asked?: { readonly unitPrice: number; readonly listPrice: number };
}
