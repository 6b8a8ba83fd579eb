import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { decodeCursor, type ListSort } from '../../../platform/db/paging/cursor.ts';
import { COUNT_LIMIT, type Page, pageOf } from '../../../platform/db/paging/page.ts';
import {
  DEFAULT_PAGE_SIZE,
  type PageArgs,
  type PageWindow,
  pageWindow,
} from '../../../platform/db/paging/page-window.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import {
  defineLoader,
  defineViewerLoader,
  type ViewerKey,
} from '../../../platform/graphql/loading/loaders.ts';
import type { OrderEvent } from './order-event.ts';
import {
  eventColumns,
  FOR_CUSTOMER,
  isForCustomer,
  type OrderEventRow,
  readOrderEvent,
} from './order-event-rows.ts';

/**
 * The newest event comes first. `seq` is unique, and the events of one order get it in their order, because a change
 * holds the lock of its order.
 */
const NEWEST_FIRST: ListSort = {
  list: 'timeline',
  field: 'NEWEST',
  column: 'events.seq',
  kind: 'bigint',
  direction: 'desc',
};

/** A timeline as a viewer sees it. */
interface TimelineOf extends ViewerKey {
  readonly orderId: string;
  /** Whether they see what is meant for the staff as well. */
  readonly isWhole: boolean;
}

/** The newest events of each order, as many as {@link newestPage} needs. Includes those for the staff only. */
export const newestEvents = defineLoader<string, OrderEventRow[]>((orderIds, { reader, storeId }) =>
  readTimelines(reader, {
    orderIds,
    conditions: new Conditions().and('store_id = ?', storeId),
    order: 'desc',
    limit: DEFAULT_PAGE_SIZE + 1,
  }),
);

/**
 * The first page of the newest events, without a further statement. Undefined if the viewer must not see one of them,
 * since the page would be too short without it.
 */
export function newestPage(rows: readonly OrderEventRow[], isWhole: boolean): Page<OrderEvent> | undefined {
  return isWhole || rows.every(isForCustomer) ? toPage(rows, timelineWindow({})) : undefined;
}

/** Which part of a timeline is read. Positions are values of `seq`. */
interface TimelineWindow extends PageWindow {
  readonly after: string | null | undefined;
  readonly before: string | null | undefined;
}

/** @throws GraphQLError BAD_USER_INPUT for a bad page size, INVALID_CURSOR for a bad cursor */
export function timelineWindow(page: PageArgs): TimelineWindow {
  const positionAt = (argument: 'after' | 'before') => {
    const cursor = page[argument];
    return cursor == null ? undefined : decodeCursor(NEWEST_FIRST, cursor, argument).key;
  };
  return { ...pageWindow(page), after: positionAt('after'), before: positionAt('before') };
}

/** A page of the events of each order. One statement serves all orders whose page is asked for in the same way. */
export const timelinePage = defineViewerLoader<TimelineOf & { window: TimelineWindow }, Page<OrderEvent>>(
  (keys, { reader, storeId }) =>
    forAlike(keys, async ([{ window, isWhole }], orderIds) => {
      const conditions = visible(storeId, isWhole);
      if (window.after != null) conditions.and('seq < ?::bigint', window.after);
      if (window.before != null) conditions.and('seq > ?::bigint', window.before);
      const order = window.isForward ? 'desc' : 'asc';
      const found = await readTimelines(reader, { orderIds, conditions, order, limit: window.size + 1 });
      return found.map((rows) => toPage(rows, window));
    }),
);

/** The number of events of each order, counted up to one more than the limit of `totalCount`. */
export const timelineCount = defineViewerLoader<TimelineOf, number>((keys, { reader, storeId }) =>
  forAlike(keys, async ([{ isWhole }], orderIds) => {
    const conditions = visible(storeId, isWhole).and('order_id = wanted.id');
    const rows = await reader.query<{ id: string; count: number }>(
      `select wanted.id, counted.count from unnest(${conditions.bind(orderIds)}::uuid[]) as wanted (id)
       cross join lateral (
         select count(*) as count from (select 1 from events ${conditions.text} limit ${COUNT_LIMIT + 1}) as found
       ) as counted`,
      conditions.values,
    );
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return orderIds.map((id) => counts.get(id) ?? 0);
  }),
);

function visible(storeId: string, isWhole: boolean): Conditions {
  const conditions = new Conditions().and('store_id = ?', storeId);
  return isWhole ? conditions : conditions.and(FOR_CUSTOMER);
}

/** Reads the keys that differ in nothing but the order together. */
async function forAlike<K extends TimelineOf & { readonly window?: TimelineWindow }, V>(
  keys: readonly K[],
  read: (alike: readonly [K, ...K[]], orderIds: readonly string[]) => Promise<readonly V[]>,
): Promise<V[]> {
  const values = new Map<K, V>();
  const form = ({ isWhole, window }: K) => JSON.stringify([isWhole, window]);
  await Promise.all(
    [...Map.groupBy(keys, form).values()].map(async (alike) => {
      const orderIds = [...new Set(alike.map(({ orderId }) => orderId))];
      const found = await read(alike as [K, ...K[]], orderIds);
      for (const key of alike) values.set(key, found[orderIds.indexOf(key.orderId)]!);
    }),
  );
  return keys.map((key) => values.get(key)!);
}

/** A separate statement for one order. The statement for many orders is planned at each call. */
async function readTimelines(
  reader: Reader,
  wanted: { orderIds: readonly string[]; conditions: Conditions; order: 'asc' | 'desc'; limit: number },
): Promise<OrderEventRow[][]> {
  const { orderIds, conditions, order } = wanted;
  const limit = conditions.bind(wanted.limit);
  const page = (orderId: string) => `select ${eventColumns(reader)} from events
    where ${conditions.predicate} and order_id = ${orderId} order by events.seq ${order} limit ${limit}`;
  if (orderIds.length === 1) {
    const text = page(conditions.bind(orderIds[0]));
    return [await reader.query<OrderEventRow>(text, conditions.values, { isBatchable: true })];
  }
  const rows = await reader.query<OrderEventRow>(
    `select page.* from unnest(${conditions.bind(orderIds)}::uuid[]) as wanted (id)
     cross join lateral (${page('wanted.id')}) as page`,
    conditions.values,
  );
  const timelines = Map.groupBy(rows, ({ orderId }) => orderId);
  return orderIds.map((id) => timelines.get(id) ?? []);
}

/** @param rows in scan order, possibly one more than the page has */
function toPage(
  rows: readonly OrderEventRow[],
  { after, before, ...window }: TimelineWindow,
): Page<OrderEvent> {
  const [isAfter, isBefore] = [after != null, before != null];
  return pageOf(rows.map(readOrderEvent), { sort: NEWEST_FIRST, ...window, isAfter, isBefore });
}
