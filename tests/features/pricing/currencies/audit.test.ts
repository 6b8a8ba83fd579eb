import { expect } from 'vitest';
import { violations } from '../../../testkit/audit.ts';
import { appTest } from '../../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { checkOut } from '../../../testkit/shop/checkout.ts';
import { create as createPromotion } from '../promotions-fixture.ts';

const it = appTest({ audited: false });

it('the audit finds an order that lost the currency of its cart, its payment and its promotion', async ({
  app,
  manager,
}) => {
  const { variantId } = await seedVariant(app);
  await createPromotion(manager, { name: 'A dollar', action: { kind: 'FIXED_AMOUNT', amount: '1.00' } });
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  expect((await checkOut(app.anonymous, { cartToken })).userErrors).toEqual([]);
  expect(await violations(app)).toEqual([]);
  await app.shop.core.pool.query("update orders set currency = 'EUR'");
  expect((await violations(app)).map(({ name }) => name).toSorted()).toEqual([
    'A payment belongs to one order of its store and carries its currency',
    'A promotion with an amount was applied to orders in its currency only, unless it was changed since',
    'An order has the currency of the cart that it came of',
  ]);
});
