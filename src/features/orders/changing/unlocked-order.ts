import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { expectVersion, notFound } from '../../../platform/errors/standard-errors.ts';
import { encodeId } from '../../../values/ids.ts';
import { Order, OrderItem } from '../order.entity.ts';
import { type Columns, columnsOf } from '../order-columns.ts';
import type { OrderStatus } from '../order-status.ts';

/** An order as it was read, for its verbs to change; nothing is locked, and nothing of it is flushed. */
export interface UnlockedOrder {
  readonly em: EntityManager;
  readonly order: Order;
  readonly items: OrderItem[];
  /** Until it runs out, by the database's clock; null when it waits without limit. */
  readonly secondsLeft: number | null;
  /** The version, the status and the columns that were read: what is written, and on what it depends, is told by them. */
  readonly known: {
    readonly version: number;
    readonly status: OrderStatus;
    readonly rows: ReadonlyMap<string, Columns>;
  };
}

const OPEN = prepared(`
  select to_jsonb(o) as "order", extract(epoch from o.expires_at - now())::float8 as "secondsLeft",
    (select coalesce(jsonb_agg(to_jsonb(i) order by i.position, i.id), '[]') from order_items i
      where i.store_id = o.store_id and i.order_id = o.id) as items
  from orders o where o.store_id = $1 and o.id = $2`);

/** @throws DomainError NOT_FOUND, and VERSION_CONFLICT when the caller has seen another version */
export async function readUnlockedOrder(
  em: EntityManager,
  wanted: { storeId: string; orderId: string; expectedVersion?: number | null | undefined },
): Promise<UnlockedOrder> {
  const { storeId, orderId, expectedVersion } = wanted;
  const [row] = await sql<{ order: object; secondsLeft: number | null; items: object[] }>(em, OPEN, [
    storeId,
    orderId,
  ]);
  if (!row) throw notFound('order', 'orderId');
  const order = em.map(Order, row.order, { disableIdentityMap: true });
  const items = row.items.map((item) => em.map(OrderItem, item, { disableIdentityMap: true }));
  expectVersion(expectedVersion, order, encodeId('ord', orderId));
  const rows = new Map([order, ...items].map((entity) => [entity.id, rowOf(em, entity)]));
  const { version, status } = order;
  return { em, order, items, secondsLeft: row.secondsLeft, known: { version, status, rows } };
}

/** The row an entity stands for. */
export function rowOf(em: EntityManager, entity: Order | OrderItem): Columns {
  return entity instanceof Order ? columnsOf(em, Order, entity) : columnsOf(em, OrderItem, entity);
}

/** What its verbs made of a row since it was read; all of a new one. */
export function changedColumns({ em, known }: UnlockedOrder, entity: Order | OrderItem): Columns {
  const before = known.rows.get(entity.id);
  const after = Object.entries(rowOf(em, entity));
  return Object.fromEntries(after.filter(([column, value]) => value !== before?.[column]));
}
