import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { iso31662 } from 'iso-3166';
import { expect, it } from 'vitest';
import { addressRules } from '../../../src/values/address-rules.ts';
import { isCountry } from '../../../src/values/country.ts';

const PACKAGE = resolve(import.meta.dirname, '../../../node_modules/iso-3166/package.json');
const GENERATED = resolve(import.meta.dirname, '../../../src/values/data/region-data.ts');
const WIDTH = 180;

/** Countries whose addresses have no region although their taxes may know some. */
const MORE = ['AT', 'CH', 'DE', 'FR', 'GB'];

function linesOf(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1) ?? ''}${entry}~`;
    if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${entry}~`);
  }
  return lines;
}

it('the regions are those of ISO 3166-2; `vitest -u` writes them anew after an update', async () => {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const regions = iso31662.filter(({ code }) => {
    const country = code.slice(0, 2);
    return isCountry(country) && (MORE.includes(country) || addressRules(country).parts.includes('region'));
  });
  const byCountry = Map.groupBy(regions, ({ code }) => code.slice(0, 2));
  const entries = [...byCountry].toSorted().flatMap(([country, ofCountry]) => [
    // A country first, then its regions: those that are no part of another region come first.
    `${country}:`,
    ...ofCountry
      .toSorted(
        (one, other) =>
          Number(one.parent !== country) - Number(other.parent !== country) ||
          (one.code < other.code ? -1 : 1),
      )
      .map(({ code, name }) => `${code.slice(3)} ${name}`),
  ]);
  expect(entries.length).toBeGreaterThan(2_000);
  const text = `/**
 * Generated from iso-3166 ${version} (MIT), which has the subdivisions of ISO 3166-2 of its release:
 * \`npx vitest run tests/unit/values/region-data.test.ts -u\`.
 *
 * Countries whose addresses have a region, and some whose taxes differ by region. Each is followed by its regions: the
 * code without the country, and the name.
 */
export const REGION_DATA = \`
${linesOf(entries).join('\n')}
\`;
`;
  await expect(text).toMatchFileSnapshot(GENERATED);
});
