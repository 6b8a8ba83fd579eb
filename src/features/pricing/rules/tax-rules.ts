/**
 * Why tax is due, or why it is not. EN 16931 writes these as S, S (reduced), Z, E, G, K, AE, O and E (exempt customer).
 */
export type TaxCategory = RatedCategory | 'EXPORT' | 'INTRA_COMMUNITY' | 'REVERSE_CHARGE' | 'EXEMPT_CUSTOMER';

/** The categories that a rate can have. The others follow from buyer and destination. */
type RatedCategory = 'STANDARD' | 'REDUCED' | 'ZERO' | 'EXEMPT' | 'OUT_OF_SCOPE';

/** The taxes of a store. */
export interface TaxRules {
  readonly registrations: readonly TaxRegistrationRule[];
  readonly rates: readonly TaxRateRule[];
}

/** Where the store has to charge tax. In force while validFrom <= now < validTo. */
interface TaxRegistrationRule {
  readonly id: string;
  readonly country: string;
  /** Null for the whole country. */
  readonly region: string | null;
  /** OSS: the store is registered for all countries of the EU through this one. */
  readonly scheme: 'NATIONAL' | 'OSS';
  readonly taxId: string | null;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

/**
 * One rate of one tax. Rates of different names apply together, such as CGST and SGST. Of rates with one name, the one
 * of the region replaces the one of the country. In force while validFrom <= now < validTo.
 */
export interface TaxRateRule {
  readonly id: string;
  readonly country: string;
  /** Null for the whole country. */
  readonly region: string | null;
  /** Code of the tax class. */
  readonly taxClass: string;
  /** Name of the tax, such as VAT or CGST. */
  readonly name: string;
  /** Parts per million: 19 % is 190,000. */
  readonly ratePpm: number;
  readonly category: RatedCategory;
  /** Whether it depends on the region of the store's registration: India's CGST and SGST within it, IGST elsewhere. */
  readonly appliesWithin: 'ANYWHERE' | 'SAME_REGION' | 'OTHER_REGION';
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}
