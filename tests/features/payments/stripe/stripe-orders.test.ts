import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import { fakeTest } from '../../../testkit/fixtures.ts';
import { startFakeStripe } from '../../../testkit/providers/fake-stripe.ts';
import { placeOrder } from '../payments-fixture.ts';

const it = fakeTest(startFakeStripe);

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
