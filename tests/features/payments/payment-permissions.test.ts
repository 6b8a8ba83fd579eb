import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { itWithOwnApp as it } from '../../testkit/fixtures.ts';
import { countOf, moveMoney } from '../../testkit/shop/checkout.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { placeOrder } from './payments-fixture.ts';

describe('who may', () => {
  it('pay, capture and refund, role by role', async ({ app }) => {
    const { orderId, paymentId } = await placeOrder(app, { provider: 'MANUAL' });
    const [ada, rep] = [await registerCustomer(app), await signedInAs(app, UserRole.SALES_REP)];
    const pay = { orderId, payments: [{ provider: 'MANUAL' }] };
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

  it('not another store', async ({ app }) => {
    const { orderId, paymentId } = await placeOrder(app, { provider: 'MANUAL' });
    const id = await app.shop.features.stores.service.create({ code: 'other', name: 'O', currency: 'USD' });
    const stranger = await signedInAs(app, UserRole.ADMIN, { id, code: 'other' });
    const calls: [string, object][] = [
      ['payOrder', { orderId, payments: [{ provider: 'TEST' }] }],
      ['capturePayment', { paymentId }],
      ['refundPayment', { paymentId, amount: '1.00', reason: 'Mine' }],
      ['confirmTestPayment', { paymentId, outcome: 'SUCCEED' }],
    ];
    for (const [mutation, input] of calls) {
      expect((await moveMoney(stranger, mutation, input)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});
