import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../../src');

const AMOUNT = String.raw`[\w."]*(?:quantity|price)"?`;
const CAST = String.raw`(?:::\w+)?`;
/** `unitPrice * quantity`, `l.price::numeric * l.quantity` and the like, in either order. */
const PRODUCT = new RegExp(`${AMOUNT}${CAST}\\)?\\s*\\*\\s*\\(?${AMOUNT}`, 'i');

/** Removes comments, because their lines begin with an asterisk. */
const codeOf = (file: string): string =>
  readFileSync(resolve(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm, '');

it('multiplies prices and quantities in features/pricing alone; audits check it in SQL', () => {
  expect([
    'l.price::numeric * l.quantity',
    'quantity * "unitPrice"',
    '(unitPrice) * item.quantity',
  ]).toSatisfy((examples: string[]) => examples.every((example) => PRODUCT.test(example)));
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|sql)$/.test(file),
  );
  const places = files.filter((file) => PRODUCT.test(codeOf(file)));
  expect(places.toSorted()).toEqual([
    'features/orders/amounts/order-price.audits.ts',
    'features/pricing/calculation/line-amount.ts',
  ]);
});
