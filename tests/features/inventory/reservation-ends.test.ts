import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { inventoryAudits } from '../../../src/features/inventory/inventory.audits.ts';
import { releaseReservations } from '../../../src/features/inventory/inventory.locks.ts';
import { violations } from '../../testkit/audit.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import {
  levelsOf,
  seedBareOrder,
  seedLocation,
  stockEventsOf,
  stockUp,
} from '../../testkit/shop/inventory.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE, signedInAs } from '../../testkit/shop/people.ts';
import { reservationsOf, reserve, stocked } from '../../testkit/shop/reservations.ts';

const it = appTest({ audited: false });

it.afterAll(async ({ app }) => {
  expect(await violations(app, inventoryAudits)).toEqual([]);
});

const storeId = DEFAULT_STORE;
const MOVE =
  'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { order { id } } }';

describe('the end of a reservation', () => {
  it('comes once: released stock is free again and a second release changes nothing', async ({ app }) => {
    const item = await stocked(app, 4);
    const orderId = rawId(await seedBareOrder(app));
    await reserve(app, orderId, [{ ...item, quantity: 4 }]);
    const release = () =>
      app.shop.core.transactions.run((em) => releaseReservations(em, { storeId, orderId }));
    expect(await Promise.all([release(), release()]).then((counts) => counts.toSorted())).toEqual([0, 4]);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 4, reserved: 0 }]);
    expect(await stockEventsOf(app, item.variantId)).toHaveLength(3);
  });

  it('takes shipped goods off the shelf they were reserved on, with a row of the ledger', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { productId, variantId, rawVariantId, sku } = await seedProduct(app);
    const first = await seedLocation(app, { code: `first-${sku}`, priority: 1 });
    const second = await seedLocation(app, { code: `second-${sku}`, priority: 2 });
    for (const locationId of [first, second]) await stockUp(app, { variantId, quantity: 2, locationId });
    const line = { productId, variantId, sku, name: sku, quantity: 3, unitPrice: 1000 };
    const { rawOrderId, id: orderId } = await placeTestOrder(app, { lines: [line] });
    for (const status of ['CONFIRMED', 'PROCESSING', 'SHIPPED'])
      await manager.run(MOVE, { input: { orderId, status } });
    expect(await levelsOf(app, variantId)).toMatchObject([
      { locationId: first, onHand: 0, reserved: 0 },
      { locationId: second, onHand: 1, reserved: 0 },
    ]);
    expect(await reservationsOf(app, orderId)).toMatchObject([
      { quantity: 1, status: 'CONSUMED', expiresAt: null },
      { quantity: 2, status: 'CONSUMED', expiresAt: null },
    ]);
    const ledger = await app.shop.core.reader.query(
      `select quantity, on_hand_after as "onHandAfter", actor, order_id as "orderId" from stock_movements
       where variant_id = $1 and reason = 'SOLD' order by quantity desc`,
      [rawVariantId],
    );
    const actor = manager.userId;
    expect(ledger).toMatchObject([
      { quantity: -1, onHandAfter: 1, actor, orderId: rawOrderId },
      { quantity: -2, onHandAfter: 0, actor, orderId: rawOrderId },
    ]);
  });
});
