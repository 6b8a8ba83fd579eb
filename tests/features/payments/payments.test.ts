import { describe, expect } from 'vitest';
import { startTestApp } from '../../testkit/app.ts';
import { itWithOwnApp as it } from '../../testkit/fixtures.ts';
import { fillCart, seedVariant } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, moveMoney, someKey } from '../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { confirm, paymentOf, placeOrder } from './payments-fixture.ts';

describe('a pending payment', () => {
  it('of the test provider ends as requested, also by a guest', async ({ app }) => {
    const { cartToken, paymentId } = await placeOrder(app, {
      provider: 'TEST',
      test: { outcome: 'PENDING' },
    });
    expect(await confirm(app.anonymous, { paymentId })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    const declined = await placeOrder(app, { provider: 'TEST', test: { outcome: 'PENDING' } });
    const decline = { ...paymentOf(declined), outcome: 'DECLINE' };
    expect(await confirm(app.anonymous, decline)).toMatchObject({
      order: { status: 'PENDING', paymentStatus: 'UNPAID' },
      payment: { status: 'DECLINED' },
    });
    expect(await confirm(app.anonymous, { paymentId, cartToken })).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payment: { status: 'CAPTURED' },
    });
    const again = await confirm(app.anonymous, { paymentId, cartToken });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });

  it('made by hand is captured by staff in parts, never beyond its amount', async ({ app, manager }) => {
    const { paymentId } = await placeOrder(app, { provider: 'MANUAL' });
    const capture = (amount?: string, idempotencyKey = someKey()) =>
      moveMoney(manager, 'capturePayment', { paymentId, amount, idempotencyKey });
    expect(await capture('4.00', 'first')).toMatchObject({
      order: { status: 'PENDING', paymentStatus: 'PARTIALLY_PAID' },
      payment: { status: 'PENDING', capturedAmount: { amount: '4.00' } },
    });
    expect(await capture('4.00', 'first')).toMatchObject({ payment: { capturedAmount: { amount: '4.00' } } });
    expect((await capture('6.01')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect((await capture('0.00')).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'amount'] },
    ]);
    const racing = await Promise.all(Array.from({ length: 8 }, () => capture('6.00')));
    expect(racing.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(racing.find(({ payment }) => payment)).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payment: { status: 'CAPTURED', capturedAmount: { amount: '10.00' } },
    });
  });

  it('is replaced by the next attempt to pay', async ({ app }) => {
    const ada = await registerCustomer(app);
    const { orderId } = await placeOrder(app, { provider: 'MANUAL' }, ada);
    const paid = await moveMoney(ada, 'payOrder', { orderId, payments: [{ provider: 'TEST' }] });
    expect(paid).toMatchObject({ order: { status: 'CONFIRMED' }, payment: { status: 'CAPTURED' } });
    expect(await countOf(app, "payments where status = 'CANCELLED'")).toBe(1);
    const twice = await moveMoney(ada, 'payOrder', { orderId, payments: [{ provider: 'TEST' }] });
    expect(twice.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });

  it('is charged once when its order is paid many times at once', async ({ app }) => {
    const ada = await registerCustomer(app);
    const { orderId } = await placeOrder(app, { provider: 'TEST', test: { outcome: 'DECLINE' } }, ada);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        moveMoney(ada, 'payOrder', { orderId, payments: [{ provider: 'TEST' }] }),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await countOf(app, "payments where status = 'CAPTURED'")).toBe(1);
  });
});

it('does not offer the test provider where it is switched off', async ({ app }) => {
  const strict = await startTestApp({
    environment: { TEST_PAYMENTS: 'false' },
    databaseUrl: app.databaseUrl,
  });
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(strict.anonymous, [{ variantId }]);
  const { userErrors } = await checkOut(strict.anonymous, { cartToken });
  expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['input', 'payments', '0', 'provider'] }]);
  await strict.close();
});
