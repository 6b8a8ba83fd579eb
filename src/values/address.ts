import { addressRules } from './address-rules.ts';
import { COUNTRY_RULE, isCountry } from './country.ts';
import { MAX_PHONE_LENGTH } from './phone.ts';
import { cleanText, isSingleLine } from './text.ts';

/** A postal address as the customer wrote it. An order has a copy, so later edits do not change it. */
export interface Address {
  name?: string | null;
  company?: string | null;
  line1: string;
  line2?: string | null;
  /** Some countries have none: addresses of Singapore or Hong Kong end with the country. */
  city?: string | null;
  /** State, province or county, as written on a parcel. */
  region?: string | null;
  /** Some sixty countries have none. Elsewhere it must match the country's pattern. */
  postalCode?: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string;
  phone?: string | null;
}

type AddressField = keyof Address;

export interface AddressProblem {
  field: AddressField;
  message: string;
}

/** The number of characters of each text of an address. */
export const ADDRESS_LENGTHS: Record<Exclude<AddressField, 'countryCode'>, { min: number; max: number }> = {
  name: { min: 0, max: 200 },
  company: { min: 0, max: 200 },
  line1: { min: 1, max: 200 },
  line2: { min: 0, max: 200 },
  city: { min: 0, max: 200 },
  region: { min: 0, max: 200 },
  postalCode: { min: 0, max: 200 },
  phone: { min: 0, max: MAX_PHONE_LENGTH },
};
const TEXT_FIELDS = Object.keys(ADDRESS_LENGTHS) as (keyof typeof ADDRESS_LENGTHS)[];

/**
 * The problems of an address that its author can still fix; empty if it is valid. Besides those of {@link
 * addressTextProblems}: parts that the country requires, and a postal code that does not match its pattern. Parts that
 * the country does not have are kept, because people write them.
 */
export function validateAddress(address: Address): AddressProblem[] {
  const problems = addressTextProblems(address);
  if (problems.length > 0) return problems;
  const { required, postalCode } = addressRules(address.countryCode);
  for (const field of required) {
    if (!address[field]?.trim()) problems.push({ field, message: `is required in ${address.countryCode}` });
  }
  const written = address.postalCode?.normalize('NFKC').trim();
  if (written && postalCode && !postalCode.pattern.test(written)) {
    const message = `is no postal code of ${address.countryCode}, such as ${postalCode.example}`;
    problems.push({ field: 'postalCode', message });
  }
  return problems;
}

/**
 * The problems that keep an address from being stored, even the address of a past order. Every field is one line,
 * because a line break or another control character would forge lines on labels, in e-mails and in exported files.
 */
export function addressTextProblems(address: Address): AddressProblem[] {
  const problems: AddressProblem[] = [];
  for (const field of TEXT_FIELDS) {
    const text = address[field] ?? '';
    const cleaned = cleanText(text, ADDRESS_LENGTHS[field]);
    if (!cleaned.ok) problems.push({ field, message: cleaned.message });
    else if (!isSingleLine(cleaned.text)) problems.push({ field, message: 'must be a single line' });
  }
  if (!isCountry(address.countryCode)) {
    problems.push({ field: 'countryCode', message: COUNTRY_RULE });
  }
  return problems;
}

/**
 * The stored form of a valid address: texts trimmed and in normal form C, empty optional fields left out, and only the
 * fields of {@link Address}.
 */
export function normalizeAddress(address: Address): Address {
  const stored: Address = { line1: '', countryCode: address.countryCode };
  for (const field of TEXT_FIELDS) {
    const text = address[field]?.trim().normalize('NFC');
    if (text) stored[field] = text;
  }
  return stored;
}
