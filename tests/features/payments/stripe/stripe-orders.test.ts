import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import { fillCart, seedVariant } from '../../../testkit/shop/carts.ts';
import { checkOut, countOf } from '../../../testkit/shop/checkout.ts';
import { placeOrder } from '../payments-fixture.ts';

const it = fakeTest(startFakeStripe);
const without = fakeTest(startFakeStripe, { environment: { SUCCESS_URL: '', CANCEL_URL: '' } });

describe('an order that is paid with Stripe', () => {
  it('is offered, and has a payment that waits for the payer', async ({ app, fake }) => {
    const { paymentProviders } = await app.anonymous.run<{ paymentProviders: { provider: string }[] }>(
      '{ paymentProviders { provider isCapturedByStaff } }',
    );
    expect(paymentProviders).toContainEqual({ provider: 'STRIPE', isCapturedByStaff: false });
    const { orderId, paymentId } = await placeOrder(app, { provider: 'STRIPE' });
    const [intent] = fake.state.all('payment_intent');
    expect(intent).toMatchObject({
      amount: 1000,
      currency: 'usd',
      metadata: { ordinal_order: decodeId('ord', orderId), ordinal_payment: decodeId('pay', paymentId) },
    });
    const stored = await app.shop.core.reader.query(
      'select status, provider_reference as reference from payments where id = $1',
      [decodeId('pay', paymentId)],
    );
    expect(stored).toEqual([{ status: 'PENDING', reference: intent!.id }]);
  });
});

describe('pages of Stripe', () => {
  without('are refused where Stripe has no page to return to', async ({ app }) => {
    const { variantId } = await seedVariant(app, { stock: 1 });
    const cartToken = await fillCart(app.anonymous, [{ variantId }]);
    const payments = [{ provider: 'STRIPE', stripe: { flow: 'CHECKOUT' } }];
    expect((await checkOut(app.anonymous, { cartToken, payments })).userErrors).toMatchObject([
      { code: 'VALIDATION', field: ['input', 'payments', '0', 'stripe'] },
    ]);
    expect(await countOf(app, 'orders')).toBe(0);
  });
});
