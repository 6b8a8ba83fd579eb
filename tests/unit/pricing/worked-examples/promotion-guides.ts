import type { WorkedExample } from './worked-example.ts';

/** Promotions as other shop systems document them. The examples have no taxes. Read in November 2026. */

const SHOPIFY = 'docs.shopify.com, Discount combination examples';
const COMMERCETOOLS = 'docs.commercetools.com, release notes';

const OUTFIT = [
  [1, '100.00', '-', 'pants'],
  [1, '50.00', '-', 'shirt'],
  [1, '200.00', '-', 'boots'],
] as const;

export const PROMOTION_GUIDES: readonly WorkedExample[] = [
  {
    name: 'amounts off two products, and free shipping from 100.00',
    source: `${SHOPIFY}: multiple fixed amount product discounts and a free shipping discount`,
    currency: 'USD',
    lines: OUTFIT,
    promotions: [
      { amount: '20.00', on: ['pants'] },
      { amount: '10.00', on: ['shirt'] },
      { freeShipping: true, minimum: '100.00' },
    ],
    shipping: ['20.00'],
    expected: { subtotal: '350.00', shipping: '0.00', total: '320.00', lines: ['80.00', '40.00', '200.00'] },
  },
  {
    name: 'an amount off a product, then 10 % off the order',
    source: `${SHOPIFY}: fixed amount product discount and a percent off order discount`,
    currency: 'USD',
    lines: OUTFIT,
    promotions: [{ amount: '20.00', on: ['pants'] }, { percent: 10 }],
    shipping: ['20.00'],
    expected: { discount: '53.00', shipping: '20.00', total: '317.00' },
  },
  {
    name: 'an amount off a line, then a percentage off the cart',
    source: 'Shopify POS manual, Combined discounts: 20.00 − 5.00, then 10 %, is 13.50',
    currency: 'USD',
    lines: [[1, '20.00', '-', 'mug']],
    promotions: [{ amount: '5.00', on: ['mug'] }, { percent: 10 }],
    expected: { discount: '6.50', total: '13.50' },
  },
  {
    name: 'a discount for each of three products',
    source: 'oscprofessionals.com, Combine discounts in Shopify: product discount examples',
    currency: 'USD',
    lines: [
      [1, '100.00', '-', 'jeans'],
      [1, '50.00', '-', 'shirt'],
      [1, '80.00', '-', 'shoes'],
    ],
    promotions: [
      { percent: 20, on: ['jeans'] },
      { percent: 10, on: ['shirt'] },
      { amount: '15.00', on: ['shoes'] },
    ],
    expected: { total: '190.00', lines: ['80.00', '45.00', '65.00'] },
  },
  {
    name: '10 % off the entire order',
    source: 'oscprofessionals.com, Combine discounts in Shopify: order discount examples',
    currency: 'USD',
    lines: [
      [1, '100.00', '-'],
      [1, '50.00', '-'],
      [1, '150.00', '-'],
    ],
    promotions: [{ percent: 10 }],
    expected: { discount: '30.00', total: '270.00', lines: ['90.00', '45.00', '135.00'] },
  },
  {
    name: 'sunglasses for 10.00 each',
    source: `${COMMERCETOOLS} of 4 November 2021: not limited to one pair; the list price is ours`,
    lines: [[2, '25.00', '-', 'sunglasses']],
    promotions: [{ price: '10.00', on: ['sunglasses'] }],
    expected: { discount: '30.00', total: '20.00' },
  },
  {
    name: 'any two shirts for 50.00 each',
    source: `${COMMERCETOOLS} of 4 November 2021: all shirts, if there are at least two; the list price is ours`,
    currency: 'USD',
    lines: [[3, '70.00', '-', 'shirt']],
    promotions: [{ price: '50.00', on: ['shirt'], minimumQuantity: 2 }],
    expected: { discount: '60.00', total: '150.00' },
  },
  {
    name: 'spend 200.00 and get 5.00 off',
    source: `${COMMERCETOOLS} of 28 September 2023; the shares are our own calculation`,
    lines: [
      [1, '150.00', '-'],
      [1, '50.00', '-'],
    ],
    promotions: [{ amount: '5.00', minimum: '200.00' }],
    expected: { total: '195.00', lines: ['146.25', '48.75'] },
  },
  {
    name: 'buy 4 tires, get 2 of them at half price',
    source: `${COMMERCETOOLS} of 15 September 2017; the price is ours. Of four, two are bought and two are given`,
    lines: [[4, '80.00', '-', 'tire']],
    promotions: [{ gifts: [2, 2, 50], on: ['tire'] }],
    expected: { discount: '80.00', total: '240.00' },
  },
  {
    name: 'buy 4 candles, get 2 of them at half price: mix and match',
    source: 'shopify.dev, DiscountOnQuantity; the prices are ours. The cheapest are the gifts',
    currency: 'USD',
    lines: [
      [2, '12.00', '-', 'tall candle'],
      [2, '9.00', '-', 'short candle'],
    ],
    promotions: [{ gifts: [2, 2, 50], on: ['tall candle', 'short candle'] }],
    expected: { discount: '9.00', total: '33.00', lines: ['24.00', '9.00'] },
  },
];
