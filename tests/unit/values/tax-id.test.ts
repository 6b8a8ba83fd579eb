import { expect, it } from 'vitest';
import { MAX_TAX_ID_LENGTH, taxIdOf, vatIdOf } from '../../../src/values/tax-id.ts';

/** One id of each country in the form that VIES and the other sources of tax-id.ts describe. */
const VAT_IDS = [
  'ATU12345678',
  'BE0123456789',
  'BG123456789',
  'CHE123456789MWST',
  'CY12345678X',
  'CZ1234567890',
  'DE123456789',
  'DK12345678',
  'EE123456789',
  'EL123456789',
  'ESX1234567X',
  'FI12345678',
  'FRXX123456789',
  'GB123456789',
  'GBGD123',
  'HR12345678901',
  'HU12345678',
  'IE1S12345L',
  'IE1234567WI',
  'IT12345678901',
  'LT123456789012',
  'LU12345678',
  'LV12345678901',
  'MT12345678',
  'NL123456789B01',
  'PL1234567890',
  'PT123456789',
  'RO12',
  'SE123456789012',
  'SI12345678',
  'SK1234567890',
  'XI123456789',
  '29ABCDE1234F1Z5',
];

it.each(VAT_IDS)('takes %s, and refuses it with a character more', (id) => {
  expect(vatIdOf(id)).toBe(id);
  expect(vatIdOf(`${id.slice(0, 4)} ${id.slice(4)}`.toLowerCase())).toBe(id);
  expect(vatIdOf(`${id}!`)).toBeUndefined();
});

it.each([
  '',
  'DE',
  'DE12345678',
  'GR123456789',
  'ES123456789',
  'US123456789',
  'toString',
  'DE١٢٣٤٥٦٧٨٩',
  'DE123456789\0',
])('refuses %j as a VAT id', (text) => {
  expect(vatIdOf(text)).toBeUndefined();
});

it.each([
  ['DE', '123 456 789', 'DE123456789'],
  ['GR', '123456789', 'EL123456789'],
  ['CH', 'CHE-123.456.789 MWST', 'CHE123456789MWST'],
  ['AT', 'DE123456789', undefined],
  ['US', ' 12-3456789 ', '12-3456789'],
  ['US', 'a\nb', undefined],
  ['US', 'x'.repeat(MAX_TAX_ID_LENGTH + 1), undefined],
])('of a registration in %s: %j is %s', (country, text, id) => {
  expect(taxIdOf(country, text)).toBe(id);
});
