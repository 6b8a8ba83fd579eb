import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { price } from '../../../../src/features/pricing/calculation/price.ts';
import type { Price } from '../../../../src/features/pricing/calculation/priced.ts';
import { formatAmount } from '../../../../src/values/money.ts';
import { expectSound } from '../random/equations.ts';
import { EN_16931 } from './en-16931.ts';
import { OWN_RULES } from './own-rules.ts';
import { PEPPOL_AND_XRECHNUNG } from './peppol-and-xrechnung.ts';
import { PROMOTION_GUIDES } from './promotion-guides.ts';
import { TAX_GUIDES } from './tax-guides.ts';
import { setUp, type WorkedExample } from './worked-example.ts';

const PUBLISHED = [...EN_16931, ...PEPPOL_AND_XRECHNUNG, ...TAX_GUIDES, ...PROMOTION_GUIDES];
const EXAMPLES = [...PUBLISHED, ...OWN_RULES];

/** What an example expects, read from a price. */
function figuresOf({ totals, taxes, lines }: Price, { currency = 'EUR', expected }: WorkedExample) {
  const text = (amount: number) => formatAmount(amount, currency);
  return {
    subtotal: text(totals.subtotal),
    discount: text(totals.discountTotal),
    shipping: text(totals.shippingTotal),
    tax: text(totals.taxTotal),
    rounding: text(totals.roundingTotal),
    total: text(totals.total),
    taxes: taxes.map(({ ratePpm, base, amount, difference }, index) => {
      const letter = expected.taxes?.[index]?.[0];
      const rate = letter && /[EZO]/.test(letter) ? letter : String(ratePpm / 10_000);
      return [rate, text(base), text(amount), ...(difference === 0 ? [] : [text(difference)])];
    }),
    categories: taxes.map(({ category }) => category),
    unitPrices: lines.map(({ unitPrice }) => text(unitPrice)),
    lines: lines.map(({ total }) => text(total)),
  };
}

describe('a price is the one of a worked example', () => {
  it('of which there are many, each with its source', () => {
    expect(PUBLISHED.length).toBeGreaterThanOrEqual(40);
    expect(EXAMPLES.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it.each(EXAMPLES)('$name', (example) => {
    const { request, rules } = setUp(example);
    const priced = price(request, rules);
    expect(figuresOf(priced, example)).toMatchObject(example.expected);
    expectSound(priced, request, rules);
  });
});

/** The rows of the README's table, from prices without tax and with tax. */
function readmeRows(without: Price, including: Price): string[] {
  const text = (amount: number) => formatAmount(amount, 'EUR');
  const [shirts, book] = without.lines;
  const [added, included] = [without.taxes, including.taxes];
  const off = `10 % off: ${text(shirts!.discountTotal)} of the shirts, ${text(book!.discountTotal)} of the book`;
  const both = (name: string, amountOf: (priced: Price) => string) => {
    return `| ${name} | ${amountOf(without)} | ${amountOf(including)} |`;
  };
  const tax = (name: string, rate: string, at: number) => {
    const sum = `${text(added[at]!.base)} × ${rate} = ${text(added[at]!.amount)}`;
    const gross = text(included[at]!.base + included[at]!.amount);
    return `| ${name} | ${sum} | ${text(included[at]!.amount)} in ${gross} |`;
  };
  return [
    both(`3 shirts at ${text(shirts!.unitPrice)}`, ({ lines }) => text(lines[0]!.subtotal)),
    both(`1 book at ${text(book!.unitPrice)}`, ({ lines }) => text(lines[1]!.subtotal)),
    both(off, ({ totals }) => `−${text(totals.discountTotal)}`),
    both('shipping', ({ totals }) => text(totals.shippingTotal)),
    tax('19 % tax of shirts and shipping', '0.19', 0),
    tax('7 % tax of the book', '0.07', 1),
    both('**total**', ({ totals }) => `**${text(totals.total)}**`),
  ];
}

it('the README shows two of them as they are computed', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../../../README.md'), 'utf8');
  const [without, including] = OWN_RULES.filter(({ name }) => name.startsWith('README')).map((example) => {
    const { request, rules } = setUp(example);
    return price(request, rules);
  });
  expect(readme).toContain(readmeRows(without!, including!).join('\n'));
});
