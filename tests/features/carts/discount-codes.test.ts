import { describe, expect } from 'vitest';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { APPLY, it, MAKE, REMOVE, SHOW } from './discount-codes-fixture.ts';

describe('a discount code in a cart', () => {
  it('lowers the price, in any case, once, until it is taken out', async ({
    app,
    coded,
    fill,
    apply,
    show,
  }) => {
    const code = await coded();
    const cartToken = await fill();
    const { cart, userErrors } = await apply(cartToken, ` ${code.toLowerCase()} `);
    expect(userErrors).toEqual([]);
    expect(cart).toMatchObject({
      discountCodes: [code.toUpperCase()],
      discountTotal: { amount: '2.00' },
      total: { amount: '18.00' },
      discounts: [{ code, amount: { amount: '2.00' } }],
      unappliedPromotions: [],
    });
    expect((await apply(cartToken, code)).cart).toEqual(cart);
    expect((await apply(cartToken, code, { expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ]);
    const remove = async () => (await app.anonymous.run(REMOVE, { input: { cartToken, code } })).result;
    expect((await remove()).cart).toMatchObject({ discountCodes: [], total: { amount: '20.00' } });
    expect((await remove()).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'code'] }]);
    expect(await show(cartToken)).toMatchObject({ discountCodes: [] });
  });

  it.for<[string, object, object]>([
    ['has not begun', { startsAt: '2126-01-01T00:00:00Z' }, { reason: 'NOT_STARTED' }],
    ['has ended', { endsAt: new Date(Date.now() - 86_400_000).toISOString() }, { reason: 'ENDED' }],
    [
      'needs a higher subtotal',
      { minimumSubtotal: '25.00' },
      {
        reason: 'MINIMUM_SUBTOTAL',
        missingAmount: { amount: '5.00', currency: 'USD' },
        missingQuantity: null,
      },
    ],
    [
      'needs more units',
      { minimumQuantity: 5 },
      { reason: 'MINIMUM_QUANTITY', missingAmount: null, missingQuantity: 3 },
    ],
    [
      'has amounts of another currency',
      { currency: 'EUR', action: { kind: 'FIXED_AMOUNT', amount: '1.00' } },
      { reason: 'OTHER_CURRENCY' },
    ],
  ])(
    'that %s is refused, with what is missing, and not kept',
    async ([, input, told], { coded, fill, apply, show }) => {
      const code = await coded(input);
      const cartToken = await fill();
      const before = await show(cartToken);
      const { cart, userErrors } = await apply(cartToken, code);
      expect(cart).toBeNull();
      expect(userErrors).toMatchObject([
        {
          __typename: 'DiscountCodeError',
          code: 'NOT_ALLOWED_NOW',
          field: ['input', 'code'],
          discountCode: code,
          ...told,
        },
      ]);
      expect(await show(cartToken)).toEqual(before);
    },
  );

  it('for other goods, or with an exclusive one, is refused, and the one before stays', async ({
    app,
    coded,
    fill,
    apply,
    show,
  }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fill();
    const other = await coded({ target: { on: 'VARIANTS', ids: [variantId] } });
    expect((await apply(cartToken, other)).userErrors).toMatchObject([{ reason: 'NOT_FOR_THESE_ITEMS' }]);
    const first = await coded();
    await apply(cartToken, first);
    for (const priority of [-1, 1]) {
      const exclusive = await coded({ isExclusive: true, priority });
      expect((await apply(cartToken, exclusive)).userErrors).toMatchObject([{ reason: 'NOT_COMBINABLE' }]);
    }
    expect(await show(cartToken)).toMatchObject({ discounts: [{ code: first }], unappliedPromotions: [] });
  });

  it('that is used up, by all or by the buyer, is refused', async ({ app, coded, fill, apply }) => {
    const code = await coded({}, { usageLimit: 1 });
    const { pool } = app.shop.core;
    await pool.query(
      'insert into promotion_counters (store_id, subject_id, used) select store_id, id, 1 from discount_codes where code = $1',
      [code],
    );
    expect((await apply(await fill(), code)).userErrors).toMatchObject([{ reason: 'USED_UP' }]);
    await pool.query('delete from promotion_counters');
    expect((await apply(await fill(), code)).userErrors).toEqual([]);
    const once = await coded({ usageLimitPerCustomer: 1 });
    const customer = await registerCustomer(app);
    await pool.query(
      `insert into promotion_counters (store_id, subject_id, buyer_key, used)
       select d.store_id, d.promotion_id, c.id, 1 from discount_codes d, customers c where d.code = $1 and c.email = $2`,
      [once, customer.email],
    );
    const { variantId } = await seedVariant(app);
    await customer.run(
      graphql(
        `mutation FillOwnCart($input: AddCartItemInput!) { addCartItem(input: $input) { userErrors { message } } }`,
      ),
      {
        input: { variantId },
      },
    );
    expect((await customer.run(APPLY, { input: { code: once } })).result.userErrors).toMatchObject([
      { reason: 'USED_UP_BY_CUSTOMER' },
    ]);
    await pool.query('delete from promotion_counters');
    expect((await customer.run(APPLY, { input: { code: once } })).result.userErrors).toEqual([]);
  });

  it('that stops applying stays in the cart with the reason, and staff see why automatic ones do not apply', async ({
    app,
    manager,
    coded,
    fill,
    apply,
  }) => {
    const code = await coded({ minimumQuantity: 2 });
    const cartToken = await fill();
    expect((await apply(cartToken, code)).userErrors).toEqual([]);
    await manager.run(MAKE, {
      input: {
        name: 'Automatic',
        action: { kind: 'FIXED_AMOUNT', amount: '1.00' },
        minimumSubtotal: '1000.00',
      } as never,
    });
    const clear = graphql(
      `mutation ClearCodedCart($input: ClearCartInput!) { clearCart(input: $input) { userErrors { message } } }`,
    );
    await app.anonymous.run(clear, { input: { cartToken } });
    const own = { code, reason: 'NOT_FOR_THESE_ITEMS', promotion: null };
    expect((await app.anonymous.run(SHOW, { cartToken })).cart?.unappliedPromotions).toMatchObject([own]);
    const seen = (await manager.run(SHOW, { cartToken })).cart?.unappliedPromotions;
    expect(seen).toContainEqual(expect.objectContaining({ code, promotion: { name: expect.any(String) } }));
    expect(seen).toContainEqual(expect.objectContaining({ code: null, promotion: { name: 'Automatic' } }));
  });

  it('of a promotion that ended years ago is over, and not unknown', async ({ app, coded, fill, apply }) => {
    const code = await coded({});
    await app.shop.core.pool.query(
      `update promotions set starts_at = now() - interval '3 years', ends_at = now() - interval '2 years'
       where id = (select promotion_id from discount_codes where code = $1)`,
      [code],
    );
    expect((await apply(await fill(), code)).userErrors).toMatchObject([{ reason: 'ENDED' }]);
  });

  it('that is unknown counts as a guess: after ten the cart may try no more, but carts that do not guess may', async ({
    coded,
    fill,
    apply,
  }) => {
    const code = await coded();
    const cartToken = await fill();
    for (let guess = 0; guess < 10; guess++) {
      expect(
        (await apply(cartToken, guess === 0 ? 'no code at all' : `GUESS-${guess}`)).userErrors,
      ).toMatchObject([{ __typename: 'DiscountCodeError', code: 'NOT_FOUND', reason: 'UNKNOWN_CODE' }]);
    }
    expect((await apply(cartToken, code)).userErrors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
    const other = await fill();
    for (let times = 0; times < 12; times++) expect((await apply(other, code)).userErrors).toEqual([]);
  });

  it('of another store is unknown, and so is a cart of one', async ({ app, fill, apply, coded }) => {
    await app.shop.features.stores.service.create({ code: 'elsewhere', name: 'Elsewhere', currency: 'USD' });
    const cartToken = await fill();
    const code = await coded();
    const { result } = await app.anonymous
      .with({ 'x-store': 'elsewhere' })
      .run(APPLY, { input: { cartToken, code } });
    expect(result.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'cartToken'] }]);
    expect((await apply('nothing', code)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
