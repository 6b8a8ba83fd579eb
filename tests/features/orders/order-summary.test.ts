import { expect } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { guestOrder } from './guests/guest-shopping.ts';

interface Summary {
  readonly status: string;
  readonly amountDue: { readonly amount: string };
  readonly totalQuantity: number;
  readonly canCancel: boolean;
  readonly cancelRefusal: string | null;
  readonly customerNote: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
}

const SUMMARY = `query ($id: ID!, $accessToken: String) {
  order(id: $id, accessToken: $accessToken) {
    status amountDue { amount } totalQuantity canCancel cancelRefusal customerNote shippedAt deliveredAt
  }
}`;

async function summaryOf(client: GraphqlClient, variables: object): Promise<Summary> {
  return (await client.run<{ order: Summary }>(SUMMARY, variables)).order;
}

const it = base.extend('move', ({ manager }) => async (orderId: string, status: string) => {
  const { updateOrderStatus } = await manager.run<{ updateOrderStatus: { userErrors: object[] } }>(
    'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { code } } }',
    { input: { orderId, status } },
  );
  expect(updateOrderStatus.userErrors).toEqual([]);
});

const CANCEL = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }';

it('says what is due, how much was ordered, what the customer wrote and when it went', async ({
  app,
  move,
}) => {
  const unpaid = { payments: [{ provider: 'MANUAL' }], customerNote: ' Ring twice ' };
  const { id, token: accessToken } = await guestOrder(app, { input: unpaid });
  const placed = await summaryOf(app.anonymous, { id, accessToken });
  expect(placed).toMatchObject({ totalQuantity: 2, customerNote: 'Ring twice', shippedAt: null });
  expect(Number(placed.amountDue.amount)).toBeGreaterThan(0);
  for (const status of ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED']) await move(id, status);
  const { shippedAt, deliveredAt } = await summaryOf(app.anonymous, { id, accessToken });
  expect(Date.parse(shippedAt!)).toBeLessThanOrEqual(Date.parse(deliveredAt!));

  const paid = await guestOrder(app);
  expect(await summaryOf(app.anonymous, { id: paid.id, accessToken: paid.token })).toMatchObject({
    amountDue: { amount: '0.00' },
  });
});

it('says whether it can be cancelled as cancelOrder does, for the guest and for staff', async ({
  app,
  manager,
  move,
}) => {
  const expected = [
    ['CONFIRMED', null, null],
    ['PROCESSING', 'BEING_PACKED', null],
    ['SHIPPED', 'SHIPPED', 'SHIPPED'],
    ['DELIVERED', 'SHIPPED', 'SHIPPED'],
    ['CANCELLED', 'ENDED', 'ENDED'],
  ] as const;
  for (const [status, toGuest, toStaff] of expected) {
    for (const [refusal, isStaff] of [
      [toGuest, false],
      [toStaff, true],
    ] as const) {
      const { id, token: accessToken } = await guestOrder(app);
      const way = ['PROCESSING', 'SHIPPED', 'DELIVERED'];
      const steps = status === 'CANCELLED' ? ['CANCELLED'] : way.slice(0, way.indexOf(status) + 1);
      for (const step of steps) await move(id, step);
      const client = isStaff ? manager : app.anonymous;
      const by = isStaff ? {} : { accessToken };
      const what = `${status} ${isStaff ? 'staff' : 'guest'}`;
      expect(await summaryOf(client, { id, ...by }), what).toMatchObject({
        status,
        canCancel: refusal === null,
        cancelRefusal: refusal,
        ...(status === 'CANCELLED' && { amountDue: { amount: '0.00' } }),
      });
      const { cancelOrder } = await client.run<{ cancelOrder: { userErrors: object[] } }>(CANCEL, {
        input: { orderId: id, ...by },
      });
      expect(cancelOrder.userErrors.length === 0, what).toBe(refusal === null);
    }
  }
});

it('finds and sorts the orders of a customer', async ({ app, manager, move }) => {
  const client = await registerCustomer(app);
  const first = await guestOrder(app, { client, input: { idempotencyKey: newId() } });
  const second = await guestOrder(app, { client, input: { idempotencyKey: newId() } });
  await move(second.id, 'CANCELLED');
  const { customer } = await manager.run<{
    customer: Record<string, { nodes: { id: string }[]; totalCount: number }>;
  }>(
    `query ($id: ID!) {
      customer(id: $id) {
        cancelled: orders(where: { status: { eq: CANCELLED } }) { nodes { id } totalCount }
        open: orders(where: { not: { status: { eq: CANCELLED } } }) { nodes { id } totalCount }
        sorted: orders(sortBy: { field: NUMBER, direction: ASC }) { nodes { id } totalCount }
        newest: orders { nodes { id } totalCount }
      }
    }`,
    { id: client.customerId },
  );
  const ids = Object.fromEntries(
    Object.entries(customer).map(([name, { nodes, totalCount }]) => {
      expect(totalCount).toBe(nodes.length);
      return [name, nodes.map(({ id }) => id)];
    }),
  );
  expect(ids).toEqual({
    cancelled: [second.id],
    open: [first.id],
    sorted: [first.id, second.id],
    newest: [second.id, first.id],
  });
});
