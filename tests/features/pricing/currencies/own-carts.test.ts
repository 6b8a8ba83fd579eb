import { describe, expect } from 'vitest';
import { changeCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { type CustomerClient, registerCustomer } from '../../../testkit/shop/customers.ts';
import { PASSWORD } from '../../../testkit/shop/people.ts';
import { it as base, createIn, SELL_IN, showIn } from './currencies-fixture.ts';

const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }';

const it = base.extend(
  'logIn',
  ({ app }) =>
    (ada: CustomerClient, cartToken: string): Promise<unknown> =>
      app.anonymous.run(LOGIN, { input: { email: ada.email, password: PASSWORD, cartToken } }),
);

describe('the cart of a customer', () => {
  it('takes another currency while it is empty, and is refused otherwise', async ({ app, mug, priced }) => {
    await priced('EUR', '9.00');
    const ada = await registerCustomer(app);
    const items = [{ variantId: mug.variantId }];
    expect((await createIn(ada, { currency: 'EUR', items })).cart).toMatchObject({
      currency: 'EUR',
      total: { amount: '9.00' },
    });
    expect(await createIn(ada, { currency: 'USD' })).toMatchObject({
      cart: null,
      userErrors: [
        {
          code: 'NOT_ALLOWED_NOW',
          message: 'Your cart has items in EUR; empty it with clearCart first.',
          field: ['input', 'currency'],
        },
      ],
    });
    expect((await createIn(ada, {})).cart).toMatchObject({ currency: 'EUR', totalQuantity: 1 });
    expect((await createIn(ada, { currency: 'EUR' })).cart).toMatchObject({ totalQuantity: 1 });
    await changeCart(ada, 'clearCart', {});
    expect((await createIn(ada, { currency: 'USD', items })).cart).toMatchObject({
      currency: 'USD',
      total: { amount: '10.00', currency: 'USD' },
    });
    expect((await createIn(ada, { currency: 'GBP' })).userErrors).toMatchObject([
      { code: 'CURRENCY_NOT_SOLD' },
    ]);
  });

  it('takes the currency of the cart before signing in if it is empty', async ({
    app,
    mug,
    priced,
    logIn,
  }) => {
    await priced('JPY', '1500');
    const visit = () =>
      createIn(app.anonymous, { currency: 'JPY', items: [{ variantId: mug.variantId, quantity: 2 }] });
    const fresh = await registerCustomer(app, { cartToken: (await visit()).cartToken! });
    const merged = { currency: 'JPY', total: { amount: '3000' }, totalQuantity: 2, warnings: [] };
    expect(await showIn(fresh)).toMatchObject(merged);
    const ada = await registerCustomer(app);
    await createIn(ada, { currency: 'EUR' });
    const { cartToken } = await visit();
    await Promise.all([logIn(ada, cartToken!), logIn(ada, cartToken!)]);
    expect(await showIn(ada)).toMatchObject(merged);
  });

  it('keeps its currency if it has items: those that join are priced in it, or warned of', async ({
    app,
    mug,
    priced,
    set,
    logIn,
  }) => {
    const sock = await seedVariant(app);
    const cap = await seedVariant(app);
    const yen = await priced('JPY', '1500');
    await set(yen, [
      { variantId: sock.variantId, amount: '300' },
      { variantId: cap.variantId, amount: '800' },
    ]);
    const euros = await priced('EUR', '9.00');
    await set(euros, [{ variantId: sock.variantId, amount: '2.00' }]);
    const ada = await registerCustomer(app);
    await createIn(ada, { currency: 'EUR', items: [{ variantId: mug.variantId }] });
    const items = [mug, sock, cap].map(({ variantId }) => ({ variantId, quantity: 2 }));
    const { cartToken } = await createIn(app.anonymous, { currency: 'JPY', items });
    await logIn(ada, cartToken!);
    expect(await showIn(ada)).toMatchObject({
      currency: 'EUR',
      total: { amount: '31.00', currency: 'EUR' },
      items: [
        { sku: mug.sku, quantity: 3, total: { amount: '27.00' } },
        { sku: sock.sku, quantity: 2, total: { amount: '4.00' } },
        { sku: cap.sku, quantity: 2, total: null },
      ],
      warnings: [{ code: 'NO_PRICE', sku: cap.sku }],
    });
  });

  it('keeps its currency if the store no longer sells in that of the visitor', async ({
    app,
    admin,
    mug,
    priced,
    logIn,
  }) => {
    await priced('KWD', '3.000');
    const items = [{ variantId: mug.variantId }];
    const { cartToken } = await createIn(app.anonymous, { currency: 'KWD', items });
    const ada = await registerCustomer(app);
    try {
      await admin.run(SELL_IN, { currencies: ['EUR', 'JPY'] });
      await logIn(ada, cartToken!);
    } finally {
      await admin.run(SELL_IN, { currencies: ['EUR', 'JPY', 'KWD'] });
    }
    expect(await showIn(ada)).toMatchObject({ currency: 'USD', total: { amount: '10.00' }, warnings: [] });
  });
});
