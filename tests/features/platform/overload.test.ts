import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { fillCart, seedVariant, showCart } from '../../testkit/carts.ts';
import { checkOut, countOf } from '../../testkit/checkout.ts';

/** Milliseconds: the second that is promised, and four for a machine that others keep busy. */
const SOON = 5_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { DATABASE_POOL_SIZE: '4' } });
});
afterAll(() => app.close());

it('reads on while transactions hold their places, tells who waits too long, and recovers at once', async () => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const held = [1, 2].map(() => app.shop.core.transactions.run(() => end));
  const refused = expect(checkOut(app.anonymous, { cartToken })).rejects.toThrow('UNAVAILABLE');
  expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
  await refused;
  expect(await countOf(app, 'orders')).toBe(0);
  resolve();
  await Promise.all(held);
  const started = performance.now();
  expect(await checkOut(app.anonymous, { cartToken })).toMatchObject({ order: { status: 'CONFIRMED' } });
  expect(performance.now() - started).toBeLessThan(SOON);
});
