import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter } from '../../../platform/db/filtering/filter.ts';
import { decodeCursor } from '../../../platform/db/paging/cursor.ts';
import { COUNT_LIMIT, type KeyedRow, type Page, pageOf } from '../../../platform/db/paging/page.ts';
import { pageStatement } from '../../../platform/db/paging/page-statement.ts';
import { type PageArgs, pageWindow } from '../../../platform/db/paging/page-window.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import {
  defineLoader,
  defineViewerLoader,
  type ViewerKey,
} from '../../../platform/graphql/loading/loaders.ts';
import { Order } from '../order.entity.ts';
import { addReadableOrders } from '../order-permissions.ts';
import type { CustomerOrdersArgs, OrderWhere } from './order-list.inputs.ts';
import { orderFilterFields, orderSort } from './orders.queries.ts';

type Where = OrderWhere | null | undefined;

/** The arguments of `Customer.orders`. */
type CustomerOrdersList = PageArgs & Pick<CustomerOrdersArgs, 'where' | 'sortBy'>;

interface OfCustomer extends ViewerKey {
  readonly customerId: string;
  readonly context: RequestContext;
}

type FoundRow = Row<Order> & KeyedRow & { wantedId: string };

/**
 * A page of orders of each customer, the newest first. One statement serves all customers that ask for the same page,
 * so a list of customers with their orders costs no more statements than one customer.
 */
export const ordersPageByCustomer = defineViewerLoader<
  OfCustomer & { list: CustomerOrdersList },
  Page<Row<Order>>
>(async (keys) => {
  const pages = new Map<object, Page<Row<Order>>>();
  for (const alike of Map.groupBy(keys, ({ list }) => JSON.stringify(list)).values()) {
    const { list, context } = alike[0]!;
    const found = await readPages(context, {
      list,
      customerIds: alike.map(({ customerId }) => customerId),
    });
    for (const key of alike) pages.set(key, found(key.customerId));
  }
  return keys.map((key) => pages.get(key)!);
});

async function readPages(
  context: RequestContext,
  { list, customerIds }: { list: CustomerOrdersList; customerIds: readonly string[] },
): Promise<(customerId: string) => Page<Row<Order>>> {
  const { reader } = context;
  const { where, sortBy, ...page } = list;
  const sort = { ...orderSort(sortBy), list: reader.table(Order) };
  const { isForward, size } = pageWindow(page);
  const after = page.after == null ? undefined : decodeCursor(sort, page.after, 'after');
  const before = page.before == null ? undefined : decodeCursor(sort, page.before, 'before');
  const bounds = { sort, size, isForward, isAfter: after !== undefined, isBefore: before !== undefined };
  const conditions = readable(context, where).and('t.customer_id = wanted.id');
  const source = { reader, entity: Order, conditions };
  const statement = pageStatement({ source, sort, isForward, after, before, limit: size + 1 });
  if (!statement) return () => pageOf([], bounds);
  const rows = await reader.query<FoundRow>(
    `select wanted.id as "wantedId", page.* from unnest($${statement.values.length + 1}::uuid[]) as wanted (id)
     cross join lateral (${statement.text}) as page`,
    [...statement.values, [...new Set(customerIds)]],
  );
  const byCustomer = Map.groupBy(rows, ({ wantedId }) => wantedId);
  return (customerId) => pageOf(byCustomer.get(customerId) ?? [], bounds);
}

/** The number of orders of each customer, counted up to one more than the limit of `totalCount`. */
export const orderCountByCustomer = defineViewerLoader<OfCustomer & { where: Where }, number>(
  async (keys) => {
    const counts = new Map<object, number>();
    for (const alike of Map.groupBy(keys, ({ where }) => JSON.stringify(where)).values()) {
      const found = await countOrders(alike);
      for (const key of alike) counts.set(key, found.get(key.customerId) ?? 0);
    }
    return keys.map((key) => counts.get(key)!);
  },
);

async function countOrders(
  keys: readonly (OfCustomer & { where: Where })[],
): Promise<ReadonlyMap<string, number>> {
  const { context, where } = keys[0]!;
  const conditions = readable(context, where).and('t.customer_id = wanted.id');
  const ids = conditions.bind([...new Set(keys.map(({ customerId }) => customerId))]);
  const rows = await context.reader.query<{ id: string; count: number }>(
    `select wanted.id, counted.count from unnest(${ids}::uuid[]) as wanted (id)
     cross join lateral (
       select count(*) as count from (select 1 from orders t ${conditions.text} limit ${COUNT_LIMIT + 1}) as found
     ) as counted`,
    conditions.values,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** What each customer paid minus refunds, in minor units per currency, sorted by currency code. */
export const lifetimeValueByCustomer = defineLoader<string, readonly { currency: string; value: bigint }[]>(
  async (customerIds, { reader, storeId }) => {
    const rows = await reader.query<{ customerId: string; currency: string; value: string }>(
      `select customer_id as "customerId", currency, sum(paid_total - refunded_total)::text as value from orders
       where store_id = $1 and customer_id = any ($2::uuid[]) and paid_total > 0
       group by customer_id, currency order by currency`,
      [storeId, customerIds],
    );
    const sums = rows.map(({ value, ...row }) => ({ ...row, value: BigInt(value) }));
    const values = Map.groupBy(sums, ({ customerId }) => customerId);
    return customerIds.map((id) => values.get(id) ?? []);
  },
);

function readable(context: RequestContext, where: Where): Conditions {
  const conditions = new Conditions().and('t.store_id = ?', context.store.id);
  addReadableOrders(conditions, context);
  compileFilter({ where, fields: orderFilterFields(context.store), conditions });
  return conditions;
}
