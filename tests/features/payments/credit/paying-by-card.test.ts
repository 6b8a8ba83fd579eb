import { describe, expect } from 'vitest';
import { it } from '../../../testkit/fixtures.ts';
import { countOf, moveMoney, someKey } from '../../../testkit/shop/checkout.ts';
import { rawId } from '../../../testkit/shop/ids.ts';
import {
  buyWith,
  byCard,
  cancelOrder,
  disableCard,
  filledCart,
  ledgerOf,
  newCard,
  payWith,
  stateOfCard,
} from './credit-fixture.ts';

describe('a gift card that covers the total', () => {
  it('pays at once, and a retry with the same key changes nothing', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '50.00');
    const call = { cartToken: await filledCart(app), idempotencyKey: someKey() };
    const first = await buyWith(app, [byCard(code)], call);
    expect(first).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID', amountDue: { amount: '0.00' } },
      payments: [{ provider: 'GIFT_CARD', status: 'CAPTURED', capturedAmount: { amount: '10.00' } }],
      userErrors: [],
    });
    await disableCard(manager, id);
    expect(await buyWith(app, [byCard(code.toLowerCase())], call)).toEqual(first);
    expect(await ledgerOf(manager, id)).toEqual(['ISSUED 50.00', 'SPENT -10.00']);
    expect(await stateOfCard(app, id)).toBe('40.00 + 0.00');
    const events = await app.shop.core.reader.query<{ data: object }>(
      "select data from events where type = 'payment.captured' and order_id = $1",
      [rawId(first.order!.id)],
    );
    expect(events).toMatchObject([{ data: { provider: 'gift_card', amount: 1000, currency: 'USD' } }]);
  });

  it('may be several, each once', async ({ app, manager }) => {
    const [a, b] = [await newCard(manager, '4.00'), await newCard(manager, '50.00')];
    const { order, payments } = await buyWith(app, [byCard(a.code, '4.00'), byCard(b.code)]);
    expect(order).toMatchObject({ status: 'CONFIRMED' });
    expect(payments!.map(({ amount }) => amount.amount)).toEqual(['4.00', '6.00']);
    expect(await stateOfCard(app, a.id)).toBe('0.00 + 0.00');
    expect(await stateOfCard(app, b.id)).toBe('44.00 + 0.00');
  });

  it('pays an order later, by payOrder', async ({ app, manager }) => {
    const { code } = await newCard(manager, '50.00');
    const cartToken = await filledCart(app);
    const { order } = await buyWith(app, [{ provider: 'TEST', test: { outcome: 'DECLINE' } }], { cartToken });
    const input = { orderId: order!.id, cartToken, payments: [byCard(code)], idempotencyKey: someKey() };
    const paid = await payWith(app.anonymous, input);
    expect(paid).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payments: [{ provider: 'GIFT_CARD', status: 'CAPTURED' }],
    });
    expect(await payWith(app.anonymous, input)).toEqual(paid);
  });
});

describe('a gift card that does not pay', () => {
  it('says why, and leaves nothing behind', async ({ app, manager }) => {
    const [low, ended, disabled] = [
      await newCard(manager, '3.00'),
      await newCard(manager, '50.00'),
      await newCard(manager, '50.00'),
    ];
    await disableCard(manager, disabled.id);
    await app.shop.core.reader.query(
      "update credit_accounts set expires_at = now() - interval '1 second' where id = $1",
      [rawId(ended.id)],
    );
    const before = await countOf(app, 'orders');
    const entries = await countOf(app, 'credit_entries');
    const wrong = [
      [[byCard('0000-0000-0000-0000-0000')], { reason: 'UNKNOWN', field: ['input', 'payments', '0'] }],
      [[byCard(low.code)], { reason: 'BALANCE_TOO_LOW', balance: { amount: '3.00' } }],
      [[byCard(ended.code)], { reason: 'EXPIRED' }],
      [[byCard(disabled.code)], { reason: 'DISABLED' }],
      [[{ provider: 'STORE_CREDIT' }], { reason: 'NOT_SIGNED_IN' }],
      [
        [{ provider: 'TEST', amount: '2.00' }, byCard(low.code)],
        { reason: 'BALANCE_TOO_LOW', field: ['input', 'payments', '1'] },
      ],
    ] as const;
    for (const [payments, error] of wrong) {
      const answer = await buyWith(app, payments);
      expect(answer).toMatchObject({ order: null, userErrors: [{ __typename: 'CreditError', ...error }] });
    }
    expect(await countOf(app, 'orders')).toBe(before);
    expect(await countOf(app, 'credit_entries')).toBe(entries);
  });

  it('is refused in combinations that do not add up', async ({ app, manager }) => {
    const { code } = await newCard(manager, '50.00');
    const six = await Promise.all(Array.from({ length: 6 }, () => newCard(manager, '1.00')));
    const wrong: [object[], string][] = [
      [[byCard(code, '4.00')], 'payments.0.amount'],
      [[byCard(code, '4.00'), { provider: 'TEST', amount: '5.00' }], 'payments.1.amount'],
      [[byCard(code, '10.00'), { provider: 'TEST' }], 'payments.1.amount'],
      [[byCard(code, '0.00'), { provider: 'TEST' }], 'payments.0.amount'],
      [[byCard(code), { provider: 'TEST' }], 'payments.1.amount'],
      [[byCard(code, '4.00'), byCard(code, '6.00')], 'payments.1'],
      [[{ provider: 'TEST', amount: '4.00' }, { provider: 'MANUAL' }], 'payments.1'],
      [six.map((card) => byCard(card.code, '1.00')), 'payments.5'],
      [[{ provider: 'GIFT_CARD' }], 'payments.0.giftCard'],
      [[byCard('no code')], 'payments.0.giftCard.code'],
      [[{ provider: 'TEST', giftCard: { code } }], 'payments.0.giftCard'],
    ];
    for (const [payments, field] of wrong) {
      const { userErrors, order } = await buyWith(app, payments);
      expect(order).toBeNull();
      expect(userErrors, field).toMatchObject([
        { code: 'VALIDATION', field: ['input', ...field.split('.')] },
      ]);
    }
  });
});

describe('a refund of a gift card', () => {
  it('is made at once and goes back to the card, even when that has ended', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '10.00');
    const { payments } = await buyWith(app, [byCard(code)]);
    await disableCard(manager, id);
    const refund = { paymentId: payments![0]!.id, amount: '4.00', reason: 'Broken' };
    const { payment } = await moveMoney(manager, 'refundPayment', refund);
    expect(payment).toMatchObject({
      refundedAmount: { amount: '4.00' },
      refunds: [{ status: 'SUCCEEDED', amount: { amount: '4.00' } }],
    });
    expect(await ledgerOf(manager, id)).toEqual(['ISSUED 10.00', 'SPENT -10.00', 'REFUNDED 4.00']);
    const tooMuch = await moveMoney(manager, 'refundPayment', { ...refund, amount: '6.01' });
    expect(tooMuch.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect(await stateOfCard(app, id)).toBe('4.00 + 0.00');
  });

  it('follows when the order is cancelled', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '10.00');
    const { order } = await buyWith(app, [byCard(code)]);
    await cancelOrder(manager, order!.id);
    await expect.poll(() => stateOfCard(app, id)).toBe('10.00 + 0.00');
  });
});
