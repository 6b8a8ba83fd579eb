import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type BulkOutcome, BulkResults, checkBulkSize, doItem } from '../../../platform/db/bulk.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import type { Idempotency } from '../../../platform/idempotency/idempotency.ts';
import { optionalUuidOf, uuidOf } from '../../../platform/inputs/node-ids.ts';
import { pricingAgain } from '../../pricing/facts/stale-price.ts';
import type { OrderLifecycle } from '../lifecycle/order-lifecycle.service.ts';
import type { OrderStatus } from '../order-status.ts';
import { lockOrders } from '../orders.locks.ts';
import type { StaffDetails, StaffOrders } from '../placing/staff-orders.service.ts';

/** Changes of one order, with ids as clients write them. */
interface OrderItem extends StaffDetails {
  readonly orderId: string;
  readonly status?: OrderStatus | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

interface Change extends OrderItem {
  readonly index: number;
}

/**
 * Changes many orders in one transaction, each behind a savepoint by what `updateOrder` and `updateOrderStatus` do: the
 * same rules, versions and events. All orders and then the stock they hold are locked first, in id order.
 */
export class BulkOrders {
  readonly #idempotency: Idempotency;
  readonly #staff: StaffOrders;
  readonly #lifecycle: OrderLifecycle;

  constructor(parts: { idempotency: Idempotency; staff: StaffOrders; lifecycle: OrderLifecycle }) {
    this.#idempotency = parts.idempotency;
    this.#staff = parts.staff;
    this.#lifecycle = parts.lifecycle;
  }

  /**
   * @param command.mayChange whether the viewer may change the order; it need not exist
   * @returns the ids of the changed orders, and the errors of the items that were left out
   */
  update(
    actor: Actor,
    command: {
      readonly items: readonly OrderItem[];
      readonly mayChange: (orderId: string) => boolean;
      readonly idempotencyKey: string;
    },
  ): Promise<BulkOutcome<{ orderId: string }>> {
    const { items, mayChange, idempotencyKey: key } = command;
    const validate = () => checkBulkSize(items);
    const call = { actor, key, operation: 'bulkUpdateOrders', input: { items }, validate };
    const work = async (em: EntityManager) => {
      const results = new BulkResults<{ orderId: string }>(items.length);
      const changes = wellFormed(items, { mayChange, results });
      const orderIds = changes.map(({ orderId }) => orderId);
      await lockOrders(em, { storeId: actor.storeId, orderIds });
      for (const change of changes) {
        await doItem(em, { results, index: change.index }, (inner) => this.#change(inner, actor, change));
      }
      return results.outcome;
    };
    return pricingAgain(() => this.#idempotency.run(call, work));
  }

  async #change(em: EntityManager, actor: Actor, change: Change): Promise<{ orderId: string }> {
    const { orderId, status, index: _, expectedVersion, ...details } = change;
    const hasDetails = hasAny(details);
    if (hasDetails) await this.#staff.updateWithin(em, { ...details, actor, orderId, expectedVersion });
    if (status != null) {
      const expected = hasDetails ? undefined : expectedVersion;
      await this.#lifecycle.moveWithin(em, { actor, orderId, to: status, expectedVersion: expected });
    }
    return { orderId };
  }
}

const hasAny = (details: StaffDetails): boolean =>
  Object.values(details).some((value) => value !== undefined);

/** The items that can be tried, in the order of their ids. */
function wellFormed(
  items: readonly OrderItem[],
  { mayChange, results }: { mayChange: (orderId: string) => boolean; results: BulkResults<unknown> },
): Change[] {
  const named = new Set<string>();
  const changes = items.flatMap((item, index): Change[] => {
    try {
      const orderId = uuidOf('ord', item.orderId, 'orderId');
      if (!mayChange(orderId)) throw notFound('order', 'orderId');
      if (named.has(orderId)) throw invalid('orderId', 'Another item names this order already.');
      named.add(orderId);
      const { orderId: _id, status, expectedVersion: _version, ...details } = item;
      if (status == null && !hasAny(details)) throw invalid('orderId', 'Name something to change.');
      const shippingMethodId = optionalUuidOf('shm', details.shippingMethodId, 'shippingMethodId');
      const change = { ...item, orderId, index, shippingMethodId };
      if (details.salesRepId === undefined) return [change];
      const salesRepId = optionalUuidOf('usr', details.salesRepId, 'salesRepId') ?? null;
      return [{ ...change, salesRepId }];
    } catch (error) {
      results.refuse(index, error);
      return [];
    }
  });
  return changes.sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}
