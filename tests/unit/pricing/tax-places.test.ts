import { describe, expect, it } from 'vitest';
import { price } from '../../../src/features/pricing/calculation/price.ts';
import type { TaxRules } from '../../../src/features/pricing/rules/tax-rules.ts';
import { NOW, rateOf, registrationOf, requestOf, rulesOf } from './requests.ts';

const RATES = [
  rateOf({ country: 'DE', ratePpm: 190_000 }),
  rateOf({ country: 'DE', ratePpm: 70_000, taxClass: 'reduced', category: 'REDUCED' }),
  rateOf({ country: 'FR', ratePpm: 200_000 }),
  rateOf({ country: 'GB', ratePpm: 200_000 }),
  rateOf({ country: 'PT', ratePpm: 230_000 }),
  rateOf({ country: 'PT', region: '30', ratePpm: 220_000 }),
  rateOf({ country: 'IN', name: 'CGST', ratePpm: 90_000, appliesWithin: 'SAME_REGION' }),
  rateOf({ country: 'IN', name: 'SGST', ratePpm: 90_000, appliesWithin: 'SAME_REGION' }),
  rateOf({ country: 'IN', name: 'IGST', ratePpm: 180_000, appliesWithin: 'OTHER_REGION' }),
  rateOf({ country: 'US', region: 'CA', name: 'Sales tax', ratePpm: 72_500 }),
];
const OSS = registrationOf('DE', { id: 'oss', scheme: 'OSS' });

interface Case {
  readonly home?: string | null;
  readonly registrations?: TaxRules['registrations'];
  /** Country, region, postal code. */
  readonly to?: readonly [country: string, region?: string | null, postalCode?: string] | null;
  readonly taxClass?: string;
  readonly vatId?: string;
  readonly isTaxExempt?: boolean;
}

/** "category country region rate" of each tax of one line. */
function taxesOf({ home = 'DE', registrations = [registrationOf('DE')], to, ...facts }: Case): string[] {
  const { taxClass = 'standard', ...buyer } = facts;
  const rules = rulesOf({ settings: { country: home }, taxes: { registrations, rates: RATES } });
  const destination = to ? { country: to[0], region: to[1] ?? null, postalCode: to[2] ?? null } : null;
  const { taxes } = price(requestOf({ lines: [{ unitPrice: 1000, taxClass }], destination, buyer }), rules);
  return taxes.map(({ category, country, region, ratePpm }) =>
    [category, country, ...(region ? [region] : []), ratePpm / 10_000].join(' '),
  );
}

describe('the tax that applies', () => {
  const later = new Date(NOW.getTime() + 1);
  const cases: [string, Case, string[]][] = [
    ['is the store’s own at home', { to: ['DE'] }, ['STANDARD DE 19']],
    ['is the store’s own for an unknown destination', { to: null }, ['STANDARD DE 19']],
    ['is the rate of the class', { to: ['DE'], taxClass: 'reduced' }, ['REDUCED DE 7']],
    ['is the standard rate for a class without one', { to: ['DE'], taxClass: 'books' }, ['STANDARD DE 19']],
    ['is none without a registration', { to: ['DE'], registrations: [] }, []],
    ['is none without any known country', { home: null, to: null }, []],
    [
      'is the destination’s with the OSS',
      { to: ['FR'], registrations: [registrationOf('DE'), OSS] },
      ['STANDARD FR 20'],
    ],
    [
      'is the destination’s with a registration there',
      { to: ['GB'], registrations: [registrationOf('GB')] },
      ['STANDARD GB 20'],
    ],
    ['is the store’s own elsewhere in the EU', { to: ['FR'] }, ['STANDARD DE 19']],
    ['is none for an export', { to: ['GB'] }, ['EXPORT DE 0']],
    [
      'is none in the Canary Islands',
      { home: 'ES', registrations: [registrationOf('ES')], to: ['ES', null, '35001'] },
      ['EXPORT ES 0'],
    ],
    ['is none on Heligoland', { to: ['DE', null, '27498'] }, ['EXPORT DE 0']],
    [
      'is that of France in Monaco',
      { to: ['MC'], registrations: [registrationOf('DE'), OSS] },
      ['STANDARD FR 20'],
    ],
    [
      'is due in Northern Ireland, which is in the EU for goods',
      { to: ['GB', null, 'BT1 5GS'] },
      ['STANDARD DE 19'],
    ],
    [
      'is none for a business there',
      { to: ['GB', null, 'BT1 5GS'], vatId: 'XI123456789' },
      ['INTRA_COMMUNITY DE 0'],
    ],
    ['is none for a business in the EU', { to: ['FR'], vatId: 'FR12345678901' }, ['INTRA_COMMUNITY DE 0']],
    [
      'is none for a business that sends goods to a third country of the EU',
      { to: ['FR'], vatId: 'EL123456789' },
      ['INTRA_COMMUNITY DE 0'],
    ],
    ['is due from a business of the own country', { to: ['FR'], vatId: 'DE123456789' }, ['STANDARD DE 19']],
    ['is due from a business at home', { to: ['DE'], vatId: 'DE123456789' }, ['STANDARD DE 19']],
    [
      'is owed by a business where a foreign store is registered',
      { to: ['GB'], registrations: [registrationOf('GB')], vatId: 'GB123456789' },
      ['REVERSE_CHARGE GB 0'],
    ],
    ['is none for an exempt customer', { to: ['DE'], isTaxExempt: true }, ['EXEMPT_CUSTOMER DE 0']],
    [
      'is none where the store is not registered at home',
      { to: ['DE'], registrations: [registrationOf('FR')] },
      ['OUT_OF_SCOPE DE 0'],
    ],
    [
      'is the region’s, in place of the country’s',
      { home: 'PT', registrations: [registrationOf('PT')], to: ['PT', '30'] },
      ['STANDARD PT 30 22'],
    ],
    [
      'is the country’s in other regions',
      { home: 'PT', registrations: [registrationOf('PT')], to: ['PT', '11'] },
      ['STANDARD PT 23'],
    ],
    [
      'counts registrations in force',
      {
        to: ['DE'],
        registrations: [registrationOf('DE', { validTo: NOW }), registrationOf('FR', { validFrom: later })],
      },
      [],
    ],
  ];
  it.each(cases)('%s', (_, facts, expected) => {
    expect(taxesOf(facts)).toEqual(expected);
  });

  it('depends in India on the state of the registration', () => {
    const india = { home: 'IN', registrations: [registrationOf('IN', { region: 'KA' })] };
    const within = ['STANDARD IN 9', 'STANDARD IN 9'];
    expect(taxesOf({ ...india, to: ['IN', 'KA'] })).toEqual(within);
    expect(taxesOf({ ...india, to: ['IN', 'TN'] })).toEqual(['STANDARD IN 18']);
    expect(taxesOf({ ...india, to: null })).toEqual(within);
  });

  it('is charged in the states where the store is registered, and not in others', () => {
    const us = { home: 'US', registrations: [registrationOf('US', { region: 'CA' })] };
    expect(taxesOf({ ...us, to: ['US', 'CA'] })).toEqual(['STANDARD US CA 7.25']);
    expect(taxesOf({ ...us, to: ['US', 'NY'] })).toEqual(['OUT_OF_SCOPE US 0']);
  });
});

it('takes no more included taxes from a line than it costs, however small it is', () => {
  const rates = ['A', 'B'].map((name) => rateOf({ country: 'XX', name, ratePpm: 333_333 }));
  const rules = rulesOf({
    settings: { country: 'XX', taxesIncluded: true },
    taxes: { registrations: [registrationOf('XX')], rates },
  });
  const { lines, taxes } = price(requestOf({ lines: [1, 1, 1].map((unitPrice) => ({ unitPrice })) }), rules);
  expect(taxes.map(({ base, amount }) => [base, amount])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(lines.every(({ taxes: own }) => own.every(({ base }) => base >= 0))).toBe(true);
});
