import { describe, expect } from 'vitest';
import { decodeId } from '../../../../src/values/ids.ts';
import type { TestApp } from '../../../testkit/app.ts';
import type { GraphqlClient } from '../../../testkit/clients/graphql-client.ts';
import { ScriptedProvider } from '../../../testkit/providers/scripted-provider.ts';
import { deliver, scriptedTest } from '../scripted-fixture.ts';
import { buyWith, byCard, newCard, orderOf, payWith, stateOfCard } from './credit-fixture.ts';

const provider = new ScriptedProvider({
  chargeRefusal: (amount) => (amount < 50 ? 'The smallest amount is 0.50 USD.' : undefined),
});
const it = scriptedTest(provider);

/** Places an order over 10.00: 4.00 of a new card, and the rest at the provider. */
async function placeSplit(app: TestApp, manager: GraphqlClient) {
  const card = await newCard(manager, '4.00');
  const answer = await buyWith(app, [byCard(card.code, '4.00'), { provider: 'STRIPE' }]);
  const rest = decodeId('pay', answer.payments![1]!.id)!;
  return { card, orderId: answer.order!.id, reference: `pi_${rest}` };
}

describe('a card beside a provider that is asked over the network', () => {
  it('is spent when the rest is captured', async ({ app, manager }) => {
    const { card, orderId, reference } = await placeSplit(app, manager);
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 4.00');
    provider.settle(reference, 'CAPTURED');
    await deliver(app, provider);
    expect(await orderOf(manager, orderId)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 0.00');
  });

  it('is spent when the rest is authorized, which confirms the order', async ({ app, manager }) => {
    const { card, orderId, reference } = await placeSplit(app, manager);
    provider.settle(reference, 'AUTHORIZED');
    await deliver(app, provider);
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 0.00');
    expect(await orderOf(manager, orderId)).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'PARTIALLY_PAID',
      payments: expect.arrayContaining([
        { provider: 'GIFT_CARD', status: 'CAPTURED' },
        { provider: 'STRIPE', status: 'AUTHORIZED' },
      ]),
    });
    provider.settle(reference, 'CAPTURED');
    await deliver(app, provider);
    expect(await orderOf(manager, orderId)).toMatchObject({ paymentStatus: 'PAID' });
  });

  it('stays held after a decline, since the payer may try again, and comes back when they give up', async ({
    app,
    manager,
  }) => {
    const { card, orderId, reference } = await placeSplit(app, manager);
    provider.settle(reference, 'DECLINED');
    await deliver(app, provider);
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 4.00');
    provider.settle(reference, 'CANCELLED');
    await deliver(app, provider);
    expect(await stateOfCard(app, card.id)).toBe('4.00 + 0.00');
    expect(await orderOf(manager, orderId)).toMatchObject({ status: 'PENDING', paymentStatus: 'UNPAID' });
  });

  it('keeps what a newer payment holds when the older one ends', async ({ app, manager }) => {
    const { card, orderId, reference } = await placeSplit(app, manager);
    provider.settle(reference, 'DECLINED');
    await deliver(app, provider);
    const payments = [byCard(card.code, '4.00'), { provider: 'STRIPE' }];
    await payWith(manager, { orderId, payments });
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 4.00');
    provider.settle(reference, 'CANCELLED');
    await deliver(app, provider);
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 4.00');
  });

  it('stays held while the provider does not answer, and the answer comes later', async ({
    app,
    manager,
  }) => {
    provider.fail('createIntent', { at: 'after' });
    const { card, reference } = await placeSplit(app, manager);
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 4.00');
    provider.settle(reference, 'CAPTURED');
    await deliver(app, provider);
    expect(await stateOfCard(app, card.id)).toBe('0.00 + 0.00');
  });

  it('leaves no rest that the provider cannot charge', async ({ app, manager }) => {
    const { id, code } = await newCard(manager, '9.80');
    const answer = await buyWith(app, [byCard(code, '9.80'), { provider: 'STRIPE' }]);
    expect(answer).toMatchObject({
      order: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', 'payments', '1', 'amount'] }],
    });
    expect(await stateOfCard(app, id)).toBe('9.80 + 0.00');
  });
});
