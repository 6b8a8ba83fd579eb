import { expect, it } from 'vitest';
import { hasRegions, regionCode } from '../../../src/values/region.ts';

it.each([
  ['IN', 'KA', 'KA'],
  ['IN', ' in-ka ', 'KA'],
  ['IN', 'Karnātaka', 'KA'],
  ['IN', 'KARNATAKA', 'KA'],
  ['IN', 'Pondicherry', 'PY'],
  ['IN', 'OR', 'OD'],
  ['US', 'IL', 'IL'],
  ['US', 'illinois', 'IL'],
  ['GB', 'NIR', 'NIR'],
  ['AT', '9', '9'],
  ['IN', 'IL', undefined],
  ['IN', 'US-KA', undefined],
  ['IN', '', undefined],
  ['LI', '01', undefined],
])('%s: %j is %s', (country, text, code) => {
  expect(regionCode(country, text)).toBe(code);
});

it('knows the regions of some countries only', () => {
  expect([hasRegions('IN'), hasRegions('LI')]).toEqual([true, false]);
});
