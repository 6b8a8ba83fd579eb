import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { optionalTextInput } from '../../../platform/inputs/text-input.ts';
import { unvalidatedText } from '../../../platform/inputs/unvalidated-values.ts';
import { releaseReservations } from '../../inventory/inventory.locks.ts';
import { usesOfDraft } from '../amounts/draft-uses.ts';
import { recordChange } from '../changing/locked-change.ts';
import { type Decide, type UnlockedChanges, underLock } from '../changing/unlocked-changes.ts';
import type { UnlockedOrder } from '../changing/unlocked-order.ts';
import type { DecidedChange } from '../changing/write-change.locks.ts';
import { demandChanges, demandOf } from '../editing/order-differences.ts';
import { OrderStatus, transitionsByPeople } from '../order-status.ts';
import { lockOrder } from '../orders.locks.ts';
import { cancelRefusal } from './cancel-refusal.ts';
import type { OrderEndedHook } from './order-ended-hook.ts';

/** The largest number of characters of the reason of a cancellation. */
export const MAX_REASON_LENGTH = 500;

export interface StatusCommand {
  readonly actor: Actor;
  readonly orderId: string;
  readonly idempotencyKey: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Changes the status of orders by the transition table, and their stock with it. */
export class OrderLifecycle {
  readonly #changes: UnlockedChanges;
  readonly #idempotency: Idempotency;
  readonly #endedHooks: readonly OrderEndedHook[];

  constructor(changes: UnlockedChanges, idempotency: Idempotency, endedHooks: readonly OrderEndedHook[]) {
    this.#changes = changes;
    this.#idempotency = idempotency;
    this.#endedHooks = endedHooks;
  }

  /** @throws DomainError with an IllegalTransitionError, or an InsufficientStockError when a draft is placed */
  async move(command: StatusCommand & { to: OrderStatus }): Promise<void> {
    const { actor, orderId, expectedVersion, to } = command;
    if (to === OrderStatus.CANCELLED) return this.cancel({ ...command, reason: null });
    const call = {
      actor,
      orderId,
      expectedVersion,
      key: command.idempotencyKey,
      operation: 'updateOrderStatus',
      input: { orderId, expectedVersion, to },
    };
    await this.#changes.run(call, movesTo(to, orderId));
  }

  /** Like {@link move}, in the caller's transaction. */
  async moveWithin(
    em: EntityManager,
    command: Omit<StatusCommand, 'idempotencyKey'> & { to: OrderStatus },
  ): Promise<void> {
    const { actor, orderId, expectedVersion, to } = command;
    if (to === OrderStatus.CANCELLED) await this.#cancelWithin(em, { ...command, reason: null });
    else {
      const call = { actor, orderId, expectedVersion, operation: 'updateOrderStatus' };
      await underLock(em, call, movesTo(to, orderId));
    }
  }

  /**
   * Cancels an order and releases its stock. Hooks of the features above refund what was paid.
   *
   * @param command.owner of the idempotency key, for guests
   * @param command.by customers may cancel until packing begins, staff until the order is shipped
   */
  async cancel(
    command: StatusCommand & {
      reason: string | null;
      owner?: string | undefined;
      by?: 'staff' | 'customer';
    },
  ): Promise<void> {
    const { actor, orderId, expectedVersion, owner } = command;
    const call = {
      actor,
      key: command.idempotencyKey,
      operation: 'cancelOrder',
      input: { orderId, expectedVersion, reason: unvalidatedText(command.reason) || null },
      ...(owner !== undefined && { owner }),
      validate: () =>
        optionalTextInput(command.reason, { field: 'reason', min: 0, max: MAX_REASON_LENGTH }) || null,
    };
    await this.#idempotency.run(call, (em, reason) => this.#cancelWithin(em, { ...command, reason }));
  }

  async #cancelWithin(
    em: EntityManager,
    command: Omit<StatusCommand, 'idempotencyKey'> & {
      reason: string | null;
      by?: 'staff' | 'customer';
    },
  ): Promise<{ orderId: string }> {
    const { actor, orderId, expectedVersion, by = 'staff', reason } = command;
    const order = await lockOrder(em, { storeId: actor.storeId, orderId, expectedVersion });
    const from = order.status;
    if (cancelRefusal(from, by)) throw order.refusal(OrderStatus.CANCELLED, by === 'staff' ? undefined : []);
    order.cancel(reason);
    await recordChange(em, order, {
      type: 'order.cancelled',
      actor,
      data: { from, to: OrderStatus.CANCELLED },
    });
    await releaseReservations(em, { storeId: order.storeId, orderId, actor });
    for (const hook of this.#endedHooks) await hook(em, { actor, orderId });
    return { orderId };
  }
}

function movesTo(to: OrderStatus, orderId: string): Decide {
  return async (open) => {
    const { em, order } = open;
    const from = order.status;
    if (!transitionsByPeople(from).includes(to)) throw order.refusal(to);
    order.moveTo(to);
    const stock = stockOf(open);
    if (to === OrderStatus.PENDING) order.applyTotals(order.paymentStatus);
    const event = { type: 'order.status_changed', data: { from, to } } as const;
    const uses = from === OrderStatus.DRAFT ? await usesOfDraft(em, order) : undefined;
    return { event, stock, ...(uses && { uses }), result: { orderId } };
  };
}

/** The change of stock that a change of status causes. */
function stockOf({ order, items }: UnlockedOrder): NonNullable<DecidedChange['stock']> {
  if (order.status === OrderStatus.CONFIRMED) return { isKept: true };
  if (order.status === OrderStatus.SHIPPED) return { isConsumed: true };
  if (order.status !== OrderStatus.PENDING) return {};
  if (items.length === 0) throw notAllowedNow('A draft without items cannot be placed; add some first.');
  return { differences: demandChanges(new Map(), demandOf(items)) };
}
