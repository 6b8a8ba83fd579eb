import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { reserveStock } from '../../../src/features/inventory/inventory.locks.ts';
import { OrderStatus } from '../../../src/features/orders/order-status.ts';
import { encodeId, newId } from '../../../src/values/ids.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { buy } from '../../testkit/shop/checkout-order.ts';
import { levelsOf, stockUp } from '../../testkit/shop/inventory.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { withRawIds } from '../../testkit/shop/reservations.ts';
import { HEADER, type ImportsWorld, openImportsWorld, orderLine, readRejects } from './imports-fixture.ts';

let world: ImportsWorld;
let storeId: string;
let manager: GraphqlClient;
let visitor: GraphqlClient;
beforeAll(async () => {
  world = await openImportsWorld();
  storeId = await world.newStore('stock');
  manager = await signedInAs(world.app, UserRole.MANAGER, { id: storeId, code: 'stock' });
  visitor = world.app.anonymous.with({ 'x-store': 'stock' });
});
afterAll(() => world.close());

/** Creates a product with this stock. */
async function goods(stock: number): Promise<{ sku: string; variantId: string }> {
  const { sku, variantId } = await seedProduct(world.app, { storeId });
  if (stock > 0) await stockUp(world.app, { storeId, variantId, quantity: stock });
  return { sku, variantId };
}

const file = (name: string, ...lines: string[]) => world.write(name, `${HEADER}\n${lines.join('')}`);

async function shelf(variantId: string): Promise<{ onHand: number; reserved: number } | undefined> {
  const [level] = await levelsOf(world.app, variantId);
  return level && { onHand: level.onHand, reserved: level.reserved };
}

interface ImportedOrder {
  id: string;
  status: string;
  fulfillmentStatus: string;
  shippedBeforeImport: boolean;
}

async function orderOf(number: string): Promise<ImportedOrder> {
  const [row] = await world.rows<{ id: string }>(
    'select id from orders where store_id = $1 and number = $2',
    storeId,
    number,
  );
  const { order } = await manager.run(
    graphql(
      `query ImportedStockOrder($id: ID!) { order(id: $id) { id status fulfillmentStatus shippedBeforeImport } }`,
    ),
    { id: encodeId('ord', row!.id) },
  );
  return order;
}

async function move(orderId: string, status: OrderStatus): Promise<void> {
  const { updateOrderStatus } = await manager.run(
    graphql(
      `mutation ImportedStockUpdateOrderStatus($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { userErrors { message } } }`,
    ),
    { input: { orderId, status, idempotencyKey: newId() } },
  );
  expect(updateOrderStatus.userErrors).toEqual([]);
}

describe('an imported open order', () => {
  it('holds its stock: what the web sells and what it ships is never more than there is', async () => {
    const { sku, variantId } = await goods(5);
    const path = await file(
      'open.csv',
      orderLine({ number: 'P1', sku, quantity: '2', status: 'PROCESSING', price: '10.00' }),
    );
    expect(await world.import(storeId, path)).toMatchObject({ imported: 1 });
    expect(await shelf(variantId)).toEqual({ onHand: 5, reserved: 2 });
    const sold = [];
    for (let bought = 0; bought < 3; bought += 1) {
      sold.push(await buy(world.app, [{ variantId, quantity: 1 }], visitor));
    }
    await expect(buy(world.app, [{ variantId, quantity: 1 }], visitor)).rejects.toThrow(
      'InsufficientStockError',
    );
    const imported = await orderOf('P1');
    await move(imported.id, OrderStatus.SHIPPED);
    expect(await orderOf('P1')).toMatchObject({ status: 'SHIPPED', shippedBeforeImport: false });
    for (const order of sold) {
      for (const to of [OrderStatus.PROCESSING, OrderStatus.SHIPPED]) await move(order.id, to);
    }
    expect(await shelf(variantId)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('is edited with the stock that there is, and gives it back when it is cancelled', async () => {
    const { sku, variantId } = await goods(5);
    const path = await file('edit.csv', orderLine({ number: 'E1', sku, quantity: '2', status: 'CONFIRMED' }));
    await world.import(storeId, path);
    const { id: orderId } = await orderOf('E1');
    const { addOrderItems } = await manager.run(
      graphql(`mutation ImportedStockAddOrderItems($input: AddOrderItemsInput!) {
        addOrderItems(input: $input) { changes { stock { before after } } userErrors { message } } }`),
      { input: { orderId, items: [{ variantId, quantity: 1 }], idempotencyKey: newId() } },
    );
    expect(addOrderItems).toEqual({ changes: { stock: [{ before: 3, after: 2 }] }, userErrors: [] });
    expect(await shelf(variantId)).toEqual({ onHand: 5, reserved: 3 });
    await move(orderId, OrderStatus.CANCELLED);
    expect(await shelf(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('holds its stock once, however often and at whatever time its file is imported', async () => {
    const { sku, variantId } = await goods(10);
    const lines = ['T1', 'T2', 'T3'].map((number) =>
      orderLine({ number, sku, quantity: '2', status: 'PENDING' }),
    );
    const path = await file('twice.csv', ...lines);
    await Promise.all([world.import(storeId, path), world.import(storeId, path)]);
    await world.import(storeId, path);
    expect(await shelf(variantId)).toEqual({ onHand: 10, reserved: 6 });
  });
});

describe('goods that are missing', () => {
  it('are booked in with the reason IMPORT, as many as are short, at the active location that comes first', async () => {
    const { sku, variantId } = await goods(3);
    const path = await file(
      'short.csv',
      orderLine({ number: 'S1', sku, quantity: '2', status: 'CONFIRMED' }),
      orderLine({ number: 'S2', sku, quantity: '5', status: 'PENDING' }),
      orderLine({ number: 'S3', sku: 'NEW-1', quantity: '4', status: 'CONFIRMED' }),
      orderLine({ number: 'S4', sku: 'NEW-1', quantity: '9', status: 'DELIVERED' }),
    );
    expect(await world.import(storeId, path)).toMatchObject({ imported: 4, rejectedOrders: 0 });
    expect(await shelf(variantId)).toEqual({ onHand: 7, reserved: 7 });
    const { stockMovements } = await manager.run(
      graphql(`query ImportedStockStockMovements { stockMovements(first: 10, where: { reason: { eq: IMPORT } }) {
        nodes { quantity reason actor location { code } } } }`),
    );
    expect(stockMovements.nodes).toHaveLength(2);
    expect(stockMovements.nodes).toEqual(
      expect.arrayContaining([
        { quantity: 4, reason: 'IMPORT', actor: 'system:import', location: { code: 'main' } },
      ]),
    );
  });

  it('leave the order out when no location is active to book them in at, and the rest of the file goes on', async () => {
    const closed = await world.newStore('closed');
    await world.rows(
      "insert into locations (id, store_id, code, name, is_active) values (make_id(), $1, 'main', 'Main', false)",
      closed,
    );
    const path = await file(
      'closed.csv',
      orderLine({ number: 'C1', status: 'CONFIRMED' }),
      orderLine({ number: 'C2', status: 'DELIVERED' }),
    );
    expect(await world.import(closed, path)).toMatchObject({ imported: 1, rejectedOrders: 1 });
  });

  it('leave the order out with `reject`, with its shortage and without its customer or its products', async () => {
    const { sku, variantId } = await goods(3);
    const path = await file(
      'reject.csv',
      orderLine({ number: 'R1', sku, quantity: '2', status: 'CONFIRMED' }),
      orderLine({ number: 'R2', sku, quantity: '2', status: 'CONFIRMED', email: 'short@history.example' }),
      orderLine({ number: 'R2', sku: 'NEW-2', status: 'CONFIRMED', email: 'short@history.example' }),
      orderLine({ number: 'R3', sku, quantity: '1', status: 'PROCESSING' }),
      orderLine({ number: 'R4', sku, quantity: '8', status: 'DELIVERED' }),
    );
    const report = await world.import(storeId, path, { onShortage: 'reject' });
    expect(report).toMatchObject({ imported: 3, rejectedOrders: 1, rejectedLines: 2, productsCreated: 0 });
    const reason = `Of ${sku} there are 1 available, not 2. Of NEW-2 there are 0 available, not 1.`;
    expect(await readRejects(report.rejectsPath!)).toEqual({ 3: reason, 4: reason });
    expect(await shelf(variantId)).toEqual({ onHand: 3, reserved: 3 });
    expect(await world.rows("select id from customers where email = 'short@history.example'")).toEqual([]);
    expect(await world.rows("select id from product_variants where sku = 'NEW-2'")).toEqual([]);
  });

  it('are noticed with `reject` when somebody buys them while the import runs', async () => {
    const { sku, variantId } = await goods(1);
    const { rawOrderId } = await placeTestOrder(world.app, { storeId, asDraft: true });
    const path = await file('race.csv', orderLine({ number: 'W1', sku, status: 'CONFIRMED' }));
    let importing: Promise<object> | undefined;
    await world.app.shop.core.transactions.run(async (em) => {
      const lines = withRawIds([{ variantId, sku, quantity: 1 }]);
      await reserveStock(em, { storeId, orderId: rawOrderId, lines, ttlSeconds: null });
      importing ??= world.import(storeId, path, { onShortage: 'reject' });
      await waiting();
    });
    expect(await importing).toMatchObject({ imported: 0, rejectedOrders: 1 });
    await world.app.shop.core.transactions.run((em) =>
      em.execute('select end_reservations(?, ?, null, null, ?, ?, ?)', [
        storeId,
        rawOrderId,
        'RELEASED',
        'system:tests',
        '{}',
      ]),
    );
  });
});

/** Waits until a transaction waits for a lock on stock. */
async function waiting(): Promise<void> {
  for (;;) {
    const [row] = await world.rows<{ count: number }>(
      "select count(*) as count from pg_stat_activity where wait_event_type = 'Lock' and query like '%stock_levels%'",
    );
    if (Number(row!.count) > 0) return;
  }
}

describe('an order that was shipped before its import', () => {
  it('says so, and moves no stock then or later', async () => {
    const { sku, variantId } = await goods(5);
    const path = await file('past.csv', orderLine({ number: 'D1', sku, quantity: '2', status: 'SHIPPED' }));
    await world.import(storeId, path);
    const { id } = await orderOf('D1');
    await move(id, OrderStatus.DELIVERED);
    expect(await orderOf('D1')).toMatchObject({
      status: 'DELIVERED',
      fulfillmentStatus: 'FULFILLED',
      shippedBeforeImport: true,
    });
    expect(await shelf(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });
});
