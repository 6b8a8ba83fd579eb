import { expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { countOf, someKey } from '../../testkit/shop/checkout.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { orderEventsOf, placeTestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

interface Answer {
  results:
    | { index: number; order: { id: string; status: string; email: string | null; version: number } | null }[]
    | null;
  userErrors: { __typename: string; code: string; field: string[] | null }[];
}

const DOCUMENT = `mutation ($input: BulkUpdateOrdersInput!) { bulkUpdateOrders(input: $input) {
  results { index order { id status email version } }
  userErrors { __typename code field } } }`;

async function update(client: GraphqlClient, items: object[], idempotencyKey = someKey()): Promise<Answer> {
  const { bulkUpdateOrders } = await client.run<{ bulkUpdateOrders: Answer }>(DOCUMENT, {
    input: { items, idempotencyKey },
  });
  return bulkUpdateOrders;
}

const it = base.extend(
  'place',
  ({ app }) =>
    async (options = {}) =>
      placeTestOrder(app, options),
);

it('changes what it can, leaves out what it cannot and says which by the index', async ({
  app,
  manager,
  place,
}) => {
  const orders = [await place(), await place(), await place()];
  const [moved, stuck, mailed] = orders.map(({ id }) => id);
  const { results, userErrors } = await update(manager, [
    { orderId: moved, status: 'CONFIRMED', email: 'one@example.com' },
    { orderId: stuck, email: 'lost@example.com', status: 'DELIVERED' },
    { orderId: mailed, email: 'three@example.com' },
    { orderId: unknownId('ord'), email: 'none@example.com' },
    { orderId: 'ord_nonsense', email: 'none@example.com' },
    { orderId: mailed, email: 'twice@example.com' },
    { orderId: unknownId('ord') },
  ]);
  expect(results!.map(({ index, order }) => [index, order?.status, order?.email])).toEqual([
    [0, 'CONFIRMED', 'one@example.com'],
    [1, undefined, undefined],
    [2, 'PENDING', 'three@example.com'],
    ...[3, 4, 5, 6].map((index) => [index, undefined, undefined]),
  ]);
  expect(userErrors.map(({ code, field }) => [code, field!.join('.')])).toEqual([
    ['ILLEGAL_TRANSITION', 'input.items.1.status'],
    ['NOT_FOUND', 'input.items.3.orderId'],
    ['VALIDATION', 'input.items.4.orderId'],
    ['VALIDATION', 'input.items.5.orderId'],
    ['NOT_FOUND', 'input.items.6.orderId'],
  ]);
  // Nothing of the second item is left, although its first half was fine.
  const { order } = await manager.run<{ order: object }>(
    'query ($id: ID!) { order(id: $id) { email version } }',
    {
      id: stuck,
    },
  );
  expect(order).not.toMatchObject({ email: 'lost@example.com' });
  const types = await Promise.all(
    orders.map(async ({ id }) => (await orderEventsOf(app, id)).map(({ type }) => type)),
  );
  expect(types[0]!.slice(-2)).toEqual(['order.updated', 'order.status_changed']);
  expect(types[1]).not.toContain('order.updated');
  expect(types[2]!.at(-1)).toBe('order.updated');
});

it('gives the same answer under the same key and does it once; another input is refused', async ({
  app,
  manager,
  place,
}) => {
  const { id: orderId } = await place();
  const key = someKey();
  const first = await update(
    manager,
    [
      { orderId, status: 'CANCELLED' },
      { orderId: 'ord_x', status: 'SHIPPED' },
    ],
    key,
  );
  expect(first.results![0]!.order?.status).toBe('CANCELLED');
  const events = await countOf(app, 'events');
  expect(
    await update(
      manager,
      [
        { orderId, status: 'CANCELLED' },
        { orderId: 'ord_x', status: 'SHIPPED' },
      ],
      key,
    ),
  ).toEqual(first);
  expect(await update(manager, [{ orderId, email: 'other@example.com' }], key)).toMatchObject({
    results: null,
    userErrors: [{ __typename: 'IdempotencyMismatchError' }],
  });
  expect(await countOf(app, 'events')).toBe(events);
});

it('refuses no items, more than a hundred, and orders that somebody else looks after', async ({
  app,
  manager,
  rep,
  place,
}) => {
  const { id: orderId } = await place();
  for (const items of [[], Array.from({ length: 101 }, () => ({ orderId, email: 'a@example.com' }))]) {
    expect(await update(manager, items)).toEqual({
      results: null,
      userErrors: [{ __typename: 'ValidationError', code: 'VALIDATION', field: ['input', 'items'] }],
    });
  }
  expect(await update(rep, [{ orderId, email: 'a@example.com' }])).toMatchObject({
    results: [{ index: 0, order: null }],
    userErrors: [{ code: 'NOT_FOUND', field: ['input', 'items', '0', 'orderId'] }],
  });
  const foreign = await fullStore(app, 'bulk-foreign');
  expect(await update(manager, [{ orderId: foreign.ids.get('ord'), status: 'CANCELLED' }])).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND', field: ['input', 'items', '0', 'orderId'] }],
  });
  const someone = await signedInAs(app, UserRole.SALES_REP);
  const { errors } = await someone.send(DOCUMENT, {
    input: { items: [{ orderId, salesRepId: null }], idempotencyKey: someKey() },
  });
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

it('expects versions item by item', async ({ manager, place }) => {
  const ids = [(await place()).id, (await place()).id];
  const { results, userErrors } = await update(manager, [
    { orderId: ids[0], expectedVersion: 99, email: 'late@example.com' },
    { orderId: ids[1], expectedVersion: 1, email: 'timely@example.com' },
  ]);
  expect(results!.map(({ order }) => order?.version)).toEqual([undefined, 2]);
  expect(userErrors).toMatchObject([
    { code: 'VERSION_CONFLICT', field: ['input', 'items', '0', 'expectedVersion'] },
  ]);
});
