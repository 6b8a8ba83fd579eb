import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consumeReservations,
  keepReservations,
  releaseReservations,
  reserveStock,
  restock,
} from '../../../src/features/inventory/inventory.locks.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { UserFault } from '../../../src/platform/graphql/user-errors.ts';
import { encodeId, newId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { seedProduct } from '../../testkit/catalog.ts';
import {
  brokenStockPromises,
  levelsOf,
  seedBareOrder,
  seedLocation,
  stockEventsOf,
  stockUp,
} from '../../testkit/inventory.ts';
import { DEFAULT_STORE } from '../../testkit/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const storeId = DEFAULT_STORE;
const actor = systemActor(storeId, 'test');

/** A variant with so much of it on the shelves. */
async function stocked(quantity: number): Promise<{ variantId: string; sku: string; locationId: string }> {
  const { variantId, sku } = await seedProduct(app);
  const locationId = await stockUp(app, { variantId, quantity });
  return { variantId, sku, locationId };
}

function reserve(
  orderId: string,
  lines: { variantId: string; sku: string; quantity: number; field?: string }[],
  ttlSeconds: number | null = 900,
): Promise<void> {
  return app.shop.core.transactions.run((em) => reserveStock(em, { storeId, orderId, lines, ttlSeconds }));
}

function reservationsOf(orderId: string) {
  return app.shop.core.reader.query<{ quantity: number; status: string; expiresAt: Date | null }>(
    `select quantity, status, expires_at as "expiresAt" from stock_reservations where order_id = $1
     order by status, quantity`,
    [orderId],
  );
}

async function errorsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(UserFault);
  return (error as UserFault).errors;
}

describe('reserving stock for an order', () => {
  it('sums the lines of a variant, keeps a reservation with its expiry and tells of it', async () => {
    const item = await stocked(10);
    const orderId = await seedBareOrder(app);
    await reserve(orderId, [
      { ...item, quantity: 3 },
      { ...item, quantity: 4 },
    ]);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 10, reserved: 7 }]);
    const [reservation, ...others] = await reservationsOf(orderId);
    expect(others).toEqual([]);
    expect(reservation).toMatchObject({ quantity: 7, status: 'OPEN' });
    const secondsLeft = (reservation!.expiresAt!.getTime() - Date.now()) / 1000;
    expect(secondsLeft).toBeGreaterThan(880);
    expect(secondsLeft).toBeLessThanOrEqual(901);
    expect(await stockEventsOf(app, item.variantId)).toEqual([
      expect.objectContaining({ onHand: 10, reserved: 0, available: 10 }),
      {
        variantId: encodeId('var', item.variantId),
        locationId: encodeId('loc', item.locationId),
        sku: item.sku,
        onHand: 10,
        reserved: 7,
        available: 3,
        isLow: false,
      },
    ]);
  });

  it('takes nothing at all when one variant is short, and says how much there is', async () => {
    const enough = await stocked(5);
    const short = await stocked(2);
    const unknown = await seedProduct(app);
    const orderId = await seedBareOrder(app);
    const errors = await errorsOf(
      reserve(orderId, [
        { ...enough, quantity: 5 },
        { ...short, quantity: 3, field: 'items.1.quantity' },
        { ...unknown, quantity: 1 },
      ]),
    );
    expect(errors).toHaveLength(2);
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          __typename: 'InsufficientStockError',
          code: 'INSUFFICIENT_STOCK',
          sku: short.sku,
          requested: 3,
          available: 2,
          field: ['items', '1', 'quantity'],
        }),
        expect.objectContaining({ sku: unknown.sku, requested: 1, available: 0, field: null }),
      ]),
    );
    expect(await levelsOf(app, enough.variantId)).toMatchObject([{ reserved: 0, version: 2 }]);
    expect(await reservationsOf(orderId)).toEqual([]);
    expect(await stockEventsOf(app, enough.variantId)).toHaveLength(1);
  });

  it('draws on active locations by their priority, and gives back to the last one first', async () => {
    const { variantId, sku } = await seedProduct(app);
    const second = await seedLocation(app, { code: `second-${sku}`, priority: 2 });
    const first = await seedLocation(app, { code: `first-${sku}`, priority: 1 });
    const closed = await seedLocation(app, { code: `closed-${sku}`, priority: -1, isActive: false });
    for (const locationId of [second, first, closed])
      await stockUp(app, { variantId, quantity: 5, locationId });
    const orderId = await seedBareOrder(app);
    expect(await errorsOf(reserve(newId(), [{ variantId, sku, quantity: 11 }]))).toMatchObject([
      { available: 10 },
    ]);
    await reserve(orderId, [{ variantId, sku, quantity: 7 }]);
    expect(await levelsOf(app, variantId)).toMatchObject([
      { locationId: closed, reserved: 0 },
      { locationId: first, reserved: 5 },
      { locationId: second, reserved: 2 },
    ]);
    await app.shop.core.transactions.run((em) =>
      releaseReservations(em, { storeId, orderId, variantId, quantity: 3 }),
    );
    expect((await levelsOf(app, variantId)).map(({ reserved }) => reserved)).toEqual([0, 4, 0]);
    expect(await reservationsOf(orderId)).toMatchObject([
      { status: 'OPEN', quantity: 4 },
      { status: 'RELEASED', quantity: 1 },
      { status: 'RELEASED', quantity: 2 },
    ]);
  });

  it('does not find the stock of another store', async () => {
    const item = await stocked(5);
    const other = await app.shop.features.stores.service.create({
      code: 'else',
      name: 'Else',
      currency: 'EUR',
    });
    const work = app.shop.core.transactions.run((em) =>
      reserveStock(em, {
        storeId: other,
        orderId: newId(),
        lines: [{ ...item, quantity: 1 }],
        ttlSeconds: 60,
      }),
    );
    expect(await errorsOf(work)).toMatchObject([{ available: 0 }]);
  });
});

describe('the end of a reservation', () => {
  it('comes once: released stock is free again and a second release changes nothing', async () => {
    const item = await stocked(4);
    const orderId = await seedBareOrder(app);
    await reserve(orderId, [{ ...item, quantity: 4 }]);
    const release = () =>
      app.shop.core.transactions.run((em) => releaseReservations(em, { storeId, orderId }));
    expect(await Promise.all([release(), release()]).then((counts) => counts.toSorted())).toEqual([0, 4]);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 4, reserved: 0 }]);
    expect(await stockEventsOf(app, item.variantId)).toHaveLength(3);
  });

  it('takes shipped goods off the shelf with a row of the ledger', async () => {
    const item = await stocked(4);
    const orderId = await seedBareOrder(app);
    await reserve(orderId, [{ ...item, quantity: 3 }]);
    const ship = (quantity: number) =>
      app.shop.core.transactions.run((em) =>
        consumeReservations(em, { storeId, orderId, actor, lines: [{ ...item, quantity }] }),
      );
    expect(await ship(1)).toBe(1);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 3, reserved: 2 }]);
    expect(await ship(5)).toBe(2);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 1, reserved: 0 }]);
    const ledger = await app.shop.core.reader.query(
      `select quantity, on_hand_after as "onHandAfter", reason, actor, order_id as "orderId" from stock_movements
       where variant_id = $1 order by created_at`,
      [item.variantId],
    );
    expect(ledger).toMatchObject([
      { quantity: 4, onHandAfter: 4, reason: 'RECEIVED' },
      { quantity: -1, onHandAfter: 3, reason: 'SOLD', actor: 'system:test', orderId },
      { quantity: -2, onHandAfter: 1, reason: 'SOLD', actor: 'system:test', orderId },
    ]);
  });

  it('brings returned goods back to where they left from', async () => {
    const { variantId, sku } = await seedProduct(app);
    const locationId = await seedLocation(app, { code: `return-${sku}`, priority: 9 });
    await stockUp(app, { variantId, quantity: 2, locationId });
    const orderId = await seedBareOrder(app);
    await reserve(orderId, [{ variantId, sku, quantity: 2 }]);
    await app.shop.core.transactions.run(async (em) => {
      await keepReservations(em, { storeId, orderId });
      await consumeReservations(em, { storeId, orderId, actor });
      await restock(em, { storeId, orderId, actor, lines: [{ variantId, quantity: 1 }] });
    });
    expect(await levelsOf(app, variantId)).toMatchObject([{ locationId, onHand: 1, reserved: 0 }]);
    expect(await reservationsOf(orderId)).toMatchObject([{ status: 'CONSUMED', expiresAt: null }]);
  });
});

it('keeps every promise about stock through all of this', async () => {
  expect(await brokenStockPromises(app)).toEqual([]);
});
