import { expect } from 'vitest';
import { UnlockedChanges } from '../../../src/features/orders/changing/unlocked-changes.ts';
import { OrderStatus } from '../../../src/features/orders/order-status.ts';
import { systemActor } from '../../../src/platform/auth/actor.ts';
import { violations } from '../../testkit/audit.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { orderEventsOf, placeTestOrder } from '../../testkit/shop/orders.ts';
import { DEFAULT_STORE } from '../../testkit/shop/people.ts';

const it = base
  .extend(
    'changes',
    { scope: 'file' },
    ({ app }) => new UnlockedChanges(app.shop.core.transactions, app.shop.core.idempotency),
  )
  .extend('confirm', ({ app }) => (orderId: string): Promise<void> => {
    const actor = systemActor(DEFAULT_STORE, 'tests');
    return app.shop.features.orders.lifecycle.move({
      actor,
      orderId,
      to: OrderStatus.CONFIRMED,
      idempotencyKey: null,
    });
  });

it('decides again, under a lock, when somebody changed the order after it was read', async ({
  app,
  changes,
  confirm,
}) => {
  const order = await placeTestOrder(app);
  const { rawOrderId, id } = order;
  const call = {
    actor: systemActor(DEFAULT_STORE, 'tests'),
    orderId: rawOrderId,
    key: 'touched',
    operation: 'test',
    input: 0,
  };
  const seen: number[] = [];
  const answer = await changes.run<{ seen: number }>(call, async (open) => {
    seen.push(open.order.version);
    if (seen.length === 1) await confirm(rawOrderId);
    return { event: { type: 'order.updated', data: {} }, result: { seen: open.order.version } };
  });
  expect(seen).toEqual([1, 2]);
  expect(answer).toEqual({ seen: 2 });
  expect(await changes.run(call, () => ({ event: { type: 'order.updated', data: {} }, result: {} }))).toEqual(
    answer,
  );
  const events = await orderEventsOf(app, id);
  expect(events.map(({ data }) => data.version)).toEqual([1, 2, 3]);
  expect(await violations(app)).toEqual([]);
});
it('leaves nothing behind of a decision that was refused', async ({ app, changes }) => {
  const { rawOrderId, id } = await placeTestOrder(app);
  const call = {
    actor: systemActor(DEFAULT_STORE, 'tests'),
    orderId: rawOrderId,
    expectedVersion: 7,
    key: null,
    operation: 'test',
  };
  const work = changes.run({ ...call, input: 0 }, () => {
    throw new Error('not asked, since the version is another');
  });
  await expect(work).rejects.toMatchObject({ errors: [{ code: 'VERSION_CONFLICT', currentVersion: 1 }] });
  expect(await orderEventsOf(app, id)).toHaveLength(1);
});
