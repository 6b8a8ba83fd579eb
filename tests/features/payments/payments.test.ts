import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { settleEndedOrder } from '../../../src/features/payments/order-ended.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { decodeId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { fillCart, seedVariant } from '../../testkit/carts.ts';
import {
  brokenPromises,
  type CheckoutAnswer,
  checkOut,
  countOf,
  eventTypes,
  moveMoney,
  someKey,
} from '../../testkit/checkout.ts';
import { registerCustomer } from '../../testkit/customers.ts';
import type { GraphqlClient } from '../../testkit/graphql-client.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/people.ts';

let app: TestApp;
let manager: GraphqlClient;
beforeEach(async () => {
  app = await startTestApp();
  manager = await signedInAs(app, UserRole.MANAGER);
});
afterEach(async () => {
  expect(await brokenPromises(app)).toEqual([]);
  await app.close();
});

/** An order over 10.00 of one unit of two in stock, with its payment. */
async function placeOrder(
  payment: object,
  client: GraphqlClient = app.anonymous,
): Promise<{ cartToken: string; orderId: string; paymentId: string; variantId: string }> {
  const { variantId } = await seedVariant(app, { stock: 2 });
  const cartToken = await fillCart(app.anonymous, [{ variantId }]);
  const { order, payment: made, userErrors } = await checkOut(client, { cartToken, payment });
  if (!order || !made) throw new Error(JSON.stringify(userErrors));
  return { cartToken, orderId: order.id, paymentId: made.id, variantId };
}

/** What the order room does when an order ends, with its hook. */
async function end(orderId: string, status: 'EXPIRED' | 'CANCELLED'): Promise<void> {
  const id = decodeId('ord', orderId)!;
  await app.shop.core.transactions.run(async (em) => {
    await em.execute('select id from orders where id = ? for update', [id]);
    await em.execute('update orders set status = ?, expires_at = null where id = ?', [status, id]);
    const actor = systemActor(DEFAULT_STORE, 'tests');
    const { releaseReservations } = await import('../../../src/features/inventory/inventory.locks.ts');
    await releaseReservations(em, { storeId: DEFAULT_STORE, orderId: id });
    await settleEndedOrder(em, { actor, orderId: id });
  });
}

const confirm = (client: GraphqlClient, input: object): Promise<CheckoutAnswer> =>
  moveMoney(client, 'confirmTestPayment', { outcome: 'SUCCEED', ...input });

/** Waits for the job that gives money back. */
async function untilRefunded(): Promise<void> {
  await expect
    .poll(() => countOf(app, "payment_refunds where status = 'SUCCEEDED'"), { timeout: 15_000 })
    .toBe(1);
}

describe('a pending payment', () => {
  it('of the test provider ends as it is told, and a guest may tell it', async () => {
    const { cartToken, paymentId } = await placeOrder({ provider: 'test', testOutcome: 'PENDING' });
    expect(await confirm(app.anonymous, { paymentId })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    const declined = await placeOrder({ provider: 'test', testOutcome: 'PENDING' });
    const decline = { ...pick(declined), outcome: 'DECLINE' };
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

  it('made by hand is captured by staff in parts, never beyond its amount', async () => {
    const { paymentId } = await placeOrder({ provider: 'manual' });
    const capture = (amount?: string, idempotencyKey = someKey()) =>
      moveMoney(manager, 'capturePayment', { paymentId, amount, idempotencyKey });
    expect(await capture('4.00', 'first')).toMatchObject({
      order: { status: 'PENDING', paymentStatus: 'PARTIALLY_PAID' },
      payment: { status: 'PENDING', capturedAmount: { amount: '4.00' } },
    });
    expect(await capture('4.00', 'first')).toMatchObject({ payment: { capturedAmount: { amount: '4.00' } } });
    expect((await capture('6.01')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect((await capture('0.00')).userErrors).toMatchObject([{ code: 'VALIDATION', field: ['amount'] }]);
    const racing = await Promise.all(Array.from({ length: 8 }, () => capture('6.00')));
    expect(racing.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(racing.find(({ payment }) => payment)).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payment: { status: 'CAPTURED', capturedAmount: { amount: '10.00' } },
    });
  });

  it('is replaced by the next attempt to pay', async () => {
    const ada = await registerCustomer(app);
    const { orderId } = await placeOrder({ provider: 'manual' }, ada);
    const paid = await moveMoney(ada, 'payOrder', { orderId, provider: 'test' });
    expect(paid).toMatchObject({ order: { status: 'CONFIRMED' }, payment: { status: 'CAPTURED' } });
    expect(await countOf(app, "payments where status = 'CANCELLED'")).toBe(1);
    const twice = await moveMoney(ada, 'payOrder', { orderId, provider: 'test' });
    expect(twice.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });

  it('is charged once when its order is paid many times at once', async () => {
    const ada = await registerCustomer(app);
    const { orderId } = await placeOrder({ provider: 'test', testOutcome: 'DECLINE' }, ada);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => moveMoney(ada, 'payOrder', { orderId, provider: 'test' })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await countOf(app, "payments where status = 'CAPTURED'")).toBe(1);
  });
});

describe('money that comes late', () => {
  it('takes the stock of an expired order again and confirms it', async () => {
    const { cartToken, orderId, paymentId } = await placeOrder({ provider: 'test', testOutcome: 'PENDING' });
    await end(orderId, 'EXPIRED');
    expect(await confirm(app.anonymous, { paymentId, cartToken })).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payment: { status: 'CAPTURED', refunds: [] },
    });
    expect(await countOf(app, "stock_reservations where status = 'OPEN'")).toBe(1);
  });

  it('goes back by itself with an event when the stock is sold by now', async () => {
    const { cartToken, orderId, paymentId, variantId } = await placeOrder({
      provider: 'test',
      testOutcome: 'PENDING',
    });
    await end(orderId, 'EXPIRED');
    const rival = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    expect((await checkOut(app.anonymous, { cartToken: rival })).order).toMatchObject({
      status: 'CONFIRMED',
    });
    const late = await confirm(app.anonymous, { paymentId, cartToken });
    expect(late.order).toMatchObject({ status: 'EXPIRED' });
    await untilRefunded();
    expect((await eventTypes(app)).at(-2)).toBe('payment.refunded');
    const [event] = await app.shop.core.reader.query<{ data: object }>(
      "select data from events where type = 'payment.refunded'",
    );
    expect(event?.data).toMatchObject({ reason: 'order_ended', amount: 1000, currency: 'USD' });
  });

  it('goes back when the order was cancelled, paid before or after', async () => {
    const before = await placeOrder({ provider: 'test' });
    await end(before.orderId, 'CANCELLED');
    await untilRefunded();
    const after = await placeOrder({ provider: 'test', testOutcome: 'PENDING' });
    await end(after.orderId, 'CANCELLED');
    await confirm(app.anonymous, pick(after));
    await expect
      .poll(() => countOf(app, "payment_refunds where status = 'SUCCEEDED'"), { timeout: 15_000 })
      .toBe(2);
    expect(await countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(2);
  });
});

describe('a refund', () => {
  it('gives back parts up to what was captured, however many ask at once', async () => {
    const { paymentId } = await placeOrder({ provider: 'test' });
    const refund = (amount: string, key = someKey()) =>
      moveMoney(manager, 'refundPayment', { paymentId, amount, reason: 'Broken', idempotencyKey: key });
    expect(await refund('4.00', 'once')).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PARTIALLY_REFUNDED' },
      payment: {
        refundedAmount: { amount: '4.00' },
        refunds: [{ amount: { amount: '4.00' }, status: 'SUCCEEDED', reason: 'Broken' }],
      },
    });
    expect(await refund('4.00', 'once')).toMatchObject({ payment: { refundedAmount: { amount: '4.00' } } });
    const racing = await Promise.all(Array.from({ length: 10 }, () => refund('2.00')));
    expect(racing.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    expect((await refund('0.01')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW', field: ['amount'] }]);
    expect((await refund('0.001')).userErrors).toMatchObject([{ code: 'VALIDATION', field: ['amount'] }]);
    expect(await countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(1);
  });

  it('that a crash interrupted is finished by the sweep', async () => {
    const { paymentId } = await placeOrder({ provider: 'test' });
    const { refunds, sweep } = app.shop.features.payments;
    const settle = refunds.settle.bind(refunds);
    refunds.settle = () => Promise.reject(new Error('the power went out'));
    const input = { paymentId, amount: '10.00', reason: 'Broken' };
    await expect(moveMoney(manager, 'refundPayment', input)).rejects.toThrow('INTERNAL');
    refunds.settle = settle;
    await app.shop.core.pool.query("update payment_refunds set created_at = now() - interval '2 minutes'");
    await sweep.run();
    expect(await countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(1);
  });
});

describe('who may', () => {
  it('pay, capture and refund, role by role', async () => {
    const { orderId, paymentId } = await placeOrder({ provider: 'manual' });
    const [ada, rep] = [await registerCustomer(app), await signedInAs(app, UserRole.SALES_REP)];
    const pay = { orderId, provider: 'manual' };
    for (const client of [app.anonymous, ada, rep]) {
      expect((await moveMoney(client, 'payOrder', pay)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      const refund = { paymentId, amount: '1.00', reason: 'Mine' };
      await expect(moveMoney(client, 'refundPayment', refund)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
    for (const client of [app.anonymous, ada]) {
      const capture = moveMoney(client, 'capturePayment', { paymentId });
      await expect(capture).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
    const foreign = await moveMoney(rep, 'capturePayment', { paymentId });
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await countOf(app, "payments where status = 'PENDING' and captured_amount = 0")).toBe(1);
  });

  it('not another store', async () => {
    const { orderId, paymentId } = await placeOrder({ provider: 'manual' });
    const id = await app.shop.features.stores.service.create({ code: 'other', name: 'O', currency: 'USD' });
    const stranger = await signedInAs(app, UserRole.ADMIN, { id, code: 'other' });
    const calls: [string, object][] = [
      ['payOrder', { orderId, provider: 'test' }],
      ['capturePayment', { paymentId }],
      ['refundPayment', { paymentId, amount: '1.00', reason: 'Mine' }],
      ['confirmTestPayment', { paymentId, outcome: 'SUCCEED' }],
    ];
    for (const [mutation, input] of calls) {
      expect((await moveMoney(stranger, mutation, input)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});

it('does not offer the test provider where it is switched off', async () => {
  const strict = await startTestApp({
    environment: { TEST_PAYMENTS: 'false' },
    databaseUrl: app.databaseUrl,
  });
  const { variantId } = await seedVariant(app);
  const cartToken = await fillCart(strict.anonymous, [{ variantId }]);
  const { userErrors } = await checkOut(strict.anonymous, { cartToken });
  expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: ['payment', 'provider'] }]);
  await strict.close();
});

function pick({ paymentId, cartToken }: { paymentId: string; cartToken: string }) {
  return { paymentId, cartToken };
}
