import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const VALUES = resolve(import.meta.dirname, '../../../src/values');
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"]+)['"]/g;

const files = readdirSync(VALUES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

it('finds the files of the values floor', () => {
  expect(files).toContain('money.ts');
});

it.each(files)('values/%s imports nothing but Node and its own floor', (file) => {
  const source = readFileSync(resolve(VALUES, file), 'utf8');
  const foreign = [...source.matchAll(IMPORT)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => {
      if (specifier.startsWith('node:')) return false;
      const target = relative(VALUES, resolve(VALUES, file, '..', specifier));
      return !specifier.startsWith('.') || target.startsWith('..');
    });
  expect(foreign).toEqual([]);
});
