import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { levelsOf } from '../../testkit/shop/inventory.ts';
import { editItems, ITEM_MUTATIONS } from '../../testkit/shop/order-items.ts';
import { orderEventsOf, placeTestOrder, seedLine, type TestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const it = base
  .extend(
    'add',
    ({ manager }) =>
      (order: TestOrder, input: object, client: GraphqlClient = manager) =>
        editItems(client, 'add', order, input),
  )
  .extend(
    'reservedOf',
    ({ app }) =>
      async (variantId: string) =>
        (await levelsOf(app, variantId))[0]?.reserved,
  );

describe('adding items', () => {
  it('reserves their stock and tells what changed, with one version and one event', async ({
    app,
    add,
    reservedOf,
  }) => {
    const order = await placeTestOrder(app);
    const more = await seedLine(app, { stock: 5, price: '3.00' });
    const answer = await add(order, { items: [{ sku: more.sku, quantity: 2 }] });
    expect(answer).toMatchObject({
      order: {
        version: 2,
        total: { amount: '16.00' },
        items: [{ quantity: 1 }, { sku: more.sku, quantity: 2 }],
      },
      changes: {
        subtotal: { before: { amount: '10.00' }, after: { amount: '16.00' } },
        total: { before: { amount: '10.00' }, after: { amount: '16.00' } },
        stock: [{ sku: more.sku, before: 5, after: 3 }],
      },
      userErrors: [],
    });
    expect(await reservedOf(more.variantId)).toBe(2);
    expect(await orderEventsOf(app, order.id)).toMatchObject([
      { type: 'order.created', data: { version: 1 } },
      { type: 'order.items_changed', data: { version: 2, total: 1600 } },
    ]);
    const expiries = await app.shop.core.reader.query<{ seconds: number }>(
      `select extract(epoch from max(expires_at) - min(expires_at))::float8 as seconds
       from stock_reservations where order_id = $1`,
      [order.rawOrderId],
    );
    expect(expiries[0]?.seconds).toBeLessThan(0.01);
  });

  it('enlarges the line of the same variant at the same price', async ({ app, add }) => {
    const order = await placeTestOrder(app);
    const { sku } = order.lines[0]!;
    const answer = await add(order, { items: [{ sku, quantity: 4 }] });
    expect(answer.order?.items).toMatchObject([{ sku, quantity: 5 }]);
  });

  it('changes nothing in a dry run, which does not use its key up', async ({ app, add, reservedOf }) => {
    const order = await placeTestOrder(app, { stock: 5 });
    const { sku, variantId } = order.lines[0]!;
    const input = { items: [{ sku, quantity: 3 }], idempotencyKey: 'rehearsed' };
    const rehearsed = await add(order, { ...input, dryRun: true });
    expect(rehearsed).toMatchObject({
      order: { version: 1, items: [{ quantity: 1 }] },
      changes: { total: { after: { amount: '40.00' } }, stock: [{ before: 4, after: 1 }] },
    });
    expect(await reservedOf(variantId)).toBe(1);
    expect(await orderEventsOf(app, order.id)).toHaveLength(1);
    const done = await add(order, input);
    expect(done.changes).toEqual(rehearsed.changes);
    expect(await add(order, input)).toEqual(done);
    expect(await reservedOf(variantId)).toBe(4);
  });

  it('refuses what is not in stock, in a dry run as well', async ({ app, add, reservedOf }) => {
    const order = await placeTestOrder(app, { stock: 2 });
    const { sku, variantId } = order.lines[0]!;
    for (const dryRun of [true, false]) {
      const answer = await add(order, { items: [{ sku, quantity: 2 }], dryRun });
      expect(answer).toMatchObject({ order: null, userErrors: [{ __typename: 'InsufficientStockError' }] });
    }
    expect(await reservedOf(variantId)).toBe(1);
  });

  it('holds no stock for a draft', async ({ app, add, reservedOf }) => {
    const order = await placeTestOrder(app, { asDraft: true });
    const { sku, variantId } = order.lines[0]!;
    const answer = await add(order, { items: [{ sku, quantity: 500 }] });
    expect(answer).toMatchObject({ changes: { stock: [] }, userErrors: [] });
    expect(await reservedOf(variantId)).toBe(0);
  });

  it('refuses an order that moved on, another version, and too large a sum', async ({ app, add }) => {
    const order = await placeTestOrder(app);
    const { sku } = order.lines[0]!;
    const items = [{ sku, quantity: 1 }];
    expect(await add(order, { items, expectedVersion: 9 })).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT', currentVersion: 1 }],
    });
    const huge = [{ sku, quantity: 1_000_000, unitPrice: '90000000000000.00' }];
    expect(await add(order, { items: huge })).toMatchObject({ userErrors: [{ code: 'VALIDATION' }] });
    await app.shop.features.orders.lifecycle.cancel({
      actor: { storeId: '00000000-0000-7000-8000-000000000001', label: 'system:tests', source: 'job' },
      orderId: order.rawOrderId,
      reason: null,
      idempotencyKey: null,
    });
    expect(await add(order, { items })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  });

  it('loses none of twenty at once', async ({ app, add, reservedOf }) => {
    const order = await placeTestOrder(app);
    const { sku, variantId } = order.lines[0]!;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => add(order, { items: [{ sku, quantity: 1 }] })),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const events = await orderEventsOf(app, order.id);
    expect(events.map(({ data }) => data.version)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    expect(events.at(-1)?.data.total).toBe(21_000);
    expect(await reservedOf(variantId)).toBe(21);
  });

  it('adds once for twenty calls with the same key at once, beside others that change the order too', async ({
    app,
    add,
    reservedOf,
  }) => {
    const order = await placeTestOrder(app);
    const { sku, variantId } = order.lines[0]!;
    const input = { items: [{ sku, quantity: 2 }], idempotencyKey: 'twenty-times' };
    const others = Array.from({ length: 5 }, () => add(order, { items: [{ sku, quantity: 1 }] }));
    const same = Array.from({ length: 20 }, () => add(order, input));
    const answers = await Promise.all([...same, ...others]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.slice(0, 20).map(({ changes }) => JSON.stringify(changes))).size).toBe(1);
    expect(await reservedOf(variantId)).toBe(8);
    expect(await orderEventsOf(app, order.id)).toHaveLength(7);
  });

  it('gives the result of a key again when the order has moved on since, and refuses the key for another call', async ({
    app,
    add,
  }) => {
    const order = await placeTestOrder(app);
    const input = { items: [{ sku: order.lines[0]!.sku, quantity: 1 }], idempotencyKey: 'before-packing' };
    const { changes } = await add(order, input);
    await app.shop.core.reader.query("update orders set status = 'PROCESSING' where id = $1", [
      order.rawOrderId,
    ]);
    expect(await add(order, input)).toMatchObject({ changes, userErrors: [] });
    const other = { ...input, items: [{ ...input.items[0]!, quantity: 2 }] };
    expect(await add(order, other)).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_MISMATCH' }] });
    await app.shop.core.reader.query("update orders set status = 'PENDING' where id = $1", [
      order.rawOrderId,
    ]);
  });

  it('is for staff who may see the order', async ({ app, add }) => {
    const customer = await registerCustomer(app);
    const order = await placeTestOrder(app);
    const input = { orderId: order.id, items: [], idempotencyKey: 'x' };
    expect((await customer.send(ITEM_MUTATIONS.add, { input })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const items = [{ sku: order.lines[0]!.sku, quantity: 1 }];
    expect(await add(order, { items }, rep)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
