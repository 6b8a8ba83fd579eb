import { describe, expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';

const ADDRESS = {
  line1: '1 Main Street',
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  countryCode: 'US',
};

describe('a cart of a visitor', () => {
  it('answers its lines and total at the prices of the moment', async ({ app }) => {
    const shirt = await seedVariant(app, { price: '12.50' });
    const sock = await seedVariant(app, { price: '3.00' });
    const token = await fillCart(app.anonymous, [{ ...pick(shirt), quantity: 2 }, pick(sock)]);
    const cart = await showCart(app.anonymous, token);
    expect(cart).toMatchObject({
      version: 1,
      totalQuantity: 3,
      total: { amount: '28.00', currency: 'USD' },
      warnings: [],
      items: [
        { sku: shirt.sku, quantity: 2, unitPrice: { amount: '12.50' }, total: { amount: '25.00' } },
        { sku: sock.sku, quantity: 1, total: { amount: '3.00' } },
      ],
    });
    await app.shop.core.pool.query('update product_variants set price = 1000 where id = $1', [
      shirt.rawVariantId,
    ]);
    expect((await showCart(app.anonymous, token))?.total.amount).toBe('23.00');
  });

  it('sums what is added twice, changes, removes and empties, and raises its version each time', async ({
    app,
  }) => {
    const shirt = await seedVariant(app);
    const sock = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [pick(shirt)]);
    const added = await changeCart(app.anonymous, 'addCartItem', { cartToken, ...pick(shirt), quantity: 4 });
    expect(added.cart).toMatchObject({ version: 2, items: [{ quantity: 5 }] });
    const more = await changeCart(app.anonymous, 'addCartItems', { cartToken, items: [pick(sock)] });
    expect(more.cart).toMatchObject({ version: 3, totalQuantity: 6 });
    const [first, second] = more.cart!.items;
    const input = { cartToken, itemId: first!.id, quantity: 2 };
    expect((await changeCart(app.anonymous, 'updateCartItem', input)).cart).toMatchObject({
      version: 4,
      items: [{ quantity: 2 }, { quantity: 1 }],
    });
    const removed = await changeCart(app.anonymous, 'removeCartItem', { cartToken, itemId: second!.id });
    expect(removed.cart).toMatchObject({ version: 5, items: [{ quantity: 2 }] });
    expect(removed).toMatchObject({ deletedId: second!.id });
    const cleared = await changeCart(app.anonymous, 'clearCart', { cartToken });
    expect(cleared.cart).toMatchObject({ version: 6, items: [], total: { amount: '0.00' } });
  });

  it('stores only the hash of its secret', async ({ app }) => {
    const token = await fillCart(app.anonymous, []);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await app.shop.core.pool.query('select * from carts');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('keeps contact details, and null removes them', async ({ app }) => {
    const cartToken = await fillCart(app.anonymous, []);
    const contact = { cartToken, email: 'ADA@example.com', shippingAddress: ADDRESS };
    const changed = await changeCart(app.anonymous, 'updateCart', contact);
    expect(changed.cart).toMatchObject({
      email: 'ada@example.com',
      shippingAddress: { line1: '1 Main Street' },
    });
    const removed = await changeCart(app.anonymous, 'updateCart', { cartToken, email: null });
    expect(removed.cart).toMatchObject({ email: null, shippingAddress: { line1: '1 Main Street' } });
  });

  it('warns of what is short or no longer on sale, and leaves the latter out of the total', async ({
    app,
  }) => {
    const scarce = await seedVariant(app, { stock: 3 });
    const gone = await seedVariant(app);
    const token = await fillCart(app.anonymous, [{ ...pick(scarce), quantity: 5 }, pick(gone)]);
    await app.shop.core.pool.query("update products set status = 'ARCHIVED' where id = $1", [
      gone.rawProductId,
    ]);
    const cart = await showCart(app.anonymous, token);
    expect(cart?.warnings).toMatchObject([
      { code: 'INSUFFICIENT_STOCK', sku: scarce.sku, available: 3 },
      { code: 'VARIANT_UNAVAILABLE', sku: gone.sku, available: null },
    ]);
    expect(cart?.total.amount).toBe('50.00');
    expect(cart?.items[1]).toMatchObject({ variant: null, unitPrice: null, total: null });
  });

  it('shows an amount that nobody can pay as a warning, not as a failure', async ({ app }) => {
    const yacht = await seedVariant(app, { price: '90000000000000.00' });
    const token = await fillCart(app.anonymous, [{ ...pick(yacht), quantity: 3 }]);
    const cart = await showCart(app.anonymous, token);
    expect(cart).toMatchObject({ total: { amount: '0.00' }, warnings: [{ code: 'AMOUNT_TOO_LARGE' }] });
  });
});

describe('what a cart refuses', () => {
  it.for([0, -1, 1_000_001, 2 ** 31 - 1])(
    'a quantity of %i, and nothing changes',
    async (quantity, { app }) => {
      const shirt = await seedVariant(app);
      const cartToken = await fillCart(app.anonymous, [pick(shirt)]);
      const input = { cartToken, ...pick(shirt), quantity };
      const { cart, userErrors } = await changeCart(app.anonymous, 'addCartItem', input);
      expect(cart).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'quantity'] }]);
      expect(await showCart(app.anonymous, cartToken)).toMatchObject({ version: 1, totalQuantity: 1 });
    },
  );

  it('a sum beyond a million and more than 200 different items', async ({ app }) => {
    const shirt = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ ...pick(shirt), quantity: 1_000_000 }]);
    const { userErrors } = await changeCart(app.anonymous, 'addCartItem', { cartToken, ...pick(shirt) });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'quantity'] }]);
    const items = Array.from({ length: 201 }, () => pick(shirt));
    const many = await changeCart(app.anonymous, 'createCart', { items });
    expect(many.userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'items'] }]);
  });

  it('drafts, archived products, inactive variants and ids that are none', async ({ app }) => {
    const { variantId, rawProductId, rawVariantId } = await seedVariant(app);
    const add = () => changeCart(app.anonymous, 'createCart', { items: [{ variantId }] });
    const refusal = [{ code: 'NOT_FOUND', field: ['input', 'items', '0', 'variantId'] }];
    await app.shop.core.pool.query("update products set status = 'DRAFT' where id = $1", [rawProductId]);
    expect((await add()).userErrors).toMatchObject(refusal);
    await app.shop.core.pool.query("update products set status = 'ACTIVE' where id = $1", [rawProductId]);
    await app.shop.core.pool.query('update product_variants set is_active = false where id = $1', [
      rawVariantId,
    ]);
    expect((await add()).userErrors).toMatchObject(refusal);
    const bad = await changeCart(app.anonymous, 'createCart', { items: [{ variantId: 'var_nonsense' }] });
    expect(bad.userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'items', '0', 'variantId'] },
    ]);
  });

  it('a change on top of another version', async ({ app }) => {
    const shirt = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [pick(shirt)]);
    const input = { cartToken, ...pick(shirt), expectedVersion: 7 };
    const { userErrors } = await changeCart(app.anonymous, 'addCartItem', input);
    expect(userErrors).toMatchObject([{ __typename: 'VersionConflictError', code: 'VERSION_CONFLICT' }]);
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ version: 1 });
  });

  it('an address and an e-mail address that are none', async ({ app }) => {
    const cartToken = await fillCart(app.anonymous, []);
    const email = await changeCart(app.anonymous, 'updateCart', { cartToken, email: 'nobody' });
    expect(email.userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'email'] }]);
    const shippingAddress = { ...ADDRESS, line1: ' ', city: 'a\nb' };
    const address = await changeCart(app.anonymous, 'updateCart', { cartToken, shippingAddress });
    expect(address.userErrors.map(({ field }) => field?.join('.'))).toEqual([
      'input.shippingAddress.line1',
      'input.shippingAddress.city',
    ]);
  });

  it('a secret that opens nothing, the item of another cart, and no secret at all', async ({ app }) => {
    const shirt = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [pick(shirt)]);
    const other = await changeCart(app.anonymous, 'createCart', { items: [pick(shirt)] });
    for (const token of ['', 'nonsense', '\0', 'x'.repeat(10_000)]) {
      const { userErrors } = await changeCart(app.anonymous, 'clearCart', { cartToken: token });
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'cartToken'] }]);
      expect(await showCart(app.anonymous, token)).toBeNull();
    }
    const input = { cartToken, itemId: other.cart!.items[0]!.id };
    const foreign = await changeCart(app.anonymous, 'removeCartItem', input);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'itemId'] }]);
    expect(await showCart(app.anonymous, other.cartToken!)).toMatchObject({ totalQuantity: 1 });
  });
});

describe('many at once', () => {
  it('adds every one of twenty parallel additions to a cart', async ({ app }) => {
    const shirt = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [pick(shirt)]);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        changeCart(app.anonymous, 'addCartItem', { cartToken, ...pick(shirt) }),
      ),
    );
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ version: 21, totalQuantity: 21 });
  });

  it('gives a customer who opens carts in parallel a single one', async ({ app }) => {
    const ada = await registerCustomer(app);
    const shirt = await seedVariant(app);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => changeCart(ada, 'createCart', { items: [pick(shirt)] })),
    );
    expect(new Set(answers.map(({ cart }) => cart?.id)).size).toBe(1);
    expect(await showCart(ada)).toMatchObject({ totalQuantity: 10 });
  });
});

function pick({ variantId }: { variantId: string }): { variantId: string } {
  return { variantId };
}
