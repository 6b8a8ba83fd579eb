import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { encodeId } from '../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../testkit/app.ts';
import type { GraphqlClient } from '../testkit/clients/graphql-client.ts';
import { inputTypeOf } from '../testkit/clients/operation-document.ts';
import { fewestStatements } from '../testkit/databases/statements.ts';
import { placeTestOrder, seedLine } from '../testkit/shop/orders.ts';
import { signedInAs } from '../testkit/shop/people.ts';

let app: TestApp;
let manager: GraphqlClient;
beforeAll(async () => {
  app = await startTestApp({ comparesExecutors: false });
  manager = await signedInAs(app, UserRole.MANAGER);
});
afterAll(() => app.close());

/** As many as {@link fewestStatements} makes tries; what is changed is made before, so that it is not counted. */
const TRIES = [1, 2, 3];

let keys = 0;
const newKey = () => `budget-${++keys}`;

async function mutate(name: string, payload: string, input: object): Promise<void> {
  const type = inputTypeOf(name);
  const { answer } = await manager.run<{ answer: { userErrors: object[] } }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${payload} userErrors { message } } }`,
    { input },
  );
  expect(answer.userErrors).toEqual([]);
}

it('moves an order along in four statements, whatever that does to its stock', async () => {
  const orders = await Promise.all(TRIES.map(() => placeTestOrder(app, { asDraft: true })));
  for (const status of ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED']) {
    const waiting = [...orders];
    const fewest = await fewestStatements(() => {
      const orderId = encodeId('ord', waiting.pop()!.orderId);
      return mutate('updateOrderStatus', 'order { version }', { orderId, status, idempotencyKey: newKey() });
    });
    expect(fewest, status).toBeLessThanOrEqual(4);
  }
});

it.each([
  ['adjustStock', { delta: 2, reason: 'FOUND' }],
  ['receiveStock', { quantity: 2 }],
  ['setStock', { onHand: 5 }],
])('changes stock by %s in one statement and reads it in another', async (name, input) => {
  const { variantId } = await seedLine(app);
  const change = { ...input, variantId: encodeId('var', variantId) };
  for (const key of [newKey, () => null]) {
    const fewest = await fewestStatements(() =>
      mutate(name, 'stockLevel { onHand }', { ...change, idempotencyKey: key() }),
    );
    expect(fewest).toBeLessThanOrEqual(2);
  }
});
