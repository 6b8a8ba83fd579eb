import fc from 'fast-check';
import { expect } from 'vitest';
import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { it } from '../../../testkit/fixtures.ts';
import { moveMoney } from '../../../testkit/shop/checkout.ts';
import { type CustomerClient, registerCustomer } from '../../../testkit/shop/customers.ts';
import { adjustCredit, buyWith, cancelOrder, filledCart } from './credit-fixture.ts';

/** The store credit of a customer, as simply as it can be said: minor units. */
interface Model {
  balance: number;
  /** Orders that wait for their rest: what they hold, and the payment of the rest. */
  held: { orderId: string; restId: string; amount: number }[];
  /** Payments that were spent and not refunded yet. */
  spent: { paymentId: string; amount: number }[];
}

const STEP = fc.oneof(
  fc.record({ kind: fc.constant('adjust' as const), amount: fc.integer({ min: -900, max: 900 }) }),
  fc.record({ kind: fc.constant('hold' as const), amount: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ kind: fc.constant('spend' as const), amount: fc.constant(1000) }),
  fc.record({ kind: fc.constant('settle' as const), amount: fc.nat(3) }),
  fc.record({ kind: fc.constant('release' as const), amount: fc.nat(3) }),
  fc.record({ kind: fc.constant('refund' as const), amount: fc.integer({ min: 1, max: 400 }) }),
);
type Step = typeof STEP extends fc.Arbitrary<infer S> ? S : never;

const decimal = (amount: number): string => (amount / 100).toFixed(2);

async function take(
  { app, manager, ada }: { app: TestApp; manager: GraphqlClient; ada: CustomerClient },
  model: Model,
  { kind, amount }: Step,
): Promise<void> {
  if (kind === 'adjust' && amount !== 0) {
    const input = { customerId: ada.customerId, amount: decimal(amount) };
    const { userErrors } = await adjustCredit(manager, input);
    expect(userErrors.length === 0).toBe(model.balance + amount >= 0);
    if (userErrors.length === 0) model.balance += amount;
  } else if (kind === 'hold' || kind === 'spend') {
    const rest = kind === 'hold' ? [{ provider: 'MANUAL' }] : [];
    const cartToken = await filledCart(app);
    const payments = [{ provider: 'STORE_CREDIT', amount: decimal(amount) }, ...rest];
    const { order, payments: made } = await buyWith(app, payments, { client: ada, cartToken });
    expect(order !== null).toBe(model.balance >= amount);
    if (!order) return;
    model.balance -= amount;
    if (kind === 'hold') model.held.push({ orderId: order.id, restId: made![1]!.id, amount });
    else model.spent.push({ paymentId: made![0]!.id, amount });
  } else if (kind === 'settle') {
    const [hold] = model.held.splice(amount, 1);
    if (hold) await moveMoney(manager, 'capturePayment', { paymentId: hold.restId });
  } else if (kind === 'release') {
    const [hold] = model.held.splice(amount, 1);
    if (!hold) return;
    await cancelOrder(manager, hold.orderId);
    model.balance += hold.amount;
  } else if (kind === 'refund') {
    const [payment] = model.spent;
    if (!payment) return;
    const input = { paymentId: payment.paymentId, amount: decimal(amount), reason: 'Broken' };
    const { userErrors } = await moveMoney(manager, 'refundPayment', input);
    expect(userErrors.length === 0).toBe(amount <= payment.amount);
    if (userErrors.length > 0) return;
    payment.amount -= amount;
    model.balance += amount;
  }
}

// The audit of the fixture checks the ledger of all of them in the end.
it('agrees with a simple model, whatever happens in whatever order', async ({ app, manager }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 8, maxLength: 14 }), async (steps) => {
      const ada = await registerCustomer(app);
      const model: Model = { balance: 0, held: [], spent: [] };
      await take({ app, manager, ada }, model, { kind: 'adjust', amount: 2500 });
      for (const step of steps) await take({ app, manager, ada }, model, step);
      const { customer } = await ada.run<{ customer: { storeCredit: Record<string, { amount: string }> } }>(
        'query ($id: ID!) { customer(id: $id) { storeCredit { balance { amount } heldAmount { amount } } } }',
        { id: ada.customerId },
      );
      expect(customer.storeCredit).toEqual({
        balance: { amount: decimal(model.balance) },
        heldAmount: { amount: decimal(model.held.reduce((sum, { amount }) => sum + amount, 0)) },
      });
    }),
    { numRuns: 6 },
  );
});
