import { describe, expect } from 'vitest';
import { inventoryAudits } from '../../../src/features/inventory/inventory.audits.ts';
import { reserveStock } from '../../../src/features/inventory/inventory.locks.ts';
import { DomainError } from '../../../src/platform/errors/domain-error.ts';
import { newId } from '../../../src/values/ids.ts';
import { violations } from '../../testkit/audit.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedProduct } from '../../testkit/shop/catalog.ts';
import {
  levelsOf,
  seedBareOrder,
  seedLocation,
  stockEventsOf,
  stockUp,
} from '../../testkit/shop/inventory.ts';
import { editItems, firstItemOf } from '../../testkit/shop/order-items.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { reservationsOf, reserve, stocked, withRawIds } from '../../testkit/shop/reservations.ts';

const it = appTest({ audited: false });

async function errorsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(DomainError);
  return (error as DomainError).errors;
}

describe('reserving stock for an order', () => {
  it('sums the lines of a variant, keeps a reservation with its expiry and tells of it', async ({ app }) => {
    const item = await stocked(app, 10);
    const orderId = await seedBareOrder(app);
    await reserve(app, orderId, [
      { ...item, quantity: 3 },
      { ...item, quantity: 4 },
    ]);
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 10, reserved: 7 }]);
    const [reservation, ...others] = await reservationsOf(app, orderId);
    expect(others).toEqual([]);
    expect(reservation).toMatchObject({ quantity: 7, status: 'OPEN' });
    const secondsLeft = (reservation!.expiresAt!.getTime() - Date.now()) / 1000;
    expect(secondsLeft).toBeGreaterThan(880);
    expect(secondsLeft).toBeLessThanOrEqual(901);
    expect(await stockEventsOf(app, item.variantId)).toEqual([
      expect.objectContaining({ onHand: 10, reserved: 0, available: 10 }),
      {
        variantId: item.variantId,
        locationId: item.locationId,
        sku: item.sku,
        onHand: 10,
        reserved: 7,
        available: 3,
        isLow: false,
      },
    ]);
  });

  it('takes nothing at all when one variant is short, and says how much there is', async ({ app }) => {
    const enough = await stocked(app, 5);
    const short = await stocked(app, 2);
    const unknown = await seedProduct(app);
    const orderId = await seedBareOrder(app);
    const errors = await errorsOf(
      reserve(app, orderId, [
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
    expect(await reservationsOf(app, orderId)).toEqual([]);
    expect(await stockEventsOf(app, enough.variantId)).toHaveLength(1);
  });

  it('draws on active locations by their priority, and gives back to the last one first', async ({
    app,
    manager,
  }) => {
    const { productId, variantId, sku } = await seedProduct(app);
    const second = await seedLocation(app, { code: `second-${sku}`, priority: 2 });
    const first = await seedLocation(app, { code: `first-${sku}`, priority: 1 });
    const closed = await seedLocation(app, { code: `closed-${sku}`, priority: -1, isActive: false });
    for (const locationId of [second, first, closed])
      await stockUp(app, { variantId, quantity: 5, locationId });
    expect(await errorsOf(reserve(app, newId(), [{ variantId, sku, quantity: 11 }]))).toMatchObject([
      { available: 10 },
    ]);
    const line = { productId, variantId, sku, name: sku, quantity: 7, unitPrice: 1000 };
    const order = await placeTestOrder(app, { lines: [line] });
    expect(await levelsOf(app, variantId)).toMatchObject([
      { locationId: closed, reserved: 0 },
      { locationId: first, reserved: 5 },
      { locationId: second, reserved: 2 },
    ]);
    const itemId = await firstItemOf(manager, order);
    await editItems(manager, 'update', order, { itemId, quantity: 4 });
    expect((await levelsOf(app, variantId)).map(({ reserved }) => reserved)).toEqual([0, 4, 0]);
    expect(await reservationsOf(app, order.id)).toMatchObject([
      { status: 'OPEN', quantity: 4 },
      { status: 'RELEASED', quantity: 1 },
      { status: 'RELEASED', quantity: 2 },
    ]);
  });

  it('does not find the stock of another store', async ({ app }) => {
    const item = await stocked(app, 5);
    const other = await app.shop.features.stores.service.create({
      code: 'else',
      name: 'Else',
      currency: 'EUR',
    });
    const work = app.shop.core.transactions.run((em) =>
      reserveStock(em, {
        storeId: other,
        orderId: newId(),
        lines: withRawIds([{ ...item, quantity: 1 }]),
        ttlSeconds: 60,
      }),
    );
    expect(await errorsOf(work)).toMatchObject([{ available: 0 }]);
  });
});

it('keeps every promise about stock through all of this', async ({ app }) => {
  expect(await violations(app, inventoryAudits)).toEqual([]);
});
