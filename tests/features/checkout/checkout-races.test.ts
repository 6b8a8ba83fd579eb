import { expect } from 'vitest';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { itWithOwnApp as it } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, someKey } from '../../testkit/shop/checkout.ts';

/** One statement for the checkout and four for its payload. */
const MAX_STATEMENTS = 5;

const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

it('sells ten units to exactly ten of forty buyers, and tells the others why not', async ({ app }) => {
  const { variantId, rawVariantId } = await seedVariant(app, { stock: 10 });
  const tokens = await many(40, () => fillCart(app.anonymous, [{ variantId }]));
  const answers = await many(40, (buyer) =>
    checkOut(app.anonymous, { cartToken: tokens[buyer], email: `buyer-${buyer}@example.com` }),
  );
  const sold = answers.filter(({ order }) => order !== null);
  expect(sold).toHaveLength(10);
  expect(sold.every(({ order }) => order?.status === 'CONFIRMED')).toBe(true);
  const refusals = answers.filter(({ order }) => order === null).flatMap(({ userErrors }) => userErrors);
  expect(refusals).toHaveLength(30);
  expect(
    new Set(refusals.map((error) => `${error.__typename} ${'available' in error && error.available}`)),
  ).toEqual(new Set(['InsufficientStockError 0']));
  const levels = 'select on_hand, reserved from stock_levels where variant_id = $1';
  expect((await app.shop.core.pool.query(levels, [rawVariantId])).rows).toEqual([
    { on_hand: 10, reserved: 10 },
  ]);
  expect(await countOf(app, 'payments')).toBe(10);
});

it('makes one order and one charge of twenty parallel checkouts with the same key', async ({ app }) => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const idempotencyKey = someKey();
  const answers = await many(20, () => checkOut(app.anonymous, { cartToken, idempotencyKey }));
  expect(answers[0]).toMatchObject({ order: { status: 'CONFIRMED' }, payment: { status: 'CAPTURED' } });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await countOf(app, 'orders')).toBe(1);
  expect(await countOf(app, 'payments')).toBe(1);
});

it('makes one order of parallel checkouts of the same cart with different keys', async ({ app }) => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const answers = await many(12, () => checkOut(app.anonymous, { cartToken }));
  expect(answers.filter(({ order }) => order !== null)).toHaveLength(1);
  const refusals = answers.flatMap(({ userErrors }) => userErrors);
  expect(refusals).toHaveLength(11);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['NOT_ALLOWED_NOW']));
  expect(await countOf(app, 'orders')).toBe(1);
});

it('lets no deadlock reach buyers whose carts name the same products in opposite orders', async ({ app }) => {
  const items = await many(4, () => seedVariant(app, { stock: 1_000 }));
  const tokens = await many(40, (buyer) =>
    fillCart(
      app.anonymous,
      (buyer % 2 ? items : items.toReversed()).map(({ variantId }) => ({ variantId })),
    ),
  );
  const answers = await many(40, (buyer) => checkOut(app.anonymous, { cartToken: tokens[buyer] }));
  expect(answers.every(({ order }) => order?.status === 'CONFIRMED')).toBe(true);
});

it('needs as many statements for twenty lines as for three', async ({ app }) => {
  const items: { variantId: string }[] = [];
  for (let count = 0; count < 20; count++) items.push(await seedVariant(app));
  const statements: number[] = [];
  for (const lines of [1, 3, 20]) {
    const shown = items.slice(0, lines).map(({ variantId }) => ({ variantId }));
    const carts = await many(3, () => fillCart(app.anonymous, shown));
    const order = () => checkOut(app.anonymous, { cartToken: carts.pop(), email: 'ada@example.com' });
    statements.push(await fewestStatements(order));
  }
  expect(Math.max(...statements), `statements: ${statements}`).toBeLessThanOrEqual(MAX_STATEMENTS);
});
