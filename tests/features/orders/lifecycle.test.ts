import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { decodeId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { levelsOf } from '../../testkit/shop/inventory.ts';
import { orderEventsOf, placeTestOrder, type TestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const ANSWER = `{
  order { status fulfillmentStatus version cancelReason cancelledAt expiresAt allowedTransitions }
  userErrors { __typename code field ... on IllegalTransitionError { from to allowed } }
}`;
const MOVE = `mutation ($input: UpdateOrderStatusInput!) { answer: updateOrderStatus(input: $input) ${ANSWER} }`;
const CANCEL = `mutation ($input: CancelOrderInput!) { answer: cancelOrder(input: $input) ${ANSWER} }`;

interface Answer {
  order: { status: string; version: number } | null;
  userErrors: object[];
}

const it = base
  .extend(
    'move',
    ({ manager }) =>
      async (order: TestOrder, status: string, client: GraphqlClient = manager): Promise<Answer> => {
        const input = { orderId: order.id, status };
        return (await client.run<{ answer: Answer }>(MOVE, { input })).answer;
      },
  )
  .extend(
    'cancel',
    ({ manager }) =>
      async (order: TestOrder, client: GraphqlClient = manager, more: object = {}): Promise<Answer> => {
        const input = { orderId: order.id, ...more };
        return (await client.run<{ answer: Answer }>(CANCEL, { input })).answer;
      },
  )
  .extend(
    'levelOf',
    ({ app }) =>
      async ({ lines }: TestOrder) =>
        (await levelsOf(app, lines[0]!.variantId))[0],
  )
  .extend(
    'letPass',
    ({ app }) =>
      (orderId: string) =>
        app.shop.core.reader.query(
          `with passed as (update orders set expires_at = now() - interval '1 second' where id = $1)
       update stock_reservations set expires_at = now() - interval '1 second' where order_id = $1`,
          [orderId],
        ),
  );

describe('the life of an order', () => {
  it('goes step by step to its end, and its stock leaves when it is shipped', async ({
    app,
    move,
    levelOf,
  }) => {
    const order = await placeTestOrder(app, { quantity: 2, stock: 10 });
    expect(await move(order, 'CONFIRMED')).toMatchObject({ order: { expiresAt: null, version: 2 } });
    await move(order, 'PROCESSING');
    expect(await levelOf(order)).toMatchObject({ onHand: 10, reserved: 2 });
    expect(await move(order, 'SHIPPED')).toMatchObject({
      order: { status: 'SHIPPED', fulfillmentStatus: 'FULFILLED', allowedTransitions: ['DELIVERED'] },
    });
    expect(await levelOf(order)).toMatchObject({ onHand: 8, reserved: 0 });
    await move(order, 'DELIVERED');
    expect(await move(order, 'COMPLETED')).toMatchObject({
      order: { status: 'COMPLETED', version: 6, allowedTransitions: [] },
    });
    const events = await orderEventsOf(app, order.id);
    expect(events.map(({ data }) => data.status)).toEqual([
      'PENDING',
      'CONFIRMED',
      'PROCESSING',
      'SHIPPED',
      'DELIVERED',
      'COMPLETED',
    ]);
    expect(events[3]).toMatchObject({
      type: 'order.status_changed',
      data: { from: 'PROCESSING', to: 'SHIPPED', version: 4 },
    });
  });

  it('refuses a step that is not in the table and names those that are', async ({ app, move }) => {
    const order = await placeTestOrder(app);
    expect(await move(order, 'SHIPPED')).toMatchObject({
      order: null,
      userErrors: [
        {
          __typename: 'IllegalTransitionError',
          from: 'PENDING',
          to: 'SHIPPED',
          allowed: ['CONFIRMED', 'CANCELLED'],
        },
      ],
    });
    expect(await move(order, 'EXPIRED')).toMatchObject({ userErrors: [{ code: 'ILLEGAL_TRANSITION' }] });
    expect(await orderEventsOf(app, order.id)).toHaveLength(1);
  });

  it('does not place a draft without items', async ({ app, move }) => {
    const order = await placeTestOrder(app, { lines: [], asDraft: true });
    expect(await move(order, 'PENDING')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  });
});

describe('cancelling', () => {
  it('frees the stock, keeps the reason, and happens once under one key', async ({
    app,
    manager,
    cancel,
    levelOf,
  }) => {
    const order = await placeTestOrder(app, { quantity: 3 });
    const more = { reason: 'Changed my mind', idempotencyKey: 'cancel-once', expectedVersion: 1 };
    const answer = await cancel(order, manager, more);
    expect(answer).toMatchObject({
      order: { status: 'CANCELLED', cancelReason: 'Changed my mind', cancelledAt: expect.any(String) },
      userErrors: [],
    });
    expect(await levelOf(order)).toMatchObject({ onHand: 100, reserved: 0 });
    expect(await cancel(order, manager, more)).toEqual(answer);
    expect((await orderEventsOf(app, order.id)).map(({ type }) => type)).toEqual([
      'order.created',
      'order.cancelled',
    ]);
  });

  it('is open to customers for their own order until it is packed', async ({
    app,
    move,
    cancel,
    levelOf,
  }) => {
    const customer = await registerCustomer(app);
    const customerId = decodeId('cus', customer.customerId)!;
    const own = await placeTestOrder(app, { customerId });
    expect(await cancel(own, customer)).toMatchObject({ order: { status: 'CANCELLED' } });
    const packed = await placeTestOrder(app, { customerId });
    await move(packed, 'CONFIRMED');
    await move(packed, 'PROCESSING');
    expect(await cancel(packed, customer)).toMatchObject({
      order: null,
      userErrors: [{ __typename: 'IllegalTransitionError', from: 'PROCESSING', allowed: [] }],
    });
    const foreign = await placeTestOrder(app);
    expect(await cancel(foreign, customer)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await levelOf(foreign)).toMatchObject({ reserved: 1 });
  });

  it('is refused to visitors, and to representatives of others', async ({ app, move, cancel }) => {
    const order = await placeTestOrder(app);
    const input = { orderId: order.id };
    expect((await app.anonymous.send(CANCEL, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const rep = await signedInAs(app, UserRole.SALES_REP);
    expect(await cancel(order, rep)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await move(order, 'CONFIRMED', rep)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('and shipping at once: exactly one of them wins', async ({ app, move, cancel, levelOf }) => {
    for (let round = 0; round < 10; round++) {
      const order = await placeTestOrder(app, { stock: 1 });
      await move(order, 'CONFIRMED');
      await move(order, 'PROCESSING');
      const answers = await Promise.all([
        cancel(order),
        move(order, 'SHIPPED'),
        cancel(order),
        move(order, 'SHIPPED'),
      ]);
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      const { status } = answers.find(({ order: won }) => won)!.order!;
      expect(await levelOf(order)).toMatchObject({ onHand: status === 'SHIPPED' ? 0 : 1, reserved: 0 });
    }
  });
});

describe('the sweep of expired orders', () => {
  it('ends unpaid orders past their time and frees their stock, on two instances at once', async ({
    app,
    levelOf,
    letPass,
  }) => {
    const due: TestOrder[] = [];
    for (let made = 0; made < 60; made++) due.push(await placeTestOrder(app, { lines: due[0]?.lines }));
    for (const { rawOrderId } of due) await letPass(rawOrderId);
    const { sweep } = app.shop.features.orders;
    const swept = await Promise.all([sweep(), sweep()]);
    expect(swept[0]! + swept[1]!).toBe(60);
    expect(await levelOf(due[0]!)).toMatchObject({ onHand: 100, reserved: 0 });
    expect(await orderEventsOf(app, due[0]!.id)).toMatchObject([
      { type: 'order.created' },
      { type: 'order.expired', data: { from: 'PENDING', to: 'EXPIRED', version: 2 } },
    ]);
    expect(await sweep()).toBe(0);
  });

  it('leaves alone what has time left, what is confirmed, and what never expires', async ({
    app,
    move,
    levelOf,
  }) => {
    const waiting = await placeTestOrder(app);
    const confirmed = await placeTestOrder(app);
    await move(confirmed, 'CONFIRMED');
    const endless = await placeTestOrder(app, { ttlSeconds: null });
    await app.shop.features.orders.sweep();
    for (const order of [waiting, confirmed, endless])
      expect(await levelOf(order)).toMatchObject({ reserved: 1 });
  });

  it('refuses to change the items of an order that waits for it', async ({ app, manager, letPass }) => {
    const order = await placeTestOrder(app);
    await letPass(order.rawOrderId);
    const { addOrderItems } = await manager.run(
      graphql(
        `mutation LifecycleAddOrderItems($input: AddOrderItemsInput!) { addOrderItems(input: $input) { userErrors { code } } }`,
      ),
      {
        input: {
          orderId: order.id,
          items: [{ sku: order.lines[0]!.sku, quantity: 1 }],
          idempotencyKey: 'late',
        },
      },
    );
    expect(addOrderItems).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
    await app.shop.features.orders.sweep();
  });
});
