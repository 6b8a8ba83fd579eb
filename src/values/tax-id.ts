import { cleanText, isSingleLine } from './text.ts';

/** The largest number of characters of a tax id. */
export const MAX_TAX_ID_LENGTH = 50;

/**
 * The syntax of VAT ids, without spaces, dots and hyphens. Sources: the European Commission's VIES, "VAT identification
 * number structure"; GOV.UK for GB; the Swiss UID register for CH; the GST portal of India for GSTINs. Check digits are
 * not compared, because new series of numbers break their rules before a list knows them. Whether an id is in use is a
 * question for VIES.
 */
const VAT_IDS: Readonly<Record<string, RegExp>> = {
  AT: /^ATU[0-9A-Z+*]{8}$/,
  BE: /^BE[01]\d{9}$/,
  BG: /^BG\d{9,10}$/,
  CH: /^CHE\d{9}(?:MWST|TVA|IVA)?$/,
  CY: /^CY\d{8}[A-Z]$/,
  CZ: /^CZ\d{8,10}$/,
  DE: /^DE\d{9}$/,
  DK: /^DK\d{8}$/,
  EE: /^EE\d{9}$/,
  ES: /^ES(?:[A-Z]\d{7}[0-9A-Z]|\d{8}[A-Z])$/,
  FI: /^FI\d{8}$/,
  FR: /^FR[0-9A-Z]{2}\d{9}$/,
  GB: /^GB(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/,
  GR: /^EL\d{9}$/,
  HR: /^HR\d{11}$/,
  HU: /^HU\d{8}$/,
  IE: /^IE\d[0-9A-Z+*]\d{5}[A-Z]{1,2}$/,
  IN: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/,
  IT: /^IT\d{11}$/,
  LT: /^LT(?:\d{9}|\d{12})$/,
  LU: /^LU\d{8}$/,
  LV: /^LV\d{11}$/,
  MT: /^MT\d{8}$/,
  NL: /^NL[0-9A-Z+*]{10}\d{2}$/,
  PL: /^PL\d{10}$/,
  PT: /^PT\d{9}$/,
  RO: /^RO\d{2,10}$/,
  SE: /^SE\d{12}$/,
  SI: /^SI\d{8}$/,
  SK: /^SK\d{10}$/,
  // Northern Ireland is in the Union for goods.
  XI: /^XI(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/,
};

/**
 * The stored form of a VAT id with its prefix, or of a GSTIN of India, which has none: upper case without spaces, dots
 * and hyphens, such as `DE123456789`, `EL123456789` and `29ABCDE1234F1Z5`. It checks the syntax of the country that the
 * prefix names.
 *
 * @returns undefined if it is no VAT id of a known country
 */
export function vatIdOf(text: string): string | undefined {
  const id = compact(text);
  const prefix = id.slice(0, 2);
  const country = prefix === 'EL' ? 'GR' : /^\d/.test(prefix) ? 'IN' : prefix;
  return Object.hasOwn(VAT_IDS, country) && VAT_IDS[country]?.test(id) ? id : undefined;
}

/**
 * The tax id of a registration in this country, in its stored form. The prefix may be left out. Where the syntax is not
 * known, it is any line of at most {@link MAX_TAX_ID_LENGTH} characters.
 *
 * @returns undefined if it is malformed
 */
export function taxIdOf(country: string, text: string): string | undefined {
  const pattern = VAT_IDS[country];
  if (!pattern) {
    const cleaned = cleanText(text, { min: 1, max: MAX_TAX_ID_LENGTH });
    return cleaned.ok && isSingleLine(cleaned.text) ? cleaned.text : undefined;
  }
  const id = compact(text);
  const prefix = country === 'GR' ? 'EL' : country;
  return [id, `${prefix}${id}`].find((one) => pattern.test(one));
}

function compact(text: string): string {
  return text.length > MAX_TAX_ID_LENGTH ? '' : text.replaceAll(/[\s.\-/]/g, '').toUpperCase();
}
