import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { notAllowedNow } from '../../platform/graphql/faults.ts';
import { optionalTextInput } from '../../platform/graphql/text-input.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import {
  consumeReservations,
  keepReservations,
  releaseReservations,
  reserveStock,
} from '../inventory/inventory.locks.ts';
import type { Order } from './order.entity.ts';
import { recordChange } from './order-change.ts';
import type { OrderEndedHook } from './order-ended-hook.ts';
import { OrderStatus, paymentStatusOf, transitionsByPeople } from './order-status.ts';
import { lockedItems, lockOrder } from './orders.locks.ts';

export interface StatusCommand {
  readonly actor: Actor;
  readonly orderId: string;
  readonly idempotencyKey: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Moves orders along the transition table, and stock with them. */
export class OrderLifecycle {
  readonly #idempotency: Idempotency;
  readonly #endedHooks: readonly OrderEndedHook[];

  constructor(idempotency: Idempotency, endedHooks: readonly OrderEndedHook[]) {
    this.#idempotency = idempotency;
    this.#endedHooks = endedHooks;
  }

  /** @throws UserFault with an IllegalTransitionError, or an InsufficientStockError when a draft is placed */
  async move(command: StatusCommand & { to: OrderStatus }): Promise<void> {
    const { actor, orderId, expectedVersion, to } = command;
    if (to === OrderStatus.CANCELLED) return this.cancel({ ...command, reason: null });
    const input = { orderId, expectedVersion, to };
    const call = { actor, key: command.idempotencyKey, operation: 'updateOrderStatus', input };
    await this.#idempotency.run(call, async (em) => {
      const order = await lockOrder(em, { storeId: actor.storeId, orderId, expectedVersion });
      const from = order.status;
      if (!transitionsByPeople(from).includes(to)) throw order.refusal(to);
      order.moveTo(to);
      if (to === OrderStatus.PENDING) order.paymentStatus = paymentStatusOf(order, order.paymentStatus);
      await recordChange(em, order, { type: 'order.status_changed', actor, data: { from, to } });
      await moveStock(em, order, actor);
      return { orderId };
    });
  }

  /**
   * Calls an order off and frees its stock. What was paid goes back by the hooks of the floor above.
   *
   * @param command.allowedFrom narrows the table: customers may cancel until packing begins
   */
  async cancel(
    command: StatusCommand & { reason: string | null; allowedFrom?: readonly OrderStatus[] | undefined },
  ): Promise<void> {
    const { actor, orderId, expectedVersion, allowedFrom } = command;
    const reason = optionalTextInput(command.reason, { field: 'reason', min: 0, max: 500 }) || null;
    const input = { orderId, expectedVersion, reason };
    const call = { actor, key: command.idempotencyKey, operation: 'cancelOrder', input };
    await this.#idempotency.run(call, async (em) => {
      const order = await lockOrder(em, { storeId: actor.storeId, orderId, expectedVersion });
      const from = order.status;
      if (allowedFrom && !allowedFrom.includes(from)) throw order.refusal(OrderStatus.CANCELLED, []);
      order.cancel(reason);
      await recordChange(em, order, {
        type: 'order.cancelled',
        actor,
        data: { from, to: OrderStatus.CANCELLED },
      });
      await releaseReservations(em, { storeId: order.storeId, orderId, actor });
      for (const hook of this.#endedHooks) await hook(em, { actor, orderId });
      return { orderId };
    });
  }
}

/** What a move along the table means for the stock, after the order's row was locked and changed. */
async function moveStock(em: EntityManager, order: Order, actor: Actor): Promise<void> {
  const { storeId, id: orderId, status } = order;
  if (status === OrderStatus.CONFIRMED) await keepReservations(em, { storeId, orderId });
  if (status === OrderStatus.SHIPPED) await consumeReservations(em, { storeId, orderId, actor });
  if (status !== OrderStatus.PENDING) return;
  const lines = await lockedItems(em, order);
  if (lines.length === 0) throw notAllowedNow('A draft without items cannot be placed; add some first.');
  await reserveStock(em, { storeId, orderId, actor, lines, ttlSeconds: null });
}
