import { describe, expect } from 'vitest';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { unknownId } from '../../testkit/shop/ids.ts';
import { orderEventsOf, placeTestOrder } from '../../testkit/shop/orders.ts';

const it = base
  .extend('ada', { scope: 'file' }, ({ app }) => registerCustomer(app))
  .extend(
    'placeForAda',
    ({ app, ada }) =>
      () =>
        placeTestOrder(app, { customerId: ada.customerId }),
  );

const ERRORS = 'userErrors { code field }';

describe('notes', () => {
  const ADD = `mutation ($input: AddOrderNoteInput!) {
    addOrderNote(input: $input) { note { id body isVisibleToCustomer authorName } order { version } ${ERRORS} }
  }`;
  const READ = graphql(
    `query DetailsOrder($id: ID!) { order(id: $id) { notes { body } timeline { totalCount nodes { type data { ... on OrderChangeData { version } ... on OrderNoteAddedData { noteId isVisibleToCustomer } } } } } }`,
  );

  it('are shown to customers only where they are meant for them, in the timeline as well', async ({
    manager,
    ada,
    placeForAda,
  }) => {
    const { id } = await placeForAda();
    const hidden = await manager.run(ADD, { input: { orderId: id, body: 'Pays late' } });
    expect(hidden).toMatchObject({
      addOrderNote: { note: { body: 'Pays late', authorName: 'A MANAGER' }, order: { version: 2 } },
    });
    await manager.run(ADD, { input: { orderId: id, body: 'On its way', isVisibleToCustomer: true } });
    const all = await manager.run(READ, { id });
    expect(all).toMatchObject({ order: { notes: [{ body: 'Pays late' }, { body: 'On its way' }] } });
    expect(all.order.timeline.nodes).toMatchObject([
      { type: 'ORDER_NOTE_ADDED', data: { isVisibleToCustomer: true, version: 3 } },
      { type: 'ORDER_NOTE_ADDED', data: { isVisibleToCustomer: false, version: 2 } },
      { type: 'ORDER_CREATED' },
    ]);
    const own = await ada.run(READ, { id });
    expect(own).toMatchObject({ order: { notes: [{ body: 'On its way' }] } });
    expect(own.order.timeline).toMatchObject({
      totalCount: 2,
      nodes: [{ type: 'ORDER_NOTE_ADDED' }, { type: 'ORDER_CREATED' }],
    });
    expect(JSON.stringify(own)).not.toContain('Pays late');
    expect(JSON.stringify(all.order.timeline)).not.toContain('Pays late');
  });

  it('are written once under one key', async ({ app, manager, placeForAda }) => {
    const { id: orderId } = await placeForAda();
    const input = { orderId, body: 'Once', idempotencyKey: 'note-once' };
    const first = await manager.run(ADD, { input });
    expect(await manager.run(ADD, { input })).toEqual(first);
    expect(await orderEventsOf(app, orderId)).toHaveLength(2);
  });

  it('are refused empty, too long, by customers, and about orders of others', async ({
    manager,
    rep,
    ada,
    placeForAda,
  }) => {
    const { id: orderId } = await placeForAda();
    for (const body of [' ', 'x'.repeat(5_001)]) {
      expect(await manager.run(ADD, { input: { orderId, body } })).toMatchObject({
        addOrderNote: { note: null, userErrors: [{ code: 'VALIDATION', field: ['input', 'body'] }] },
      });
    }
    const input = { orderId, body: 'Mine' };
    expect((await ada.send(ADD, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await rep.run(ADD, { input })).toMatchObject({
      addOrderNote: { userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });
});

describe('updating an order', () => {
  const UPDATE = `mutation ($input: UpdateOrderInput!) {
    updateOrder(input: $input) {
      order { email version shippingAddress { city } shippingTotal { amount } total { amount } salesRepName }
      ${ERRORS}
    }
  }`;

  it('changes what is named, leaves the rest, and is one version with one event', async ({
    app,
    manager,
    rep,
    placeForAda,
  }) => {
    const { id: orderId } = await placeForAda();
    const input = {
      orderId,
      shippingTotal: '5.00',
      shippingAddress: {
        line1: 'Elm Street 1',
        city: 'Gotham',
        region: 'NJ',
        postalCode: '07001',
        countryCode: 'US',
      },
      salesRepId: rep.userId,
      expectedVersion: 1,
    };
    expect(await manager.run(UPDATE, { input })).toMatchObject({
      updateOrder: {
        order: {
          email: 'buyer@customer.example',
          version: 2,
          shippingAddress: { city: 'Gotham' },
          shippingTotal: { amount: '5.00' },
          total: { amount: '15.00' },
          salesRepName: 'A SALES_REP',
        },
      },
    });
    expect(await orderEventsOf(app, orderId)).toMatchObject([
      { data: { version: 1, total: 1000, salesRepId: null } },
      { type: 'order.updated', data: { version: 2, total: 1500, salesRepId: rep.userId } },
    ]);
    expect(JSON.stringify(await orderEventsOf(app, orderId))).not.toContain('Gotham');
    expect(await manager.run(UPDATE, { input })).toMatchObject({
      updateOrder: { order: null, userErrors: [{ code: 'VERSION_CONFLICT' }] },
    });
  });

  it('lets a representative keep an order but not hand it on', async ({ app, manager, rep }) => {
    const { id: orderId } = await placeTestOrder(app, { salesRep: { id: rep.userId, name: 'Rep' } });
    const input = { orderId, salesRepId: manager.userId };
    expect((await rep.send(UPDATE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const email = 'new@customer.example';
    expect(await rep.run(UPDATE, { input: { orderId: input.orderId, email } })).toMatchObject({
      updateOrder: { order: { email, salesRepName: 'Rep' } },
    });
  });

  it.for([
    [{ shippingTotal: '-1' }, ['shippingTotal']],
    [{ shippingAddress: { line1: '', city: 'X', countryCode: 'US' } }, ['shippingAddress', 'line1']],
    [{ salesRepId: unknownId('usr') }, ['salesRepId']],
  ] as const)(
    'answers %o with an error and changes nothing',
    async ([wrong, field], { app, manager, placeForAda }) => {
      const { id: orderId } = await placeForAda();
      const input = { orderId, ...wrong };
      expect(await manager.run(UPDATE, { input })).toMatchObject({
        updateOrder: { order: null, userErrors: [{ field: ['input', ...field] }] },
      });
      expect(await orderEventsOf(app, orderId)).toHaveLength(1);
    },
  );
});

describe('deleting a draft', () => {
  const DELETE = `mutation ($input: DeleteDraftOrderInput!) {
    deleteDraftOrder(input: $input) { deletedId ${ERRORS} }
  }`;

  it('takes it away with its items and keeps its events', async ({ app, manager }) => {
    const { rawOrderId, id: orderId } = await placeTestOrder(app, { asDraft: true });
    const input = { orderId };
    expect(await manager.run(DELETE, { input })).toMatchObject({
      deleteDraftOrder: { deletedId: input.orderId, userErrors: [] },
    });
    const rows = await app.shop.core.reader.query('select id from orders where id = $1', [rawOrderId]);
    expect(rows).toEqual([]);
    expect((await orderEventsOf(app, orderId)).map(({ type }) => type)).toEqual([
      'order.created',
      'order.deleted',
    ]);
    expect(await manager.run(DELETE, { input })).toMatchObject({
      deleteDraftOrder: { userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });

  it('is refused for what was placed, and for customers', async ({ manager, ada, placeForAda }) => {
    const { id: orderId } = await placeForAda();
    const input = { orderId };
    expect(await manager.run(DELETE, { input })).toMatchObject({
      deleteDraftOrder: { deletedId: null, userErrors: [{ code: 'NOT_ALLOWED_NOW' }] },
    });
    expect((await ada.send(DELETE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('what a viewer may do next', () => {
  it('depends on who they are', async ({ manager, ada, placeForAda }) => {
    const { id } = await placeForAda();
    const READ =
      'query ($id: ID!) { order(id: $id) { allowedTransitions salesRep { name } customer { name } } }';
    expect(await manager.run(READ, { id })).toMatchObject({
      order: { allowedTransitions: ['CONFIRMED', 'CANCELLED'], customer: { name: 'Ada Lovelace' } },
    });
    expect(await ada.run(READ, { id })).toMatchObject({
      order: { allowedTransitions: ['CANCELLED'], salesRep: null, customer: { name: 'Ada Lovelace' } },
    });
  });
});
