import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consumeReservations,
  keepReservations,
  releaseReservations,
  restock,
} from '../../../src/features/inventory/inventory.locks.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
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
import { reservationsOf, reserve, stocked } from '../../testkit/reservations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  expect(await brokenStockPromises(app)).toEqual([]);
  await app.close();
});

const storeId = DEFAULT_STORE;
const actor = systemActor(storeId, 'test');

describe('the end of a reservation', () => {
  it('comes once: released stock is free again and a second release changes nothing', async () => {
    const item = await stocked(app, 4);
    const orderId = await seedBareOrder(app);
    await reserve(app, orderId, [{ ...item, quantity: 4 }]);
    const release = () =>
      app.shop.core.transactions.run((em) => releaseReservations(em, { storeId, orderId }));
    expect(await Promise.all([release(), release()]).then((counts) => counts.toSorted())).toEqual([0, 4]);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 4, reserved: 0 }]);
    expect(await stockEventsOf(app, item.variantId)).toHaveLength(3);
  });

  it('takes shipped goods off the shelf with a row of the ledger', async () => {
    const item = await stocked(app, 4);
    const orderId = await seedBareOrder(app);
    await reserve(app, orderId, [{ ...item, quantity: 3 }]);
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
    await reserve(app, orderId, [{ variantId, sku, quantity: 2 }]);
    await app.shop.core.transactions.run(async (em) => {
      await keepReservations(em, { storeId, orderId });
      await consumeReservations(em, { storeId, orderId, actor });
      await restock(em, { storeId, orderId, actor, lines: [{ variantId, quantity: 1 }] });
    });
    expect(await levelsOf(app, variantId)).toMatchObject([{ locationId, onHand: 1, reserved: 0 }]);
    expect(await reservationsOf(app, orderId)).toMatchObject([{ status: 'CONSUMED', expiresAt: null }]);
  });
});
