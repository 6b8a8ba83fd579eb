import { invalid } from '../../../platform/errors/standard-errors.ts';
import { hasRegions, regionCode } from '../../../values/region.ts';

/** The largest number of characters of the reference of a rate. */
export const MAX_REFERENCE_LENGTH = 500;

/** The period in which a rule applies: `validFrom` is included and `validTo` is not. */
export interface Validity {
  readonly validFrom?: Date | null | undefined;
  readonly validTo?: Date | null | undefined;
}

/**
 * The code of a region that an input names by its code or its name. Null for a whole country.
 *
 * @throws DomainError VALIDATION when the country has no such region
 */
export function regionAt(field: string, country: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const code = regionCode(country, text);
  if (code !== undefined) return code;
  throw invalid(
    field,
    hasRegions(country)
      ? `ISO 3166-2 has no region "${text.slice(0, 60)}" of ${country}.`
      : `The regions of ${country} are not known. Leave the region out.`,
  );
}

/** @throws DomainError VALIDATION when the period ends before it begins */
export function expectValidity({ validFrom, validTo }: Validity): void {
  if (validFrom && validTo && validFrom.getTime() >= validTo.getTime()) {
    throw invalid('validTo', 'The period must end after it begins.');
  }
}
