import { describe, expect } from 'vitest';
import { inventoryAudits } from '../../../src/features/inventory/inventory.audits.ts';
import { releaseReservations, reserveStock } from '../../../src/features/inventory/inventory.locks.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { DomainError } from '../../../src/platform/errors/domain-error.ts';
import { violations } from '../../testkit/audit.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { rawId } from '../../testkit/shop/ids.ts';
import { levelsOf, seedBareOrder, stockEventsOf } from '../../testkit/shop/inventory.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';
import { stocked, withRawIds } from '../../testkit/shop/reservations.ts';

const CONNECTIONS = 50;
const storeId = DEFAULT_STORE;
const actor = systemActor(storeId, 'test');
/** Ships an order's reserved stock. */
const CONSUME = "select end_reservations(?, ?, null, null, 'CONSUMED', ?, '{}')";

const it = appTest({ audited: false, environment: { DATABASE_POOL_SIZE: String(CONNECTIONS) } })
  /** One attempt without retries, so that a deadlock fails the test. */
  .extend(
    'attempt',
    ({ app }) =>
      (orderId: string, lines: { variantId: string; sku: string; quantity: number }[]): Promise<void> =>
        app.shop.core.orm.em
          .fork()
          .transactional((em) =>
            reserveStock(em, { storeId, orderId: rawId(orderId), lines: withRawIds(lines), ttlSeconds: 900 }),
          ),
  )
  .extend(
    'bareOrders',
    ({ app }) =>
      async (count: number): Promise<string[]> =>
        Promise.all(Array.from({ length: count }, () => seedBareOrder(app))),
  );

describe('buyers at the same time', () => {
  it('sells ten units to exactly ten of fifty', async ({ app, attempt, bareOrders }) => {
    const item = await stocked(app, 10);
    const orders = await bareOrders(CONNECTIONS);
    const outcomes = await Promise.allSettled(
      orders.map((orderId) => attempt(orderId, [{ ...item, quantity: 1 }])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(DomainError);
    }
    expect(await levelsOf(app, item.variantId)).toMatchObject([{ onHand: 10, reserved: 10 }]);
  });

  it('delivers the events of a contended variant in the order of its changes', async ({
    app,
    attempt,
    bareOrders,
  }) => {
    const item = await stocked(app, CONNECTIONS);
    const orders = await bareOrders(CONNECTIONS);
    await Promise.all(orders.map((orderId) => attempt(orderId, [{ ...item, quantity: 1 }])));
    const events = await stockEventsOf(app, item.variantId);
    expect(events.map(({ available }) => available)).toEqual(
      Array.from({ length: CONNECTIONS + 1 }, (_, sold) => CONNECTIONS - sold),
    );
  });

  it('never deadlocks, whatever the order of the lines', async ({ app, attempt }) => {
    const items = await Promise.all(Array.from({ length: 6 }, () => stocked(app, 10_000)));
    const lines = items.map((item) => ({ ...item, quantity: 1 }));
    const ordersEach = 6;
    const buyer = async (number: number): Promise<void> => {
      for (let index = number * ordersEach; index < (number + 1) * ordersEach; index++) {
        const orderId = rawId(await seedBareOrder(app));
        const turned = lines.map((_, place) => lines[(place + index) % lines.length]!);
        await attempt(orderId, index % 2 ? turned : turned.toReversed());
        const em = app.shop.core.orm.em.fork();
        if (index % 3 === 0)
          await em.transactional((inner) => releaseReservations(inner, { storeId, orderId }));
        if (index % 3 === 1) {
          await em.execute(CONSUME, [storeId, orderId, actor.label]);
        }
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => buyer(number)));
    for (const { variantId } of items) {
      expect(await levelsOf(app, variantId)).toMatchObject([{ onHand: 10_000 - 100, reserved: 100 }]);
    }
  });
});

it('keeps every promise about stock through all of this', async ({ app }) => {
  expect(await violations(app, inventoryAudits)).toEqual([]);
});
