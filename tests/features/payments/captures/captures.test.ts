import { describe, expect } from 'vitest';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { placeOrder } from '../payments-fixture.ts';
import { booksOf, commandsOf, deliver, eventsOf, placeAt, scriptedTest } from '../scripted-fixture.ts';

const provider = new ScriptedProvider({
  chargeRefusal: (amount) => (amount < 50 ? 'At least 0.50 can be charged.' : undefined),
});
const it = scriptedTest(provider)
  .extend('authorized', ({ app }) => async () => {
    provider.nextStatus.push('AUTHORIZED');
    const order = await placeAt(app, provider);
    provider.reported.length = 0;
    return order;
  })
  .extend(
    'capture',
    ({ manager }) =>
      (paymentId: string, input: object = {}) =>
        moveMoney(manager, 'capturePayment', { paymentId, ...input }),
  )
  .extend(
    'voids',
    ({ manager }) =>
      (paymentId: string, input: object = {}) =>
        moveMoney(manager, 'voidPayment', { paymentId, ...input }),
  );

const callsOf = (call: string): number => provider.calls.filter((made) => made.startsWith(call)).length;

describe('a capture', () => {
  it('takes the authorized amount at the provider, once for a key', async ({ app, authorized, capture }) => {
    const order = await authorized();
    const before = callsOf('capture');
    for (let times = 0; times < 2; times++) {
      expect(await capture(order.paymentId, { idempotencyKey: `once-${order.paymentId}` })).toMatchObject({
        payment: { status: 'CAPTURED', capturedAmount: { amount: '10.00' } },
        order: { status: 'CONFIRMED', paymentStatus: 'PAID' },
        userErrors: [],
      });
    }
    expect(callsOf('capture')).toBe(before + 1);
    expect(await deliver(app, provider)).toEqual(['unchanged']);
    expect(await eventsOf(app, order)).toEqual(['payment.authorized', 'payment.captured']);
    expect(await commandsOf(app, order)).toEqual(['CAPTURE SUCCEEDED']);
  });

  it('of a part is final and releases the rest', async ({ app, authorized, capture }) => {
    const order = await authorized();
    expect(await capture(order.paymentId, { amount: '6.00' })).toMatchObject({
      payment: { status: 'CAPTURED', capturedAmount: { amount: '6.00' } },
      order: { status: 'CONFIRMED', paymentStatus: 'PARTIALLY_PAID' },
    });
    expect((await capture(order.paymentId, { amount: '4.00' })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_NOW', message: expect.stringContaining('final'), field: ['input', 'paymentId'] },
    ]);
    expect(await booksOf(app, order)).toMatchObject({ captured: 600, paid: 600 });
  });

  it.for([
    ['10.01', 'NOT_ALLOWED_NOW'],
    ['0', 'VALIDATION'],
    ['0.49', 'VALIDATION'],
    ['1.001', 'VALIDATION'],
  ])(
    'of %s is refused before the provider is asked',
    async ([amount, code], { app, authorized, capture }) => {
      const order = await authorized();
      const before = callsOf('capture');
      expect((await capture(order.paymentId, { amount })).userErrors).toMatchObject([
        { code, field: ['input', 'amount'] },
      ]);
      expect(callsOf('capture')).toBe(before);
      expect(await booksOf(app, order)).toMatchObject({ status: 'AUTHORIZED' });
    },
  );

  it('of a payment that is not authorized is refused', async ({ app, capture }) => {
    const order = await placeAt(app, provider);
    expect((await capture(order.paymentId)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    expect(await commandsOf(app, order)).toEqual([]);
  });

  it('that the provider refuses changes nothing and says why', async ({ app, authorized, capture }) => {
    const order = await authorized();
    provider.settle(order.reference, 'CANCELLED');
    provider.reported.length = 0;
    const key = { idempotencyKey: `refused-${order.paymentId}` };
    for (let times = 0; times < 2; times++) {
      expect((await capture(order.paymentId, key)).userErrors).toMatchObject([
        { code: 'NOT_ALLOWED_NOW', message: expect.stringContaining('not_authorized') },
      ]);
    }
    expect(await booksOf(app, order)).toMatchObject({
      status: 'CANCELLED',
      orderStatus: 'CONFIRMED',
      paymentStatus: 'UNPAID',
    });
    expect(await commandsOf(app, order)).toEqual(['CAPTURE FAILED']);
  });

  it('asked for by many at once is made once', async ({ app, authorized, capture }) => {
    const order = await authorized();
    const racing = await Promise.all(
      ['1.00', '2.00', '3.00', '4.00', '5.00'].map((amount) => capture(order.paymentId, { amount })),
    );
    expect(racing.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(provider.payments.get(order.reference)).toMatchObject({
      capturedAmount: (await booksOf(app, order)).captured,
    });
    provider.reported.length = 0;
  });
});

describe('a void', () => {
  it('releases the authorization and leaves the order to staff', async ({ app, authorized, voids }) => {
    const order = await authorized();
    expect(await voids(order.paymentId)).toMatchObject({
      payment: { status: 'CANCELLED' },
      order: { status: 'CONFIRMED', paymentStatus: 'UNPAID' },
      userErrors: [],
    });
    expect(provider.payments.get(order.reference)).toMatchObject({ status: 'CANCELLED' });
    expect(await deliver(app, provider)).toEqual(['unchanged']);
    expect(await eventsOf(app, order)).toEqual(['payment.authorized', 'payment.voided']);
    expect((await voids(order.paymentId)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });

  it('of a payment that was captured meanwhile takes the money over', async ({ app, authorized, voids }) => {
    const order = await authorized();
    provider.settle(order.reference, 'CAPTURED');
    provider.reported.length = 0;
    expect((await voids(order.paymentId)).userErrors).toMatchObject([
      { message: expect.stringContaining('already_captured') },
    ]);
    expect(await booksOf(app, order)).toMatchObject({ status: 'CAPTURED', paymentStatus: 'PAID' });
  });

  it('of cash that does not come asks nobody', async ({ app, voids }) => {
    const { paymentId, orderId } = await placeOrder(app, { provider: 'MANUAL' });
    expect(await voids(paymentId)).toMatchObject({
      payment: { status: 'CANCELLED' },
      order: { id: orderId, status: 'PENDING', paymentStatus: 'UNPAID' },
      userErrors: [],
    });
  });

  it('of cash that came in part is refused', async ({ app, capture, voids }) => {
    const { paymentId } = await placeOrder(app, { provider: 'MANUAL' });
    await capture(paymentId, { amount: '1.00' });
    expect((await voids(paymentId)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
  });

  it('is refused to a sales representative', async ({ app, rep }) => {
    const order = await placeAt(app, provider);
    await expect(moveMoney(rep, 'voidPayment', { paymentId: order.paymentId })).rejects.toThrow('FORBIDDEN');
    expect(await commandsOf(app, order)).toEqual([]);
  });
});
