import type { TaxCategory } from '../rules/tax-rules.ts';

/** A price with everything that it is made of. All amounts are minor units of one currency. */
export interface Price {
  /** In the order of the request. */
  readonly lines: readonly PricedLine[];
  readonly shipping: PricedShipping;
  /** The methods that fit, in the order in which they are shown. */
  readonly shippingMethods: readonly OfferedShippingMethod[];
  /** The tax by category, rate and place, of lines and shipping. */
  readonly taxes: readonly TaxGroup[];
  /** The promotions that apply, in the order in which they were applied. */
  readonly discounts: readonly AppliedPromotion[];
  /** The codes that do not apply, and all automatic promotions that do not. */
  readonly unapplied: readonly UnappliedPromotion[];
  readonly totals: PriceTotals;
  readonly taxesIncluded: boolean;
  /** True if the destination is unknown, so that the store's own country was assumed. */
  readonly isDestinationAssumed: boolean;
}

export interface PriceTotals {
  /** The sum of the lines before discounts. */
  readonly subtotal: number;
  /** The discounts of the lines. Those of shipping are not part of it. */
  readonly discountTotal: number;
  /** Part of the other amounts if they include taxes; else added to them. */
  readonly taxTotal: number;
  /** Shipping after its discounts. */
  readonly shippingTotal: number;
  /** What the total was rounded by. It may be negative. */
  readonly roundingTotal: number;
  /** subtotal − discountTotal + shippingTotal + roundingTotal, and + taxTotal unless taxes are included. */
  readonly total: number;
}

/** The amounts of a line in the store's mode: gross where prices include tax. */
export interface LinePrice {
  readonly quantity: number;
  readonly unitPrice: number;
  /** unitPrice × quantity. Not exact beyond 2^53 − 1, which is past what an order may cost. */
  readonly subtotal: number;
  readonly discountTotal: number;
  /** subtotal − discountTotal. */
  readonly total: number;
}

export interface PricedLine extends LinePrice {
  readonly key: string;
  /** Of one unit, like the unit price without tax where a price keeps its net and no tax is due. */
  readonly listPrice: number;
  readonly discounts: readonly AppliedDiscount[];
  readonly taxes: readonly AppliedTax[];
  readonly taxTotal: number;
  /** True if the line would raise the subtotal above the largest amount of an order. Then the totals leave it out. */
  readonly isTooLarge: boolean;
}

export interface PricedShipping {
  /** The chosen method. Null if there is none, or if the amount was typed in. */
  readonly methodId: string | null;
  readonly name: string | null;
  /** False if a method was chosen that does not fit the goods and the destination. Then shipping costs nothing yet. */
  readonly isAvailable: boolean;
  /** What the rate or staff ask, in the store's mode. The list amount is less if it includes a tax that is not due. */
  readonly asked: number;
  /** Code of the tax class of the method. Null for the one in the store's settings. */
  readonly taxClass: string | null;
  readonly listAmount: number;
  readonly discounts: readonly AppliedDiscount[];
  readonly discountTotal: number;
  /** listAmount − discountTotal. */
  readonly amount: number;
  readonly taxes: readonly AppliedTax[];
  readonly taxTotal: number;
  /** Null if no method that fits is chosen, or if it has no estimate. */
  readonly estimate: DeliveryEstimate | null;
}

/** When a delivery is expected, counted in business days from the day of the order in the time zone of the store. */
export interface DeliveryEstimate {
  readonly minBusinessDays: number;
  readonly maxBusinessDays: number;
  /** Days in the calendar, such as "2026-12-03". */
  readonly earliest: string;
  readonly latest: string;
}

export interface OfferedShippingMethod {
  readonly methodId: string;
  readonly code: string;
  readonly name: string;
  readonly listAmount: number;
  /** After the promotions that apply. */
  readonly amount: number;
  readonly estimate: DeliveryEstimate | null;
  /** Goods of at least this amount after discounts ship free, in the store's mode. Null if it is never free for that. */
  readonly freeFrom: number | null;
  /** How much the goods cost less than that. Zero from there on. */
  readonly missing: number | null;
}

/** What a promotion takes off a line, or off shipping. */
export interface AppliedDiscount {
  readonly promotionId: string;
  readonly code: string | null;
  readonly name: string;
  readonly amount: number;
}

/** What a promotion takes off the whole order. */
export interface AppliedPromotion extends AppliedDiscount {
  /** The amount that it was taken of, as the promotions before it left that. */
  readonly base: number;
  /** Null unless it is a percentage. */
  readonly ratePpm: number | null;
}

/** A tax of a line, or of shipping. */
export interface AppliedTax {
  readonly name: string;
  /** Null where no rate applies, such as for exports. */
  readonly rateId: string | null;
  readonly category: TaxCategory;
  readonly country: string;
  readonly region: string | null;
  readonly ratePpm: number;
  /** Without tax. */
  readonly base: number;
  readonly amount: number;
}

export interface TaxGroup {
  readonly category: TaxCategory;
  /** Why no tax is due, in the words of EN 16931 or of the certificate. Null if tax is due. */
  readonly reason: string | null;
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly ratePpm: number;
  readonly base: number;
  readonly amount: number;
  /** amount − round(base × rate): mostly 0. Prices that include tax have no base that re-adds for some amounts. */
  readonly difference: number;
}

export interface UnappliedPromotion {
  /** Null for an unknown code. */
  readonly promotionId: string | null;
  /** Null for an automatic promotion. */
  readonly code: string | null;
  readonly reason: UnappliedReason;
  /** Minor units up to the minimum subtotal, or units up to the minimum quantity. */
  readonly missing?: number;
}

export type UnappliedReason =
  | 'UNKNOWN_CODE'
  | 'NOT_STARTED'
  | 'ENDED'
  | 'USED_UP'
  | 'USED_UP_BY_CUSTOMER'
  | 'MINIMUM_SUBTOTAL'
  | 'MINIMUM_QUANTITY'
  | 'NOT_FOR_THESE_ITEMS'
  | 'NOT_FOR_THIS_CUSTOMER'
  | 'NOT_FIRST_ORDER'
  | 'NOT_COMBINABLE'
  | 'OTHER_CURRENCY'
  | 'NO_EFFECT';
