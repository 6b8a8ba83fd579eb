import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { levelsOf } from '../../testkit/shop/inventory.ts';
import { editItems, firstItemOf, ITEM_MUTATIONS } from '../../testkit/shop/order-items.ts';
import { placeTestOrder, seedLine, type TestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const it = base
  .extend(
    'edit',
    ({ manager }) =>
      (kind: 'update' | 'remove', order: TestOrder, input: object, client: GraphqlClient = manager) =>
        editItems(client, kind, order, input),
  )
  .extend(
    'itemIdOf',
    ({ manager }) =>
      (order: TestOrder) =>
        firstItemOf(manager, order),
  )
  .extend(
    'reservedOf',
    ({ app }) =>
      async (variantId: string) =>
        (await levelsOf(app, variantId))[0]?.reserved,
  );

describe('changing and removing items', () => {
  it('moves the reserved stock with the quantity, both ways', async ({ app, edit, itemIdOf, reservedOf }) => {
    const order = await placeTestOrder(app, { quantity: 3 });
    const { variantId } = order.lines[0]!;
    const itemId = await itemIdOf(order);
    expect(await edit('update', order, { itemId, quantity: 5 })).toMatchObject({
      changes: { stock: [{ before: 97, after: 95 }] },
    });
    expect(await reservedOf(variantId)).toBe(5);
    expect(await edit('update', order, { itemId, quantity: 1 })).toMatchObject({
      order: { version: 3, total: { amount: '10.00' } },
      changes: { stock: [{ before: 95, after: 99 }] },
    });
    expect(await reservedOf(variantId)).toBe(1);
  });

  it('changes the price for managers alone', async ({ app, edit, itemIdOf }) => {
    const rep = await signedInAs(app, UserRole.SALES_REP);
    const order = await placeTestOrder(app, { salesRep: { id: rep.userId, name: 'Rep' } });
    const itemId = await itemIdOf(order);
    expect(await edit('update', order, { itemId, unitPrice: '7.50' })).toMatchObject({
      order: { total: { amount: '7.50' } },
      changes: { stock: [] },
    });
    const input = {
      orderId: order.id,
      itemId,
      unitPrice: '1.00',
      idempotencyKey: 'rep',
    };
    expect((await rep.send(ITEM_MUTATIONS.update, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await edit('update', order, { itemId, quantity: 2 }, rep)).toMatchObject({ userErrors: [] });
  });

  it('frees the stock of an item that is taken out, but keeps the only one', async ({
    app,
    edit,
    itemIdOf,
    reservedOf,
  }) => {
    const kept = await seedLine(app);
    const removed = await seedLine(app, { quantity: 2 });
    const order = await placeTestOrder(app, { lines: [removed, kept] });
    const itemId = await itemIdOf(order);
    expect(await edit('remove', order, { itemId })).toMatchObject({
      order: { items: [{ sku: kept.sku }], total: { amount: '10.00' } },
      changes: { stock: [{ sku: removed.sku, before: 98, after: 100 }] },
    });
    expect(await reservedOf(removed.variantId)).toBe(0);
    expect(await edit('remove', order, { itemId })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await edit('remove', order, { itemId: await itemIdOf(order) })).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED_NOW' }],
    });
  });

  it.for([0, -1, 1_000_001])('refuses the quantity %i', async (quantity, { app, edit, itemIdOf }) => {
    const order = await placeTestOrder(app);
    const answer = await edit('update', order, { itemId: await itemIdOf(order), quantity });
    expect(answer).toMatchObject({ userErrors: [{ code: 'VALIDATION', field: ['input', 'quantity'] }] });
  });
});
