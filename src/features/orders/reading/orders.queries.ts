import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { isCut } from '../../../platform/db/filtering/text-search.ts';
import type { Sort } from '../../../platform/db/paging/cursor.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';
import { type Connection, searchedConnection } from '../../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { Order } from '../order.entity.ts';
import { addReadableOrders, permitsOrder } from '../order-permissions.ts';
import { type OrderSort, OrderSortField, type OrdersArgs, type OrderWhere } from './order-list.inputs.ts';
import { addOrderSearch } from './order-search.ts';
import { addSoldSku } from './sold-sku-filter.ts';

const SORTS: Record<OrderSortField, Omit<Sort, 'field' | 'direction'>> = {
  ...TIME_SORTS,
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

/** A page of the orders that the viewer may see. */
export async function readOrders(
  context: RequestContext,
  { where, search, sortBy, ...page }: OrdersArgs,
): Promise<Connection<Row<Order>>> {
  const { reader, store } = context;
  const conditions = new Conditions().and('t.store_id = ?', store.id);
  addReadableOrders(conditions, context);
  const found = addOrderSearch(conditions, context, search);
  compileFilter({ where, fields: orderFilterFields(store), conditions });
  const source = { reader, entity: Order, conditions };
  return searchedConnection({
    page: await readPage({ ...source, sort: orderSort(sortBy), page }),
    count: () => countRows(source),
    isCut: found && (() => isCut(reader, found)),
  });
}

export function orderFilterFields({
  id: storeId,
  currency,
}: RequestContext['store']): FilterFields<OrderWhere> {
  return {
    ...TIME_FIELDS,
    status: { column: 't.status', kind: 'enum' },
    paymentStatus: { column: 't.payment_status', kind: 'enum' },
    fulfillmentStatus: { column: 't.fulfillment_status', kind: 'enum' },
    source: { column: 't.source', kind: 'enum' },
    customerId: { column: 't.customer_id', kind: 'id', idPrefix: 'cus' },
    salesRepId: { column: 't.sales_rep_id', kind: 'id', idPrefix: 'usr' },
    number: { column: 't.number', kind: 'text' },
    placedAt: { column: 't.placed_at', kind: 'time' },
    currency: { column: 't.currency', kind: 'text' },
    total: { column: 't.total', kind: 'money', currency, currencyColumn: 't.currency' },
    sku: (operators, conditions) => addSoldSku(conditions, { storeId, operators }),
  };
}

/** The order with this number. Undefined if there is none or the viewer may not see it. */
export async function orderByNumber(
  context: RequestContext,
  number: string,
): Promise<Row<Order> | undefined> {
  if (number.includes('\0') || !number.isWellFormed()) return undefined;
  const { reader, store } = context;
  const [order] = await reader.rows(Order, 'where t.store_id = $1 and t.number = $2', [store.id, number]);
  return order && permitsOrder(context, 'read', order) ? order : undefined;
}
