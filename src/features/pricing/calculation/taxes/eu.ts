const EU_COUNTRIES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Whether a country, or the country code of a VAT id, is in the EU's VAT area for goods. XI is Northern Ireland. */
export function isInEu(country: string): boolean {
  return EU_COUNTRIES.has(country) || country === 'XI';
}

/** The country that issued a VAT id: its prefix. EL is Greece. Null for ids without one, such as India's. */
export function vatIdCountry(vatId: string): string | null {
  const prefix = vatId.slice(0, 2);
  if (!/^[A-Z]{2}$/.test(prefix)) return null;
  return prefix === 'EL' ? 'GR' : prefix;
}
