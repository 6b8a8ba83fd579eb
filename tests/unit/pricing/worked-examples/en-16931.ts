import { oneOf, type WorkedExample } from './worked-example.ts';

/**
 * Invoices that the makers of EN 16931 publish as examples. Prices are without tax; the tax of a group is
 * round(base × rate). A line that is credited is a discount here. A charge is shipping.
 */

const CEN = (file: string) =>
  `ConnectingEurope/eInvoicing-EN16931 on GitHub, ubl/examples/${file}, April 2026`;

const SIX_PERCENT = ['19.90', '9.85', '8.29', '14.46', '35.00', '35.00', '10.65', '1.55', '14.37', '8.29'];
const MORE_SIX_PERCENT = ['16.58', '9.95', '3.30', '3.90', '102.12'];

export const EN_16931: readonly WorkedExample[] = [
  {
    name: 'books at 6 % and other goods at 21 %, with goods taken back',
    source: CEN('ubl-tc434-example1.xml'),
    lines: [
      ...oneOf('6', [...SIX_PERCENT, ...MORE_SIX_PERCENT], 'book'),
      ...oneOf('21', ['10.80', '7.60', '9.34', '18.63']),
    ],
    promotions: [{ amount: '109.98', on: ['book'] }],
    expected: {
      tax: '20.73',
      total: '250.33',
      taxes: [
        ['6', '183.23', '10.99'],
        ['21', '46.37', '9.74'],
      ],
    },
  },
  {
    name: 'half a cent of tax, and a total rounded to whole kroner (without the exempt line of −25.00)',
    source: `${CEN('ubl-tc434-example2.xml')}; its rounding: OpenPEPPOL, national-examples/NO/Norwegian-example-1.xml`,
    currency: 'NOK',
    lines: [
      [1, '1273.00', '25', 'laptop'],
      [250, '0.75', '25', 'laptop'],
      [2, '2.48', '15', 'paper'],
    ],
    promotions: [
      { amount: '100.00', on: ['laptop'] },
      { amount: '3.96', on: ['paper'] },
    ],
    shipping: ['100.00', '25'],
    settings: { totalRounding: 'CASH' },
    expected: {
      tax: '365.28',
      rounding: '0.22',
      total: '1827.00',
      taxes: [
        ['25', '1460.50', '365.13'],
        ['15', '1.00', '0.15'],
      ],
    },
  },
  {
    name: 'freight at the rate of some of the goods',
    source: CEN('ubl-tc434-example3.xml'),
    currency: 'DKK',
    lines: oneOf('25', ['800.00']).concat(oneOf('10', ['800.00'])),
    shipping: ['100.00', '25'],
    expected: {
      tax: '305.00',
      total: '2005.00',
      taxes: [
        ['25', '900.00', '225.00'],
        ['10', '800.00', '80.00'],
      ],
    },
  },
  {
    name: 'two rates',
    source: CEN('ubl-tc434-example4.xml'),
    currency: 'DKK',
    lines: [
      [1000, '1.00', '25'],
      [100, '5.00', '25'],
      [500, '5.00', '12'],
    ],
    expected: {
      subtotal: '4000.00',
      total: '4675.00',
      taxes: [
        ['25', '1500.00', '375.00'],
        ['12', '2500.00', '300.00'],
      ],
    },
  },
  {
    name: '10 % for a loyal customer, and packaging',
    source: CEN('ubl-tc434-example5.xml'),
    currency: 'DKK',
    lines: [
      [1000, '1.00', '25', 'printing'],
      [100, '5.00', '25', 'printing'],
      [500, '5.00', '12'],
    ],
    promotions: [{ percent: 10, on: ['printing'] }],
    shipping: ['150.00', '25'],
    expected: {
      discount: '150.00',
      tax: '675.00',
      total: '4675.00',
      taxes: [
        ['25', '1500.00', '375.00'],
        ['12', '2500.00', '300.00'],
      ],
    },
  },
  {
    name: 'goods that are not subject to tax',
    source: CEN('ubl-tc434-example7.xml'),
    currency: 'SEK',
    lines: oneOf('O', ['2500.00', '700.00']),
    expected: {
      tax: '0.00',
      total: '3200.00',
      taxes: [['O', '3200.00', '0.00']],
      categories: ['OUT_OF_SCOPE'],
    },
  },
  {
    name: 'ten lines at one rate, rounded once',
    source: CEN('ubl-tc434-example8.xml'),
    lines: oneOf('21', [
      '140.80',
      '16.16',
      '167.64',
      '88.74',
      '36.75',
      '56.50',
      '83.34',
      '190.31',
      '64.21',
      '64.46',
    ]),
    expected: { total: '1099.78', taxes: [['21', '908.91', '190.87']] },
  },
  {
    name: 'three units of one article',
    source: CEN('ubl-tc434-example9.xml'),
    lines: [[3, '49.00', '21']],
    expected: { total: '177.87', taxes: [['21', '147.00', '30.87']] },
  },
  {
    name: 'an article at 25 %',
    source: CEN('sample-discount-price.xml'),
    lines: [[1, '12.12', '25']],
    expected: { total: '15.15', taxes: [['25', '12.12', '3.03']] },
  },
  {
    name: 'three rates (without an exempt discount and a charge of 1 that cancel out)',
    source: CEN('issue116.xml'),
    currency: 'SEK',
    lines: [[1, '100.00', '6'], ...oneOf('12', ['50.00', '150.00']), [1, '400.00', '25']],
    expected: {
      tax: '130.00',
      total: '830.00',
      taxes: [
        ['6', '100.00', '6.00'],
        ['12', '200.00', '24.00'],
        ['25', '400.00', '100.00'],
      ],
    },
  },
];
