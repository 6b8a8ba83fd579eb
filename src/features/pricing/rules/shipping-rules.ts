/** The shipping of a store. */
export interface ShippingRules {
  readonly zones: readonly ShippingZoneRule[];
  /** In the order in which they are shown. */
  readonly methods: readonly ShippingMethodRule[];
}

interface ShippingZoneRule {
  readonly id: string;
  readonly name: string;
  /**
   * Empty for the rest of the world. A zone that names the region of a destination goes before zones that name its whole
   * country, which go before the rest of the world.
   */
  readonly countries: readonly { readonly country: string; readonly regions: readonly string[] | null }[];
}

export interface ShippingMethodRule {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly position: number;
  /** Code of its tax class. Null for the one in the store's settings. */
  readonly taxClass: string | null;
  /** Whether it is the method of a cart that chose none. The first one that fits counts. */
  readonly isDefault?: boolean;
  readonly estimate: { readonly minBusinessDays: number; readonly maxBusinessDays: number } | null;
  /** If several rates fit, the lowest applies. If none fits, the method does not fit. */
  readonly rates: readonly ShippingRateRule[];
  /** Goods of at least this amount after discounts ship free. */
  readonly freeFrom: readonly { readonly currency: string; readonly amount: number }[];
}

interface ShippingRateRule {
  readonly id: string;
  readonly zoneId: string;
  readonly currency: string;
  readonly basis: 'FLAT' | 'WEIGHT' | 'SUBTOTAL' | 'ITEMS';
  /** It fits while from <= x < to. Grams, minor units of the goods after discounts, or units. */
  readonly from: number;
  readonly to: number | null;
  readonly amount: number;
}
