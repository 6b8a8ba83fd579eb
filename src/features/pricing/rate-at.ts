import { invalid } from '../../platform/errors/standard-errors.ts';
import { parseRatePpm, RATE_DIGITS } from '../../values/rate.ts';

/**
 * A share from 0 to 1 in parts per million, or more than 0 if zero means nothing.
 *
 * @throws DomainError VALIDATION
 */
export function ratePpmAt(
  field: string,
  text: string | null | undefined,
  { isZeroAllowed }: { isZeroAllowed: boolean },
): number {
  const ppm = text == null ? undefined : parseRatePpm(text);
  if (ppm !== undefined && (ppm > 0 || isZeroAllowed)) return ppm;
  const range = isZeroAllowed ? 'from 0 to 1' : 'more than 0 and at most 1,';
  throw invalid(field, `A rate is ${range} with at most ${RATE_DIGITS} digits, such as "0.19".`);
}
