import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { type SortColumns, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { CustomerGroup } from './customer-group.entity.ts';
import type {
  CustomerGroupSort,
  CustomerGroupsArgs,
  CustomerGroupWhere,
} from './customer-group-list.inputs.ts';

const FIELDS: FilterFields<CustomerGroupWhere> = {
  ...TIME_FIELDS,
  code: { column: 't.code', kind: 'text' },
  name: { column: 't.name', kind: 'text' },
};

const SORTS: SortColumns<CustomerGroupSort['field']> = {
  ...TIME_SORTS,
  CODE: { column: 't.code', kind: 'text' },
  NAME: { column: 't.name', kind: 'text' },
};

/** One page of a store's customer groups. A store has tens of them. */
export async function readCustomerGroups(
  reader: Reader,
  list: CustomerGroupsArgs & { storeId: string },
): Promise<Connection<Row<CustomerGroup>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: FIELDS, conditions });
  const source = { reader, entity: CustomerGroup, conditions };
  const sort = sortOf(SORTS, list.sortBy, { field: 'CODE', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
