import type { PriceRequest } from '../price-request.ts';

/** A place as tax law sees it. */
export interface TaxableTerritory {
  readonly country: string;
  /** Null if it is unknown, or does not matter. */
  readonly region: string | null;
  /** Whether it is in the EU's VAT area for goods. */
  readonly isInEu: boolean;
  /** Whether it belongs to a member state without being in its VAT area: goods that go there are exported. */
  readonly isThirdTerritory: boolean;
}

const EU_COUNTRIES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * Territories of member states outside the VAT area, by the start of their postal codes. Those with a country code of
 * their own, such as AX and RE, need no entry. Source: Directive 2006/112/EC, art. 6, as of August 2025.
 */
const THIRD_TERRITORIES: ReadonlyMap<string, RegExp> = new Map([
  // Heligoland, Büsingen.
  ['DE', /^(27498|78266)/],
  // Canary Islands, Ceuta, Melilla.
  ['ES', /^(35|38|51|52)/],
  // Åland.
  ['FI', /^22/],
  // Overseas departments and territories.
  ['FR', /^(97|98[678])/],
  // Mount Athos.
  ['GR', /^6308[67]/],
  // Livigno, Campione d'Italia.
  ['IT', /^(23041|22061)/],
]);

/** Countries that count as another one. Sources: Directive 2006/112/EC, art. 7; Isle of Man Act 1979. */
const TREATED_AS: ReadonlyMap<string, string> = new Map([
  ['MC', 'FR'],
  ['IM', 'GB'],
]);

/** Northern Ireland is in the VAT area for goods. Source: Windsor Framework, art. 8. */
const NORTHERN_IRELAND = /^BT/i;

/** Whether a country, or the prefix of a VAT id, is in the EU's VAT area for goods. XI is Northern Ireland. */
export function isInEu(country: string): boolean {
  return EU_COUNTRIES.has(country) || country === 'XI';
}

export function territoryOf(destination: NonNullable<PriceRequest['destination']>): TaxableTerritory {
  const country = TREATED_AS.get(destination.country) ?? destination.country;
  const { region } = destination;
  const postalCode = destination.postalCode?.replaceAll(/\s/g, '') ?? '';
  const isThirdTerritory = THIRD_TERRITORIES.get(destination.country)?.test(postalCode) ?? false;
  const isNorthernIreland = destination.country === 'GB' && NORTHERN_IRELAND.test(postalCode);
  const isInArea = (isInEu(country) && !isThirdTerritory) || isNorthernIreland;
  return { country, region, isInEu: isInArea, isThirdTerritory };
}

/** The country that issued a VAT id: its prefix. EL is Greece. Null for ids without one, such as India's. */
export function vatIdCountry(vatId: string): string | null {
  const prefix = vatId.slice(0, 2);
  if (!/^[A-Z]{2}$/.test(prefix)) return null;
  return prefix === 'EL' ? 'GR' : prefix;
}
