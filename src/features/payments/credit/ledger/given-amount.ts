import { unvalidatedAmount } from '../../../../platform/inputs/unvalidated-values.ts';
import { isCurrency } from '../../../../values/currency.ts';

/** An amount for a fingerprint, in a currency that may be none: then the text itself. */
export function givenAmount(text: string, currency: string): number | string | null {
  return isCurrency(currency) ? unvalidatedAmount(text, currency) : text;
}
