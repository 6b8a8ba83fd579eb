import { permitsRow } from '../../platform/auth/ability.ts';
import { Conditions } from '../../platform/db/conditions.ts';
import type { Sort } from '../../platform/db/cursor.ts';
import { compileFilter, type FilterFields } from '../../platform/db/filter.ts';
import { compileOperators } from '../../platform/db/filter-operators.ts';
import { countRows, readPage } from '../../platform/db/page.ts';
import type { Row } from '../../platform/db/reader.ts';
import { type Connection, toConnection } from '../../platform/graphql/connections.ts';
import type { RequestContext } from '../../platform/graphql/context.ts';
import { badUserInput } from '../../platform/graphql/request-errors.ts';
import { SortDirection } from '../../platform/graphql/sort-direction.ts';
import { Order } from './order.entity.ts';
import { type OrderSort, OrderSortField, type OrdersArgs, type OrderWhere } from './order-list.inputs.ts';
import { addReadableOrders } from './order-permissions.ts';

const MOST_CHARACTERS = 200;
const MOST_WORDS = 8;

const SORTS: Record<OrderSortField, Omit<Sort, 'field' | 'direction'>> = {
  [OrderSortField.CREATED_AT]: { column: 't.created_at', kind: 'time' },
  [OrderSortField.PLACED_AT]: { column: 't.placed_at', kind: 'time', isNullable: true },
  [OrderSortField.TOTAL]: { column: 't.total', kind: 'bigint' },
  [OrderSortField.NUMBER]: { column: 't.number', kind: 'text' },
};

export function orderSort(sortBy: OrderSort | null | undefined): Sort {
  const { field, direction } = sortBy ?? {
    field: OrderSortField.CREATED_AT,
    direction: SortDirection.DESC,
  };
  return { field, direction, ...SORTS[field] };
}

/** One page of the orders the viewer may see. */
export async function readOrders(
  context: RequestContext,
  { where, search, sortBy, ...page }: OrdersArgs,
): Promise<Connection<Row<Order>>> {
  const { reader } = context;
  const source = { reader, entity: Order, conditions: orderConditions(context, { where, search }) };
  const rows = await readPage({ ...source, sort: orderSort(sortBy), page });
  return toConnection(rows, () => countRows(source));
}

/** What a list or an export of orders is made of: the viewer's orders, over `t`, that meet the conditions. */
export function orderConditions(
  context: RequestContext,
  { where, search }: { where?: OrderWhere | null | undefined; search?: string | null | undefined },
): Conditions {
  const { store } = context;
  const conditions = new Conditions().and('t.store_id = ?', store.id);
  addReadableOrders(conditions, context);
  addSearch(conditions, store.id, search);
  compileFilter({ where, fields: filterFields(store.currency), conditions });
  return conditions;
}

function filterFields(currency: string): FilterFields<OrderWhere> {
  return {
    status: { column: 't.status', kind: 'enum' },
    paymentStatus: { column: 't.payment_status', kind: 'enum' },
    fulfillmentStatus: { column: 't.fulfillment_status', kind: 'enum' },
    source: { column: 't.source', kind: 'enum' },
    customerId: { column: 't.customer_id', kind: 'id', idPrefix: 'cus' },
    salesRepId: { column: 't.sales_rep_id', kind: 'id', idPrefix: 'usr' },
    number: { column: 't.number', kind: 'text' },
    placedAt: { column: 't.placed_at', kind: 'time' },
    createdAt: { column: 't.created_at', kind: 'time' },
    total: { column: 't.total', kind: 'money', currency },
    sku: (operators, conditions) => {
      const item = new Conditions().and('i.order_id = t.id');
      const field = { column: 'i.sku', kind: 'text' } as const;
      compileOperators({ operators, field, conditions: item, path: 'where.sku' });
      // Its values are numbered from one in their order, so they can be bound again in that order.
      const predicate = item.predicate.replace(/\$\d+/g, '?');
      conditions.and(`exists (select from order_items i where ${predicate})`, ...item.values);
    },
  };
}

/**
 * Every word is in the number or the e-mail address of the order, or else every word is in what the customer is
 * found by. Two subqueries, since each has an index and their alternative would have none.
 *
 * @throws GraphQLError BAD_USER_INPUT when the text is too long or no text
 */
function addSearch(conditions: Conditions, storeId: string, search: string | null | undefined): void {
  if (search === null || search === undefined) return;
  if (search.length > MOST_CHARACTERS || search.includes('\0') || !search.isWellFormed()) {
    throw badUserInput(`\`search\` is a text of at most ${MOST_CHARACTERS} characters.`, 'search');
  }
  const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return;
  const plain = words.map((word) => word.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''));
  // One condition for each word: `ilike all (…)` would not use the index.
  const every = (condition: string) => words.map(() => condition).join(' and ');
  conditions.and(
    `t.id in (
      select o.id from orders o
      where o.store_id = ? and ${every("(o.number || ' ' || coalesce(o.email, '')) ilike ?")}
      union all
      select o.id from customers c join orders o on o.customer_id = c.id
      where c.store_id = ? and c.deleted_at is null and ${every('c.search_text like ?')})`,
    storeId,
    ...words.map(pattern),
    storeId,
    ...plain.map(pattern),
  );
}

function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The order with this number if the viewer may see it. */
export async function orderByNumber(
  { reader, store, ability }: RequestContext,
  number: string,
): Promise<Row<Order> | undefined> {
  if (number.includes('\0') || !number.isWellFormed()) return undefined;
  const [order] = await reader.rows(Order, 'where t.store_id = $1 and t.number = $2', [store.id, number]);
  return order && permitsRow(ability, 'read', 'Order', order) ? order : undefined;
}
