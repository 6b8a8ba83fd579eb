import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { itWithOwnApp as it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { changeCart, fillCart, seedVariant, showCart } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, eventTypes, moveMoney, someKey } from '../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const MANUAL = { provider: 'MANUAL' };
const DECLINE = { outcome: 'DECLINE' };
const AMOUNT = ['input', 'payments', '0', 'amount'];

describe('checking out', () => {
  it('turns the cart of a guest into a paid order that the guest reads in the answer', async ({ app }) => {
    const { variantId, sku } = await seedVariant(app, { price: '12.50' });
    const cartToken = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    const { order, payment, userErrors } = await checkOut(app.anonymous, {
      cartToken,
      expectedTotal: '25.00',
    });
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(order?.number).toMatch(/^ORD-\d+$/);
    expect(payment).toMatchObject({ status: 'CAPTURED', capturedAmount: { amount: '25.00' } });
    expect(await showCart(app.anonymous, cartToken)).toBeNull();
    const { rows } = await app.shop.core.pool.query('select sku, quantity, unit_price from order_items');
    expect(rows).toEqual([{ sku, quantity: 2, unit_price: '1250' }]);
    expect(await eventTypes(app)).toEqual(['order.created', 'payment.captured', 'order.status_changed']);
  });

  it('gives the order of a signed-in customer to them, with the details of their cart', async ({ app }) => {
    const ada = await registerCustomer(app);
    const { variantId } = await seedVariant(app);
    await changeCart(ada, 'addCartItem', { variantId });
    const shippingAddress = { line1: 'Own road', city: 'Town', postalCode: '10115', countryCode: 'DE' };
    await changeCart(ada, 'updateCart', { shippingAddress });
    const { order } = await moveMoney(ada, 'checkout', { payments: [{ provider: 'TEST' }] });
    const [stored] = await app.shop.core.reader.query(
      'select email, shipping_address as address from orders',
    );
    expect(stored).toMatchObject({ email: ada.email, address: shippingAddress });
    const { customers } = await (await signedInAs(app, UserRole.MANAGER)).run(
      graphql(`query CheckoutCustomers { customers { nodes { id } } }`),
    );
    expect(customers).toEqual({ nodes: [{ id: ada.customerId }] });
    expect(order).toMatchObject({ status: 'CONFIRMED' });
  });

  it('leaves a declined order PENDING, says so, and takes another payment from the guest', async ({
    app,
  }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const input = {
      cartToken,
      idempotencyKey: someKey(),
      payments: [{ provider: 'TEST', test: { outcome: 'DECLINE' } }],
    };
    const declined = await checkOut(app.anonymous, input);
    expect(declined).toMatchObject({
      order: { status: 'PENDING', paymentStatus: 'UNPAID' },
      payment: { status: 'DECLINED', declineCode: 'card_declined' },
      userErrors: [
        {
          __typename: 'PaymentDeclinedError',
          declineCode: 'card_declined',
          field: ['input', 'payments', '0'],
        },
      ],
    });
    expect(await checkOut(app.anonymous, input)).toEqual(declined);
    const retry = { orderId: declined.order!.id, cartToken, payments: [{ provider: 'TEST' }] };
    expect(await moveMoney(app.anonymous, 'payOrder', retry)).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      userErrors: [],
    });
    expect(await countOf(app, 'payments')).toBe(2);
    expect(await countOf(app, 'orders')).toBe(1);
  });

  it('finishes the charge when the first call died between the commit and the provider', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const { payments } = app.shop.features.payments;
    const settle = payments.settle.bind(payments);
    payments.settle = () => Promise.reject(new Error('the power went out'));
    // A decline is not known in advance, so this provider is asked like one on the network.
    const payment = { provider: 'TEST', test: { outcome: 'DECLINE' } };
    const input = { cartToken, payments: [payment], idempotencyKey: someKey() };
    await expect(checkOut(app.anonymous, input)).rejects.toThrow('INTERNAL');
    expect(await eventTypes(app)).toEqual(['order.created']);
    payments.settle = settle;
    const answer = await checkOut(app.anonymous, input);
    expect(answer).toMatchObject({
      order: { status: 'PENDING', payments: [{ id: answer.payment?.id }] },
      payment: { status: 'DECLINED' },
    });
    expect(await countOf(app, 'payments')).toBe(1);
  });

  it.for([[{ payments: [MANUAL] }], [{ payments: [] }], [{ payments: undefined }]])(
    'is paid for nothing when it costs nothing: %j',
    async ([choice], { app }) => {
      const { variantId } = await seedVariant(app, { price: '0.00' });
      const cartToken = await fillCart(app.anonymous, [{ variantId }]);
      const { order, payment, userErrors } = await checkOut(app.anonymous, { cartToken, ...choice });
      expect(order).toMatchObject({ paymentStatus: 'PAID' });
      expect([payment, userErrors]).toEqual([null, []]);
      expect(await countOf(app, 'payments')).toBe(0);
    },
  );

  it('takes the whole amount as the amount of its payment', async ({ app }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const payments = [{ provider: 'TEST', amount: '10.00' }];
    expect(await checkOut(app.anonymous, { cartToken, payments })).toMatchObject({
      order: { paymentStatus: 'PAID' },
      payment: { provider: 'TEST', amount: { amount: '10.00' } },
    });
  });
});

describe('a checkout that is refused changes nothing', () => {
  it('for an empty cart, a changed price, another version, no address, no e-mail address', async ({
    app,
  }) => {
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, []);
    expect((await checkOut(app.anonymous, { cartToken })).userErrors).toMatchObject([{ code: 'CART_EMPTY' }]);
    await changeCart(app.anonymous, 'addCartItem', { cartToken, variantId });
    const refusals: [object, object][] = [
      [{ expectedTotal: '9.99' }, { __typename: 'PriceChangedError', field: ['input', 'expectedTotal'] }],
      [{ expectedTotal: '10.001' }, { code: 'VALIDATION', field: ['input', 'expectedTotal'] }],
      [{ expectedVersion: 9 }, { code: 'VERSION_CONFLICT' }],
      [{ shippingAddress: null }, { code: 'VALIDATION', field: ['input', 'shippingAddress'] }],
      [{ email: null }, { code: 'VALIDATION', field: ['input', 'email'] }],
      [{ email: 'nobody' }, { code: 'VALIDATION', field: ['input', 'email'] }],
      [{ payments: null }, { code: 'VALIDATION', field: ['input', 'payments'] }],
      [{ payments: [] }, { code: 'VALIDATION', field: ['input', 'payments'] }],
      [{ payments: [MANUAL, MANUAL] }, { code: 'VALIDATION', field: ['input', 'payments', '1'] }],
      [{ payments: [{ ...MANUAL, amount: '4.00' }] }, { code: 'VALIDATION', field: AMOUNT }],
      [{ payments: [{ ...MANUAL, amount: '10.001' }] }, { code: 'VALIDATION', field: AMOUNT }],
      [
        { payments: [{ ...MANUAL, test: DECLINE }] },
        { code: 'VALIDATION', field: ['input', 'payments', '0', 'test'] },
      ],
      [{ cartToken: 'nonsense' }, { code: 'NOT_FOUND', field: ['input', 'cartToken'] }],
      [{ cartToken: null }, { code: 'NOT_FOUND', field: ['input', 'cartToken'] }],
      [{ idempotencyKey: '' }, { code: 'VALIDATION', field: ['input', 'idempotencyKey'] }],
    ];
    for (const [input, error] of refusals) {
      const { order, userErrors } = await checkOut(app.anonymous, { cartToken, ...input });
      expect(order).toBeNull();
      expect(userErrors).toMatchObject([error]);
    }
    expect(await countOf(app, 'orders')).toBe(0);
    expect(await countOf(app, 'customers')).toBe(0);
    expect(await showCart(app.anonymous, cartToken)).toMatchObject({ totalQuantity: 1 });
  });

  it('for every line that is short, each with its place, and for lines no longer on sale', async ({
    app,
  }) => {
    const plenty = await seedVariant(app);
    const scarce = await seedVariant(app, { stock: 3 });
    const none = await seedVariant(app, { stock: 0 });
    const quantity = 4;
    const items = [plenty, scarce, none].map(({ variantId }) => ({ variantId, quantity }));
    const cartToken = await fillCart(app.anonymous, items);
    const { userErrors } = await checkOut(app.anonymous, { cartToken });
    expect(userErrors).toHaveLength(2);
    expect(userErrors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          __typename: 'InsufficientStockError',
          sku: scarce.sku,
          requested: 4,
          available: 3,
          field: ['input', 'cartToken'],
        }),
        expect.objectContaining({ sku: none.sku, available: 0, field: ['input', 'cartToken'] }),
      ]),
    );
    await app.shop.core.pool.query("update products set status = 'DRAFT' where id = $1", [
      scarce.rawProductId,
    ]);
    const hidden = await checkOut(app.anonymous, { cartToken });
    expect(hidden.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW', field: ['input', 'cartToken'] }]);
    expect(await countOf(app, 'stock_reservations')).toBe(0);
  });

  it('for the secret of a cart of another store, and for the key of another call', async ({ app }) => {
    await app.shop.features.stores.service.create({ code: 'other', name: 'Other', currency: 'USD' });
    const { variantId } = await seedVariant(app);
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const elsewhere = await checkOut(app.anonymous.with({ 'x-store': 'other' }), { cartToken });
    expect(elsewhere.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const idempotencyKey = someKey();
    await checkOut(app.anonymous, { cartToken, idempotencyKey });
    const other = await checkOut(app.anonymous, { cartToken, idempotencyKey, email: 'eve@example.com' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
    expect(other.order).toBeNull();
  });
});
