import { expect } from 'vitest';
import { inputTypeOf } from '../../testkit/clients/operation-document.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { placeTestOrder, seedLine } from '../../testkit/shop/orders.ts';

/**
 * One for each try of {@link fewestStatements}. The changed objects are created before, so that this is not counted.
 */
const TRIES = [1, 2, 3];

let keys = 0;
const newKey = () => `budget-${++keys}`;

const it = appTest({ comparesExecutors: false }).extend(
  'mutate',
  ({ manager }) =>
    async (name: string, payload: string, input: object): Promise<void> => {
      const type = inputTypeOf(name);
      const { answer } = await manager.run<{ answer: { userErrors: object[] } }>(
        `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${payload} userErrors { message } } }`,
        { input },
      );
      expect(answer.userErrors).toEqual([]);
    },
);

it('moves an order along in four statements, whatever that does to its stock', async ({ app, mutate }) => {
  const orders = await Promise.all(TRIES.map(() => placeTestOrder(app, { asDraft: true })));
  for (const status of ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED']) {
    const waiting = [...orders];
    const fewest = await fewestStatements(() => {
      const orderId = waiting.pop()!.id;
      return mutate('updateOrderStatus', 'order { version }', { orderId, status, idempotencyKey: newKey() });
    });
    expect(fewest, status).toBeLessThanOrEqual(4);
  }
});

it.for([
  ['adjustStock', { delta: 2, reason: 'FOUND' }],
  ['receiveStock', { quantity: 2 }],
  ['setStock', { onHand: 5 }],
] as const)(
  'changes stock by %s in one statement and reads it in another',
  async ([name, input], { app, mutate }) => {
    const { variantId } = await seedLine(app);
    const change = { ...input, variantId };
    for (const key of [newKey, () => null]) {
      const fewest = await fewestStatements(() =>
        mutate(name, 'stockLevel { onHand }', { ...change, idempotencyKey: key() }),
      );
      expect(fewest).toBeLessThanOrEqual(2);
    }
  },
);
