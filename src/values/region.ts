import { REGION_DATA } from './data/region-data.ts';
import { foldText } from './fold.ts';

/** Codes that ISO 3166-2 has replaced, and which people still write. */
const FORMER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  IN: { CT: 'CG', DD: 'DH', DN: 'DH', OR: 'OD', TG: 'TS', UT: 'UK' },
};

interface Regions {
  readonly codes: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
}

const regions = new Map<string, Regions>();
let codes = new Set<string>();
let byName = new Map<string, string>();
for (const entry of REGION_DATA.replaceAll('\n', '').split('~')) {
  const space = entry.indexOf(' ');
  const code = entry.slice(0, space);
  if (entry.endsWith(':')) {
    codes = new Set();
    byName = new Map();
    regions.set(entry.slice(0, -1), { codes, byName });
  } else if (space > 0) {
    codes.add(code);
    for (const name of namesOf(entry.slice(space + 1))) if (!byName.has(name)) byName.set(name, code);
  }
}

/** "Puducherry (Pondicherry)" has three names: the whole, the first and the one in brackets. */
function namesOf(name: string): string[] {
  const [, first, second] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return [name, first, second].flatMap((one) => (one === undefined ? [] : foldText(one)));
}

/**
 * The region of a country that a text names, as the part of its ISO 3166-2 code behind the hyphen: "ka", "IN-KA" and
 * "Karnataka" are KA in India. Undefined if the country has no such region, or if its regions are not known.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 */
export function regionCode(country: string, text: string): string | undefined {
  const known = regions.get(country);
  if (!known) return undefined;
  const written = text.trim().toUpperCase();
  const code = written.startsWith(`${country}-`) ? written.slice(country.length + 1) : written;
  const present = FORMER[country]?.[code] ?? code;
  return known.codes.has(present) ? present : known.byName.get(foldText(text.trim()));
}

/** Whether the regions of a country are known. */
export function hasRegions(country: string): boolean {
  return regions.has(country);
}
