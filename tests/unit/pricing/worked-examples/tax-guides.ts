import type { WorkedExample } from './worked-example.ts';

/** Taxes as authorities, tax advisers and other shop systems explain them. Read in November 2026. */

const UK = 'accountingservicesforbusiness.co.uk, VAT rates and fractions; VATA 1994 s. 19';
const DE = 'feeddi.de, Wie rechne ich die Umsatzsteuer heraus?';
const INDIA = 'askfilo.com, intra-state and inter-state supply under GST';
const JAPAN = 'zeiri4.com, question 122548 on the contents of a qualified invoice';
const GST_IN_KARNATAKA = { home: 'IN', registrations: [['IN', 'KA']] as const, to: 'IN' };

export const TAX_GUIDES: readonly WorkedExample[] = [
  {
    name: 'United Kingdom: one sixth of the gross at 20 %',
    source: UK,
    currency: 'GBP',
    gross: true,
    lines: [[1, '120.00', '20']],
    expected: { total: '120.00', taxes: [['20', '100.00', '20.00']] },
  },
  {
    name: 'United Kingdom: 3/23 of the gross at 15 %',
    source: UK,
    currency: 'GBP',
    gross: true,
    lines: [[1, '115.00', '15']],
    expected: { total: '115.00', taxes: [['15', '100.00', '15.00']] },
  },
  {
    name: 'United Kingdom: 7/47 of the gross at 17.5 %',
    source: UK,
    currency: 'GBP',
    gross: true,
    lines: [[1, '117.50', '17.5']],
    expected: { total: '117.50', taxes: [['17.5', '100.00', '17.50']] },
  },
  {
    name: 'Germany: the tax in 119.00 at 19 %, and in 107.00 at 7 %',
    source: DE,
    gross: true,
    lines: [
      [1, '119.00', '19'],
      [1, '107.00', '7'],
    ],
    expected: {
      total: '226.00',
      taxes: [
        ['19', '100.00', '19.00'],
        ['7', '100.00', '7.00'],
      ],
    },
  },
  {
    name: 'Germany: 19 % on a net of 250.00',
    source: 'helpster.de, Formel für die Umsatzsteuer richtig anwenden',
    lines: [[1, '250.00', '19']],
    expected: { total: '297.50', taxes: [['19', '250.00', '47.50']] },
  },
  {
    name: 'Belgium: a gross of 100.00 at 21 % has no net that re-adds',
    source: 'eenvoudigfactureren.be, Rounding difference VAT incl. / excl. VAT',
    gross: true,
    lines: [[1, '100.00', '21']],
    expected: { total: '100.00', taxes: [['21', '82.64', '17.36', '0.01']] },
  },
  {
    name: 'Germany: several gross prices and shipping are taxed as one sum',
    source: 'shopware/shopware on GitHub, issue 18481: the expected net is 617.93',
    gross: true,
    lines: [
      [1, '549.00', '19'],
      [3, '59.95', '19'],
    ],
    shipping: ['6.49'],
    expected: { total: '735.34', taxes: [['19', '617.93', '117.41']] },
  },
  {
    name: 'Québec: GST and QST on the same base',
    source: 'revenuquebec.ca, Calculating the taxes',
    currency: 'CAD',
    lines: [[1, '100.00', '5 GST + 9.975 QST']],
    expected: {
      total: '114.98',
      taxes: [
        ['5', '100.00', '5.00'],
        ['9.975', '100.00', '9.98'],
      ],
    },
  },
  {
    name: 'India: CGST and SGST within the state',
    source: INDIA,
    currency: 'INR',
    ...GST_IN_KARNATAKA,
    region: 'KA',
    lines: [[1, '10000.00', '9 CGST + 9 SGST + 18 IGST']],
    expected: {
      total: '11800.00',
      taxes: [
        ['9', '10000.00', '900.00'],
        ['9', '10000.00', '900.00'],
      ],
    },
  },
  {
    name: 'India: IGST to another state',
    source: INDIA,
    currency: 'INR',
    ...GST_IN_KARNATAKA,
    region: 'TN',
    lines: [[1, '10000.00', '9 CGST + 9 SGST + 18 IGST']],
    expected: { total: '11800.00', taxes: [['18', '10000.00', '1800.00']] },
  },
  {
    name: 'India: a price of 100.00 that includes 6 % CGST and 6 % SGST',
    source:
      'caclubindia.com, Which calculation is correct in GST, case 1; our net is the gross less both taxes',
    currency: 'INR',
    gross: true,
    ...GST_IN_KARNATAKA,
    region: 'KA',
    lines: [[1, '100.00', '6 CGST + 6 SGST + 12 IGST']],
    expected: {
      total: '100.00',
      tax: '10.72',
      taxes: [
        ['6', '89.28', '5.36'],
        ['6', '89.28', '5.36'],
      ],
    },
  },
  {
    name: 'Japan: the tax in 2,200 and 3,300 yen',
    source: JAPAN,
    currency: 'JPY',
    gross: true,
    settings: { taxRounding: 'DOWN' },
    lines: [
      [1, '2200', '10'],
      [1, '3300', '10'],
    ],
    expected: { total: '5500', taxes: [['10', '5000', '500']] },
  },
  {
    name: 'Japan: 5,000 yen at 10 % and 2,000 yen at 8 %',
    source: JAPAN,
    currency: 'JPY',
    settings: { taxRounding: 'DOWN' },
    lines: [
      [1, '5000', '10'],
      [1, '2000', '8'],
    ],
    expected: {
      total: '7660',
      taxes: [
        ['10', '5000', '500'],
        ['8', '2000', '160'],
      ],
    },
  },
  {
    name: 'Australia: tax of each line, rounded before it is added',
    source: 'support.myhomefone.com.au, Why GST on an invoice may be more than 10 %; GST Act s. 9-90(2)(b)',
    currency: 'AUD',
    settings: { taxRoundedPer: 'LINE' },
    lines: [
      [1, '1.04', '10'],
      [1, '1.05', '10'],
      [1, '1.05', '10'],
    ],
    expected: { tax: '0.32', total: '3.46', taxes: [['10', '3.14', '0.32', '0.01']] },
  },
  {
    name: 'the tax of a line is computed of all its units',
    source: 'commercetools, TaxCalculationMode LineItemLevel: (1.08 × 3) × 1.19 = 3.86',
    currency: 'USD',
    settings: { taxRoundedPer: 'LINE' },
    lines: [[3, '1.08', '19']],
    expected: { subtotal: '3.24', total: '3.86' },
  },
  {
    name: 'Germany: shipping of a book and a film of twice its price: one third at 7 %, two thirds at 19 %',
    source: 'hellotax.com, Umsatzsteuer auf Versandkosten: the shares; the amounts are our own calculation',
    gross: true,
    settings: { shippingTax: 'PROPORTIONAL' },
    lines: [
      [1, '10.00', '7'],
      [1, '20.00', '19'],
    ],
    shipping: ['6.00'],
    expected: {
      total: '36.00',
      taxes: [
        ['7', '11.21', '0.79', '0.01'],
        ['19', '20.17', '3.83'],
      ],
    },
  },
  {
    name: 'Germany: goods of 60 % and 40 % of the value share the net of shipping',
    source: 'freiberufler-blog.de, Wie viel Umsatzsteuer darf’s denn sein?: the shares; own amounts',
    settings: { shippingTax: 'PROPORTIONAL' },
    lines: [
      [1, '60.00', '7'],
      [1, '40.00', '19'],
    ],
    shipping: ['10.00'],
    expected: {
      total: '122.98',
      taxes: [
        ['7', '66.00', '4.62'],
        ['19', '44.00', '8.36'],
      ],
    },
  },
  {
    name: 'Germany: shipping of a book is taxed like the book',
    source: 'easybill.de, Versandkosten: 10.00 and 4.95, both at 7 %; the tax is our own calculation',
    gross: true,
    settings: { shippingTax: 'PROPORTIONAL' },
    lines: [[1, '10.00', '7']],
    shipping: ['4.95'],
    expected: { total: '14.95', taxes: [['7', '13.97', '0.98']] },
  },
];
