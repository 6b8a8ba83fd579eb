import { oneOf, type WorkedExample } from './worked-example.ts';

/**
 * Invoices that the makers of Peppol and XRechnung publish as examples. Both are profiles of EN 16931 and compute as
 * its own examples do.
 */

const PEPPOL = (file: string) =>
  `OpenPEPPOL/peppol-bis-invoice-3 on GitHub, rules/examples/${file}, May 2025`;
const XRECHNUNG = (file: string) =>
  `itplr-kosit/xrechnung-testsuite on GitHub, business-cases/standard/${file}_ubl.xml, August 2026`;

export const PEPPOL_AND_XRECHNUNG: readonly WorkedExample[] = [
  {
    name: 'goods taken back, and insurance',
    source: PEPPOL('base-example.xml'),
    lines: [[7, '400.00', '25']],
    promotions: [{ amount: '1500.00' }],
    shipping: ['25.00', '25'],
    expected: { total: '1656.25', taxes: [['25', '1325.00', '331.25']] },
  },
  {
    name: 'exempt goods beside taxed ones, with a discount and a charge on the taxed ones',
    source: PEPPOL('Allowance-example.xml'),
    lines: [
      [1, '4000.00', '25', 'taxed'],
      [1, '1000.00', 'E'],
      [1, '900.00', '25', 'taxed'],
    ],
    promotions: [{ amount: '200.00', on: ['taxed'] }],
    shipping: ['200.00', '25'],
    expected: {
      total: '7125.00',
      taxes: [
        ['25', '4900.00', '1225.00'],
        ['E', '1000.00', '0.00'],
      ],
      categories: ['STANDARD', 'EXEMPT'],
    },
  },
  {
    name: 'a discount and a charge at one of two rates',
    source: PEPPOL('Vat-category-S.xml'),
    lines: [
      [10, '400.00', '25', 'first'],
      [10, '200.00', '15'],
      [10, '90.00', '25', 'first'],
    ],
    promotions: [{ amount: '100.00', on: ['first'] }],
    shipping: ['200.00', '25'],
    expected: {
      total: '8550.00',
      taxes: [
        ['25', '5000.00', '1250.00'],
        ['15', '2000.00', '300.00'],
      ],
    },
  },
  {
    name: 'exempt goods',
    source: PEPPOL('vat-category-E.xml'),
    currency: 'GBP',
    lines: [[10, '120.00', 'E']],
    expected: { total: '1200.00', taxes: [['E', '1200.00', '0.00']], categories: ['EXEMPT'] },
  },
  {
    name: 'goods at the zero rate',
    source: PEPPOL('vat-category-Z.xml'),
    currency: 'GBP',
    lines: [[10, '120.00', 'Z']],
    expected: { total: '1200.00', taxes: [['Z', '1200.00', '0.00']], categories: ['ZERO'] },
  },
  {
    name: 'magazines and postage',
    source: XRECHNUNG('01.01a-INVOICE'),
    lines: oneOf('7', ['288.79', '26.07']),
    expected: { total: '336.90', taxes: [['7', '314.86', '22.04']] },
  },
  {
    name: 'a small amount, rounded down',
    source: XRECHNUNG('01.02a-INVOICE'),
    lines: [[1, '11.78', '7']],
    expected: { total: '12.60', taxes: [['7', '11.78', '0.82']] },
  },
  {
    name: 'two articles at 7 %',
    source: XRECHNUNG('01.03a-INVOICE'),
    lines: oneOf('7', ['152.34', '17.94']),
    expected: { total: '182.20', taxes: [['7', '170.28', '11.92']] },
  },
  {
    name: 'several quantities at 19 %',
    source: XRECHNUNG('01.05a-INVOICE'),
    lines: [
      [5, '1340.00', '19'],
      [5, '300.00', '19'],
      [5, '90.00', '19'],
      [11, '20.00', '19'],
    ],
    expected: { total: '10555.30', taxes: [['19', '8870.00', '1685.30']] },
  },
  {
    name: 'seven lines at 19 %',
    source: XRECHNUNG('01.06a-INVOICE'),
    lines: oneOf('19', ['17.24', '16704.07', '5.21', '282.36', '386.68', '535.11', '306.05']),
    expected: { total: '21701.70', taxes: [['19', '18236.72', '3464.98']] },
  },
  {
    name: 'twelve units',
    source: XRECHNUNG('01.08a-INVOICE'),
    lines: [[12, '197.89', '19']],
    expected: { total: '2825.87', taxes: [['19', '2374.68', '451.19']] },
  },
  {
    name: 'three units with two services',
    source: XRECHNUNG('01.11a-INVOICE'),
    lines: [[3, '71.42', '19'], ...oneOf('19', ['10.71', '9.80'])],
    expected: { total: '279.38', taxes: [['19', '234.77', '44.61']] },
  },
  {
    name: 'five lines of a repair',
    source: XRECHNUNG('01.12a-INVOICE'),
    lines: [[1, '12.52', '19'], [2, '63.45', '19'], [2, '47.82', '19'], ...oneOf('19', ['11.75', '9.80'])],
    expected: { total: '305.37', taxes: [['19', '256.61', '48.76']] },
  },
  {
    name: 'tax of 2048.4375, rounded up',
    source: XRECHNUNG('01.14a-INVOICE'),
    lines: [
      [33, '143.75', '19'],
      [42, '143.75', '19'],
    ],
    expected: { total: '12829.69', taxes: [['19', '10781.25', '2048.44']] },
  },
  {
    name: 'reverse charge, with delivery',
    source: `${XRECHNUNG('01.21a-INVOICE')}; here the store is outside the EU and registered in Germany`,
    home: 'CH',
    registrations: [['DE']],
    rates: { DE: '19' },
    to: 'DE',
    buyer: { vatId: 'DE123456789' },
    lines: [[4, '52.00', '8.1']],
    shipping: ['25.00'],
    expected: {
      tax: '0.00',
      total: '233.00',
      taxes: [['0', '233.00', '0.00']],
      categories: ['REVERSE_CHARGE'],
    },
  },
  {
    name: 'discounts on many lines, and an exempt charge',
    source: XRECHNUNG('02.05a-INVOICE'),
    lines: [
      ...oneOf('19', ['29.95', '139.65', '16.00', '329.50', '22.95', '12.95', '69.95', '128.85', '249.39']),
      ...oneOf('19', ['15.00', '10.00', '9.68', '3.75', '7.00', '4.56', '20.05', '3.45', '417.60', '1.95']),
    ],
    promotions: [{ amount: '100.29' }],
    shipping: ['920.00', 'E'],
    expected: {
      subtotal: '1492.23',
      discount: '100.29',
      total: '2576.41',
      taxes: [
        ['19', '1391.94', '264.47'],
        ['E', '920.00', '0.00'],
      ],
    },
  },
];
