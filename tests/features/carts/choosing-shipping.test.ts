import { describe, expect } from 'vitest';
import { changeCart, fillCart } from '../../testkit/shop/carts.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { PASSWORD } from '../../testkit/shop/people.ts';
import { changeShipping } from '../pricing/rates/shipping-fixture.ts';
import { addressIn, CHOOSE, it, SHOW } from './shipping-methods-fixture.ts';

describe('setCartShippingMethod', () => {
  it('keeps a method that fits, which is part of the total, and takes it back', async ({
    app,
    methods,
    cartTo,
  }) => {
    const cartToken = await cartTo('DE', { quantity: 2 });
    const input = { cartToken, methodId: methods.parcel };
    const { result } = await app.anonymous.run(CHOOSE, { input });
    expect(result).toMatchObject({
      cart: {
        shippingTotal: { amount: '4.90' },
        total: { amount: '24.90' },
        shippingLine: { methodId: methods.parcel, name: 'Parcel', amount: { amount: '4.90' } },
        availableShippingMethods: [{ isChosen: true }, { isChosen: false }],
      },
      userErrors: [],
    });
    const { version, shippingLine, availableShippingMethods } = result.cart!;
    expect(shippingLine.estimate).toMatchObject({ latest: availableShippingMethods[0]!.estimate!.latest });
    const none = await app.anonymous.run(CHOOSE, {
      input: { cartToken, methodId: null, expectedVersion: version },
    });
    expect(none.result).toMatchObject({
      cart: { version: version + 1, shippingTotal: { amount: '0.00' }, shippingLine: { methodId: null } },
    });
  });

  it('refuses a method that does not fit with those that do, and keeps what was chosen', async ({
    app,
    methods,
    cartTo,
    variantId,
  }) => {
    const cartToken = await cartTo('DE', { quantity: 3 });
    await app.anonymous.run(CHOOSE, { input: { cartToken, methodId: methods.parcel } });
    for (const methodId of [methods.letter, unknownId('shm')]) {
      const { result } = await app.anonymous.run(CHOOSE, { input: { cartToken, methodId } });
      expect(result).toMatchObject({
        cart: null,
        userErrors: [
          {
            __typename: 'ShippingMethodError',
            code: 'NOT_ALLOWED_NOW',
            message: 'The shipping method does not fit this cart. Choose another one.',
            field: ['input', 'methodId'],
            available: [{ methodId: methods.parcel, amount: { amount: '4.90' } }],
          },
        ],
      });
    }
    const { cart } = await app.anonymous.run(SHOW, { cartToken });
    expect(cart!.shippingLine).toMatchObject({ methodId: methods.parcel });
    const unknown = await fillCart(app.anonymous, [{ variantId }]);
    const early = await app.anonymous.run(CHOOSE, {
      input: { cartToken: unknown, methodId: methods.parcel },
    });
    expect(early.result.userErrors).toMatchObject([{ message: 'Give the cart a shipping address first.' }]);
    const nowhere = await cartTo('FR');
    const { result } = await app.anonymous.run(CHOOSE, {
      input: { cartToken: nowhere, methodId: methods.parcel },
    });
    expect(result.userErrors).toMatchObject([
      { message: 'No shipping method fits these goods and this address.', available: [] },
    ]);
  });

  it('says what is wrong with the cart, the version and the id', async ({ app, methods, cartTo }) => {
    const cartToken = await cartTo('DE');
    const errorOf = async (input: object) => {
      const { result } = await app.anonymous.run(CHOOSE, {
        input: { cartToken, methodId: methods.parcel, ...input },
      });
      const [{ code, field } = {}] = result.userErrors;
      return [code, field?.[1]];
    };
    expect(await errorOf({ expectedVersion: 99 })).toEqual(['VERSION_CONFLICT', 'expectedVersion']);
    expect(await errorOf({ cartToken: 'unknown' })).toEqual(['NOT_FOUND', 'cartToken']);
    expect(await errorOf({ methodId: 'shm_1' })).toEqual(['VALIDATION', 'methodId']);
    expect(await errorOf({ methodId: unknownId('shz') })).toEqual(['VALIDATION', 'methodId']);
  });

  it('warns that a chosen method no longer fits, with those that do, until another one is chosen', async ({
    app,
    methods,
    cartTo,
  }) => {
    const cartToken = await cartTo('DE');
    await app.anonymous.run(CHOOSE, { input: { cartToken, methodId: methods.letter } });
    await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress: addressIn('DE', 'BY') });
    const { cart } = await app.anonymous.run(SHOW, { cartToken });
    expect(cart).toMatchObject({
      shippingTotal: { amount: '0.00' },
      availableShippingMethods: [{ code: 'parcel', isChosen: false }],
      warnings: [
        {
          code: 'SHIPPING_METHOD_UNAVAILABLE',
          itemId: null,
          sku: null,
          availableShippingMethods: [{ methodId: methods.parcel, amount: { amount: '6.00' } }],
        },
      ],
    });
    const { result } = await app.anonymous.run(CHOOSE, { input: { cartToken, methodId: methods.parcel } });
    expect(result.cart).toMatchObject({ shippingTotal: { amount: '6.00' }, warnings: [] });
  });

  it('goes over to the cart of the customer who signs in, unless that one has a choice', async ({
    app,
    methods,
    variantId,
    cartTo,
  }) => {
    const customer = await registerCustomer(app);
    await changeCart(customer, 'createCart', { items: [{ variantId, quantity: 1 }] });
    await changeCart(customer, 'updateCart', { shippingAddress: addressIn('DE') });
    const signIn = (cartToken: string) =>
      app.anonymous.run<{ login: { userErrors: object[] } }>(
        'mutation ($input: LoginInput!) { login(input: $input) { userErrors { message } } }',
        { input: { email: customer.email, password: PASSWORD, cartToken } },
      );
    const chosen = async () => (await customer.run(SHOW, {})).cart!.shippingLine.methodId;
    const [first, second] = [await cartTo('DE'), await cartTo('DE')];
    await app.anonymous.run(CHOOSE, { input: { cartToken: first, methodId: methods.parcel } });
    await app.anonymous.run(CHOOSE, { input: { cartToken: second, methodId: methods.letter } });
    await signIn(first);
    expect(await chosen()).toBe(methods.parcel);
    await signIn(second);
    expect(await chosen()).toBe(methods.parcel);
  });

  it('is the default one where none was chosen, if it fits', async ({ app, manager, methods, cartTo }) => {
    const setDefault = (shippingMethodId: string, isDefault: boolean) =>
      changeShipping(manager, 'updateShippingMethod', { shippingMethodId, isDefault });
    await setDefault(methods.letter, true);
    const shown = async (cartToken: string) => (await app.anonymous.run(SHOW, { cartToken })).cart;
    const cartToken = await cartTo('DE');
    expect(await shown(cartToken)).toMatchObject({
      shippingLine: { methodId: methods.letter },
      availableShippingMethods: [{ isChosen: false }, { isChosen: true }],
      warnings: [],
    });
    const chosen = await app.anonymous.run(CHOOSE, { input: { cartToken, methodId: methods.parcel } });
    expect(chosen.result.cart).toMatchObject({ shippingLine: { methodId: methods.parcel } });
    const back = await app.anonymous.run(CHOOSE, { input: { cartToken, methodId: null } });
    expect(back.result.cart).toMatchObject({ shippingLine: { methodId: methods.letter } });
    await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress: addressIn('DE', 'BY') });
    expect(await shown(cartToken)).toMatchObject({
      shippingLine: { methodId: null },
      shippingTotal: { amount: '0.00' },
      warnings: [],
    });
    await setDefault(methods.letter, false);
  });
});
