import { describe, expect } from 'vitest';
import { sweepExpiredOrders } from '../../../../src/features/orders/lifecycle/order-sweep.ts';
import { reversePayments } from '../../../../src/features/payments/outcomes/reverse-payments.ts';
import { it } from '../../../testkit/fixtures.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../../testkit/shop/customers.ts';
import { rawId } from '../../../testkit/shop/ids.ts';
import {
  adjustCredit,
  buyWith,
  byCard,
  cancelOrder,
  filledCart,
  ledgerOf,
  newCard,
  payWith,
  stateOfCard,
} from './credit-fixture.ts';

const byTest = (outcome: string, amount?: string) => ({
  provider: 'TEST',
  test: { outcome },
  ...(amount !== undefined && { amount }),
});

describe('a card and another provider', () => {
  it('pay together at once', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '4.00');
    const answer = await buyWith(app, [byCard(code, '4.00'), byTest('SUCCEED')]);
    expect(answer).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payments: [
        { provider: 'GIFT_CARD', status: 'CAPTURED', amount: { amount: '4.00' } },
        { provider: 'TEST', status: 'CAPTURED', amount: { amount: '6.00' } },
      ],
      userErrors: [],
    });
    expect(await ledgerOf(manager, id)).toEqual(['ISSUED 4.00', 'SPENT -4.00']);
  });

  it('hold the credit until the rest is paid, and spend it in the same moment', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '5.00');
    const cartToken = await filledCart(app);
    const { order, payments } = await buyWith(app, [byTest('PENDING'), byCard(code, '4.00')], { cartToken });
    expect(order).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
    expect(payments).toMatchObject([{ status: 'PENDING' }, { provider: 'GIFT_CARD', status: 'AUTHORIZED' }]);
    expect(await stateOfCard(app, id)).toBe('1.00 + 4.00');
    const paid = await moveMoney(app.anonymous, 'confirmTestPayment', {
      paymentId: payments![0]!.id,
      cartToken,
      outcome: 'SUCCEED',
    });
    expect(paid.order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(await ledgerOf(manager, id)).toEqual([
      'ISSUED 5.00',
      'HELD -4.00',
      'RELEASED 4.00',
      'SPENT -4.00',
    ]);
    const events = await app.shop.core.reader.query<{ type: string }>(
      "select type from events where order_id = $1 and type like 'payment.%' order by xid, seq",
      [rawId(order!.id)],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'payment.authorized',
      'payment.pending',
      'payment.captured',
      'payment.captured',
    ]);
  });

  it('give the credit back when the rest is declined, so that it can pay again', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '4.00');
    const cartToken = await filledCart(app);
    const declined = await buyWith(app, [byCard(code, '4.00'), byTest('DECLINE')], { cartToken });
    expect(declined).toMatchObject({
      order: { status: 'PENDING', paymentStatus: 'UNPAID' },
      payments: [{ status: 'CANCELLED' }, { status: 'DECLINED' }],
      userErrors: [{ __typename: 'PaymentDeclinedError', field: ['input', 'payments', '1'] }],
    });
    expect(await stateOfCard(app, id)).toBe('4.00 + 0.00');
    const again = {
      orderId: declined.order!.id,
      cartToken,
      payments: [byCard(code, '4.00'), byTest('SUCCEED')],
    };
    expect(await payWith(app.anonymous, again)).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payments: [{ status: 'CAPTURED' }, { status: 'CAPTURED' }],
    });
    expect(await ledgerOf(manager, id)).toEqual([
      ...['ISSUED 4.00', 'HELD -4.00', 'RELEASED 4.00'],
      ...['HELD -4.00', 'RELEASED 4.00', 'SPENT -4.00'],
    ]);
  });

  it('are replaced by another payment of everything', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '4.00');
    const cartToken = await filledCart(app);
    const { order } = await buyWith(app, [byCard(code), { provider: 'MANUAL', amount: '6.00' }], {
      cartToken,
    });
    expect(await stateOfCard(app, id)).toBe('0.00 + 4.00');
    const paid = await payWith(app.anonymous, {
      orderId: order!.id,
      cartToken,
      payments: [byTest('SUCCEED')],
    });
    expect(paid).toMatchObject({
      order: { paymentStatus: 'PAID' },
      payments: [{ amount: { amount: '10.00' } }],
    });
    expect(await stateOfCard(app, id)).toBe('4.00 + 0.00');
  });

  it('wait until all of the rest has arrived', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '4.00');
    const { order, payments } = await buyWith(app, [byCard(code, '4.00'), { provider: 'MANUAL' }]);
    const paymentId = payments![1]!.id;
    await moveMoney(manager, 'capturePayment', { paymentId, amount: '2.50' });
    expect(await stateOfCard(app, id)).toBe('0.00 + 4.00');
    const { order: paid } = await moveMoney(manager, 'capturePayment', { paymentId });
    expect(paid).toMatchObject({ id: order!.id, status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(await stateOfCard(app, id)).toBe('0.00 + 0.00');
  });

  it('give the credit back when the order is cancelled or expires', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '8.00');
    const split = [byCard(code, '4.00'), { provider: 'MANUAL' }];
    const [cancelled, expired] = [await buyWith(app, split), await buyWith(app, split)];
    expect(await stateOfCard(app, id)).toBe('0.00 + 8.00');
    await cancelOrder(manager, cancelled.order!.id);
    expect(await stateOfCard(app, id)).toBe('4.00 + 4.00');
    await app.shop.core.pool.query(
      "update orders set expires_at = now() - interval '1 second' where id = $1",
      [rawId(expired.order!.id)],
    );
    const { transactions } = app.shop.core;
    await sweepExpiredOrders({ transactions, endedHooks: [reversePayments([])] });
    expect(await stateOfCard(app, id)).toBe('8.00 + 0.00');
  });
});

describe('store credit', () => {
  it('pays for the customer it belongs to, and beside a card', async ({ app, manager }) => {
    const ada = await registerCustomer(app);
    await adjustCredit(manager, { customerId: ada.customerId, amount: '7.00' });
    const { code } = await newCard(manager, '3.00');
    const answer = await buyWith(app, [{ provider: 'STORE_CREDIT', amount: '7.00' }, byCard(code)], {
      client: ada,
    });
    expect(answer.payments ?? answer.userErrors).toMatchObject([
      { provider: 'STORE_CREDIT', status: 'CAPTURED' },
      { provider: 'GIFT_CARD', status: 'CAPTURED' },
    ]);
  });

  it('belongs to nobody else', async ({ app, manager }) => {
    const [ada, eve] = [await registerCustomer(app), await registerCustomer(app)];
    await adjustCredit(manager, { customerId: ada.customerId, amount: '50.00' });
    const credit = [{ provider: 'STORE_CREDIT' }];
    expect(await buyWith(app, credit, { client: eve })).toMatchObject({
      order: null,
      userErrors: [{ reason: 'UNKNOWN' }],
    });
    const { order } = await buyWith(app, [byTest('DECLINE')], { client: eve });
    expect(await payWith(manager, { orderId: order!.id, payments: credit })).toMatchObject({
      order: null,
      userErrors: [{ reason: 'UNKNOWN' }],
    });
    await adjustCredit(manager, { customerId: eve.customerId, amount: '10.00' });
    expect(await payWith(manager, { orderId: order!.id, payments: credit })).toMatchObject({
      order: { status: 'CONFIRMED' },
    });
  });
});
