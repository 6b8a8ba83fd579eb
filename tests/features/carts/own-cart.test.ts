import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { newId } from '../../../src/values/ids.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { PASSWORD, signedInAs } from '../../testkit/shop/people.ts';

const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken cart { totalQuantity } userErrors { code } }
}`;

const REGISTER = graphql(`mutation RegisterWithCart($input: RegisterInput!) {
  register(input: $input) { cart { status totalQuantity } userErrors { code } }
}`);

const it = base.extend('logIn', ({ app }) => async (email: string, cartToken: string): Promise<unknown> => {
  const input = { email, password: PASSWORD, cartToken };
  return app.anonymous.run(LOGIN, { input });
});

describe('the cart of a customer', () => {
  it('needs no secret, and nobody else sees it', async ({ app }) => {
    const ada = await registerCustomer(app);
    const eve = await registerCustomer(app);
    const { variantId } = await seedVariant(app);
    const created = await changeCart(ada, 'addCartItem', { variantId, quantity: 2 });
    expect(created.cart).toMatchObject({ totalQuantity: 2 });
    expect(await showCart(ada)).toMatchObject({ id: created.cart!.id });
    expect(await showCart(eve)).toBeNull();
    expect(await showCart(app.anonymous)).toBeNull();
  });

  it('takes over what was in the cart before signing in, once', async ({ app, logIn }) => {
    const ada = await registerCustomer(app);
    const shirt = await seedVariant(app);
    const sock = await seedVariant(app);
    await changeCart(ada, 'addCartItem', { variantId: shirt.variantId, quantity: 999_999 });
    const cartToken = await fillCart(app.anonymous, [
      { variantId: shirt.variantId, quantity: 5 },
      { variantId: sock.variantId, quantity: 3 },
    ]);
    await changeCart(app.anonymous, 'updateCart', { cartToken, email: 'gift@example.com' });
    await Promise.all([logIn(ada.email, cartToken), logIn(ada.email, cartToken)]);
    expect(await showCart(ada)).toMatchObject({
      email: 'gift@example.com',
      items: [{ quantity: 1_000_000 }, { quantity: 3 }],
    });
    expect(await logIn(ada.email, '')).toMatchObject({ login: { cart: { totalQuantity: 1_000_003 } } });
    expect(await showCart(app.anonymous, cartToken)).toBeNull();
    const late = await changeCart(app.anonymous, 'clearCart', { cartToken });
    expect(late.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });

  it('is filled at registration, too', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 3 }]);
    const ada = await registerCustomer(app, { cartToken });
    expect(await showCart(ada)).toMatchObject({ totalQuantity: 3 });
    const answer = async (more: object) => {
      const input = { email: `${newId()}@buyers.example`, password: PASSWORD, name: 'Bea', ...more };
      return (await app.anonymous.run(REGISTER, { input })).register;
    };
    const other = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    expect(await answer({ cartToken: other })).toEqual({
      cart: { status: 'OPEN', totalQuantity: 2 },
      userErrors: [],
    });
    expect(await answer({})).toEqual({ cart: null, userErrors: [] });
    expect(await answer({ cartToken, name: '' })).toMatchObject({
      cart: null,
      userErrors: [{ code: 'VALIDATION' }],
    });
  });

  it.for(['', 'nonsense', 'x'.repeat(5_000)])(
    'signs in all the same with the secret "%.20s"',
    async (token, { app, logIn }) => {
      const ada = await registerCustomer(app);
      expect(await logIn(ada.email, token)).toMatchObject({
        login: { accessToken: expect.any(String), userErrors: [] },
      });
    },
  );

  it('leaves the cart of a secret alone when staff sign in', async ({ app, logIn }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    expect(await logIn(manager.email, cartToken)).toMatchObject({ login: { cart: null } });
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
    expect(await showCart(manager)).toBeNull();
  });
});

describe('another store', () => {
  it('neither opens a cart by its secret nor sells its variants', async ({ app }) => {
    const code = `other-${Date.now()}`;
    const storeId = await app.shop.features.stores.service.create({ code, name: 'Other', currency: 'EUR' });
    const elsewhere = app.anonymous.with({ 'x-store': code });
    const ours = await seedVariant(app);
    const theirs = await seedVariant(app, { storeId });
    const cartToken = await fillCart(app.anonymous, [{ variantId: ours.variantId }]);
    expect(await showCart(elsewhere, cartToken)).toBeNull();
    const cleared = await changeCart(elsewhere, 'clearCart', { cartToken });
    expect(cleared.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
    const foreign = { cartToken, variantId: theirs.variantId };
    const added = await changeCart(app.anonymous, 'addCartItem', foreign);
    expect(added.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'variantId'] }]);
  });
});
