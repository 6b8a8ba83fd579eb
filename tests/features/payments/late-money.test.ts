import { describe, expect } from 'vitest';
import { itWithOwnApp as it } from '../../testkit/fixtures.ts';
import { fillCart } from '../../testkit/shop/carts.ts';
import { checkOut, countOf, eventTypes } from '../../testkit/shop/checkout.ts';
import { confirm, endOrder, paymentOf, placeOrder, untilRefunded } from './payments-fixture.ts';

describe('money that comes late', () => {
  it('takes the stock of an expired order again and confirms it', async ({ app }) => {
    const { cartToken, orderId, paymentId } = await placeOrder(app, {
      provider: 'TEST',
      test: { outcome: 'PENDING' },
    });
    await endOrder(app, orderId, 'EXPIRED');
    expect(await confirm(app.anonymous, { paymentId, cartToken })).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
      payment: { status: 'CAPTURED', refunds: [] },
    });
    expect(await countOf(app, "stock_reservations where status = 'OPEN'")).toBe(1);
  });

  it('goes back by itself with an event when the stock is sold by now', async ({ app }) => {
    const { cartToken, orderId, paymentId, variantId } = await placeOrder(app, {
      provider: 'TEST',
      test: { outcome: 'PENDING' },
    });
    await endOrder(app, orderId, 'EXPIRED');
    const rival = await fillCart(app.anonymous, [{ variantId, quantity: 2 }]);
    expect((await checkOut(app.anonymous, { cartToken: rival })).order).toMatchObject({
      status: 'CONFIRMED',
    });
    const late = await confirm(app.anonymous, { paymentId, cartToken });
    expect(late.order).toMatchObject({ status: 'EXPIRED' });
    await untilRefunded(app);
    expect((await eventTypes(app)).at(-2)).toBe('payment.refunded');
    const [event] = await app.shop.core.reader.query<{ data: object }>(
      "select data from events where type = 'payment.refunded'",
    );
    expect(event?.data).toMatchObject({ reason: 'order_ended', amount: 1000, currency: 'USD' });
  });

  it('goes back when the order was cancelled, paid before or after', async ({ app }) => {
    const before = await placeOrder(app, { provider: 'TEST' });
    await endOrder(app, before.orderId, 'CANCELLED');
    await untilRefunded(app);
    const after = await placeOrder(app, { provider: 'TEST', test: { outcome: 'PENDING' } });
    await endOrder(app, after.orderId, 'CANCELLED');
    await confirm(app.anonymous, paymentOf(after));
    await expect.poll(() => countOf(app, "payment_refunds where status = 'SUCCEEDED'")).toBe(2);
    expect(await countOf(app, "orders where payment_status = 'REFUNDED'")).toBe(2);
  });
});
