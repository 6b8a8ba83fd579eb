import { ADDRESS_DATA } from './data/address-data.ts';

/** An address part that some countries lack. */
type AddressPart = 'line1' | 'city' | 'region' | 'postalCode';

/** The address format of a country. */
export interface AddressRules {
  /** The parts that its addresses have, as far as countries differ. */
  readonly parts: readonly AddressPart[];
  readonly required: readonly AddressPart[];
  readonly postalCode?: { readonly pattern: RegExp; readonly example: string };
}

const PARTS: Readonly<Record<string, AddressPart>> = {
  A: 'line1',
  C: 'city',
  S: 'region',
  Z: 'postalCode',
};

/** For countries without rules in Google's data. */
const UNKNOWN: AddressRules = { parts: ['line1', 'city'], required: ['line1', 'city'] };

const rules: ReadonlyMap<string, AddressRules> = new Map(
  ADDRESS_DATA.replaceAll('\n', '')
    .split('~')
    .filter(Boolean)
    .map((entry) => {
      const [country = '', parts = '', required = '', example = '', prefix = '', ...pattern] =
        entry.split(':');
      return [country, rulesOf({ parts, required, example, prefix, pattern: pattern.join(':') })];
    }),
);

function rulesOf(
  entry: Record<'parts' | 'required' | 'example' | 'prefix' | 'pattern', string>,
): AddressRules {
  const named = (letters: string): AddressPart[] => [...letters].map((letter) => PARTS[letter]!);
  const written = { parts: named(entry.parts), required: named(entry.required) };
  if (entry.pattern === '') return written;
  const pattern = new RegExp(`^(?:${entry.prefix}[ -]?)?(?:${entry.pattern})$`, 'i');
  return { ...written, postalCode: { pattern, example: entry.example } };
}

/** @param countryCode ISO 3166-1 alpha-2, upper case */
export function addressRules(countryCode: string): AddressRules {
  return rules.get(countryCode) ?? UNKNOWN;
}
