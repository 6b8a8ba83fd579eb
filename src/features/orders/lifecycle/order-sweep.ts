import type { EntityManager } from '@mikro-orm/postgresql';
import { systemActor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import { writeStatuses } from '../changing/write-change.locks.ts';
import type { OrderFacts, StatusChange } from '../events/order.events.ts';
import { Order } from '../order.entity.ts';
import { OrderStatus } from '../order-status.ts';
import { lockExpired, releaseBatch } from '../orders.locks.ts';
import type { OrderEndedHook } from './order-ended-hook.ts';

const TASK = 'sweepExpiredOrders';
/** The number of orders that one transaction expires. It is small, so that their locks last only milliseconds. */
const BATCH = 50;

/**
 * Expires the orders that nobody paid in time and releases their stock. Several instances may run it at once: each
 * skips orders that another one has locked.
 *
 * @returns the number of expired orders
 */
export async function sweepExpiredOrders(parts: {
  transactions: Transactions;
  endedHooks: readonly OrderEndedHook[];
}): Promise<number> {
  const { transactions, endedHooks } = parts;
  let swept = 0;
  for (;;) {
    const expired = await transactions.run((em) => expire(em, endedHooks));
    swept += expired;
    if (expired < BATCH) return swept;
  }
}

export function sweepJobs(parts: Parameters<typeof sweepExpiredOrders>[0]): FeatureJobs {
  return {
    tasks: {
      [TASK]: async () => {
        await sweepExpiredOrders(parts);
      },
    },
    crontab: [`* * * * * ${TASK}`],
  };
}

async function expire(em: EntityManager, endedHooks: readonly OrderEndedHook[]): Promise<number> {
  const orders = await lockExpired(em, BATCH);
  if (orders.length === 0) return 0;
  const actorOf = ({ storeId }: OrderFacts) => systemActor(storeId, 'expiry');
  await writeStatuses(
    em,
    orders.map((known) => ({ known, actor: actorOf(known), event: expiryOf(known) })),
  );
  await releaseBatch(em, orders);
  for (const order of orders) {
    for (const hook of endedHooks) await hook(em, { actor: actorOf(order), orderId: order.id });
  }
  return orders.length;
}

function expiryOf(known: OrderFacts): { type: 'order.expired'; data: StatusChange } {
  const order = Object.assign(new Order(), known);
  order.moveTo(OrderStatus.EXPIRED);
  return { type: 'order.expired', data: { from: known.status, to: order.status } };
}
