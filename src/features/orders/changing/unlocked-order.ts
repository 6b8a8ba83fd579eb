import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { expectVersion, notFound } from '../../../platform/errors/standard-errors.ts';
import { encodeId } from '../../../values/ids.ts';
import { Order } from '../order.entity.ts';
import { type Columns, columnsOf } from '../order-columns.ts';
import { OrderItem } from '../order-item.entity.ts';
import type { OrderStatus } from '../order-status.ts';

/** An order that was read without a lock. Its methods may change it; MikroORM never flushes it. */
export interface UnlockedOrder {
  readonly em: EntityManager;
  readonly order: Order;
  readonly items: OrderItem[];
  /** Seconds until it expires, by the database's clock. Null when it never expires. */
  readonly secondsLeft: number | null;
  /** The state that was read. Comparing with it tells what to write and which version the change depends on. */
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

/** The columns of an entity. */
export function rowOf(em: EntityManager, entity: Order | OrderItem): Columns {
  return entity instanceof Order ? columnsOf(em, Order, entity) : columnsOf(em, OrderItem, entity);
}

/** The columns that changed since the row was read. All columns of a new row. */
export function changedColumns({ em, known }: UnlockedOrder, entity: Order | OrderItem): Columns {
  const before = known.rows.get(entity.id);
  const after = Object.entries(rowOf(em, entity));
  return Object.fromEntries(after.filter(([column, value]) => !isDeepStrictEqual(value, before?.[column])));
}
