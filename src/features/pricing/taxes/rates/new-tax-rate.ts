import type { TaxRateCategory, TaxRateScope } from '../tax-enums.ts';
import type { Validity } from '../tax-rule-values.ts';

/** Undefined keeps a value. Null keeps it as well, but removes an end of the period or the reference. */
export interface TaxRateChanges extends Validity {
  readonly name?: string | null | undefined;
  /** A share from 0 to 1, such as "0.19". */
  readonly rate?: string | null | undefined;
  readonly category?: TaxRateCategory | null | undefined;
  readonly appliesWithin?: TaxRateScope | null | undefined;
  readonly reference?: string | null | undefined;
}

export interface NewTaxRate extends TaxRateChanges {
  readonly country: string;
  readonly region?: string | null | undefined;
  /** The code of the class. */
  readonly taxClass: string;
  readonly name: string;
  readonly rate: string;
  readonly category: TaxRateCategory;
}
