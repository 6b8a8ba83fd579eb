import { Conditions } from '../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../platform/db/filtering/filter.ts';
import { filterBySearch, isCut, isSearch } from '../../platform/db/filtering/text-search.ts';
import type { Sort } from '../../platform/db/paging/cursor.ts';
import { countRows, readPage } from '../../platform/db/paging/page.ts';
import type { PageArgs } from '../../platform/db/paging/page-window.ts';
import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import { type Connection, searchedConnection } from '../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../platform/graphql/lists/sort-direction.ts';
import { TIME_SORTS } from '../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../platform/graphql/lists/time-conditions.ts';
import { Customer } from './customer.entity.ts';
import { customerSearch } from './customer-search.ts';
import { type CustomerSort, CustomerSortField, type CustomerWhere } from './customers.inputs.ts';

const FIELDS: FilterFields<CustomerWhere> = {
  ...TIME_FIELDS,
  id: { column: 't.id', kind: 'id', idPrefix: 'cus' },
  email: { column: 't.email', kind: 'email' },
  name: { column: 't.name', foldedColumn: 't.name_key', kind: 'text' },
  phone: { column: 't.phone', kind: 'text' },
  isRegistered: { column: 't.is_registered', kind: 'boolean' },
};

const SORTS: Record<CustomerSortField, Pick<Sort, 'column' | 'kind'>> = {
  ...TIME_SORTS,
  [CustomerSortField.NAME]: { column: 't.name_key', kind: 'text' },
};

const NEWEST_FIRST: CustomerSort = { field: CustomerSortField.CREATED_AT, direction: SortDirection.DESC };

/** One page of a store's customers, without deleted ones. */
export async function readCustomers(
  reader: Reader,
  list: PageArgs & {
    storeId: string;
    search?: string | null | undefined;
    where?: CustomerWhere | null | undefined;
    sortBy?: CustomerSort | null | undefined;
  },
): Promise<Connection<Row<Customer>>> {
  const { storeId, where, sortBy } = list;
  const conditions = new Conditions().and('t.store_id = ?', storeId).and('t.deleted_at is null');
  const found = isSearch(list.search) ? customerSearch(storeId, list.search) : undefined;
  if (isSearch(list.search)) filterBySearch(conditions, found);
  compileFilter({ where, fields: FIELDS, conditions });
  const source = { reader, entity: Customer, conditions };
  const { field, direction } = sortBy ?? NEWEST_FIRST;
  return searchedConnection({
    page: await readPage({ ...source, sort: { field, direction, ...SORTS[field] }, page: list }),
    count: () => countRows(source),
    isCut: found && (() => isCut(reader, found)),
  });
}
