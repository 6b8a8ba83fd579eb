import { expect } from 'vitest';
import { statementsOf } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { CHECKOUT, guestCheckout } from '../../testkit/shop/checkout-order.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';

const WITH_CART = graphql(`mutation CheckoutWithCart($input: CheckoutInput!) {
  checkout(input: $input) {
    cart { id status version totalQuantity items { sku quantity warnings { code } } warnings { code } }
    order { id } userErrors { code }
  }
}`);

const it = appTest({ comparesExecutors: false });

it('answers with the cart that was ordered, which has no warnings although nothing is left', async ({
  app,
}) => {
  const { variantId, sku } = await seedVariant(app, { stock: 2 });
  const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
  const open = await showCart(app.anonymous, cartToken);
  const input = guestCheckout(cartToken);
  const { checkout } = await app.anonymous.run(WITH_CART, { input });
  expect(checkout).toMatchObject({
    cart: {
      id: open!.id,
      status: 'ORDERED',
      version: open!.version + 1,
      totalQuantity: 2,
      items: [{ sku, quantity: 2, warnings: [] }],
      warnings: [],
    },
    userErrors: [],
  });
  expect(await app.anonymous.run(WITH_CART, { input })).toEqual({ checkout });
});

it('answers with the cart of a customer, and with none when nothing was ordered', async ({ app }) => {
  const ada = await registerCustomer(app);
  const { variantId } = await seedVariant(app, { stock: 1 });
  const { cart } = await changeCart(ada, 'addCartItem', { variantId, quantity: 2 });
  const refused = await ada.run(WITH_CART, { input: guestCheckout(undefined) });
  expect(refused.checkout).toEqual({ cart: null, order: null, userErrors: [{ code: 'INSUFFICIENT_STOCK' }] });
  await changeCart(ada, 'updateCartItem', { itemId: cart!.items[0]!.id, quantity: 1 });
  const { checkout } = await ada.run(WITH_CART, { input: guestCheckout(undefined) });
  expect(checkout).toMatchObject({ cart: { id: cart!.id, status: 'ORDERED' }, userErrors: [] });
});

it('keeps the cart of a declined checkout in the answer', async ({ app }) => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const payments = [{ provider: 'TEST' as const, test: { outcome: 'DECLINE' as const } }];
  const { checkout } = await app.anonymous.run(WITH_CART, { input: guestCheckout(cartToken, { payments }) });
  expect(checkout).toMatchObject({ cart: { status: 'ORDERED' }, userErrors: [{ code: 'PAYMENT_DECLINED' }] });
});

it('repeats a checkout of an older version without its cart', async ({ app }) => {
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const input = guestCheckout(cartToken);
  const { checkout } = await app.anonymous.run(WITH_CART, { input });
  await app.shop.core.pool.query(
    "update idempotency_keys set result = result #- '{value,cartId}' where key = $1",
    [input.idempotencyKey],
  );
  expect(await app.anonymous.run(WITH_CART, { input })).toEqual({ checkout: { ...checkout, cart: null } });
});

it('reads the cart only for those who ask for it', async ({ app }) => {
  const { variantId } = await seedVariant(app);
  const reads = async (document: typeof WITH_CART | typeof CHECKOUT) => {
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const input = guestCheckout(cartToken);
    const texts = await statementsOf(
      async () => void (await app.anonymous.send(String(document), { input })),
    );
    return texts.filter((text) => /from carts t\b|l\.created_at/.test(text)).length;
  };
  expect(await reads(CHECKOUT)).toBe(0);
  expect(await reads(WITH_CART)).toBe(2);
});
