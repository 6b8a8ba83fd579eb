import { Conditions } from '../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../platform/graphql/lists/sort-direction.ts';
import { type SortColumns, sortOf, TIME_SORTS } from '../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../platform/graphql/lists/time-conditions.ts';
import { Store } from './store.entity.ts';
import type { StoreSort, StoresArgs, StoreWhere } from './stores-list.inputs.ts';

const FIELDS: FilterFields<StoreWhere> = {
  ...TIME_FIELDS,
  code: { column: 't.code', kind: 'text' },
  name: { column: 't.name', kind: 'text' },
};

const SORTS: SortColumns<StoreSort['field']> = { ...TIME_SORTS, CODE: { column: 't.code', kind: 'text' } };

/** The stores of the installation. */
export async function readStores(reader: Reader, list: StoresArgs): Promise<Connection<Row<Store>>> {
  const conditions = new Conditions();
  compileFilter({ where: list.where, fields: FIELDS, conditions });
  const source = { reader, entity: Store, conditions };
  const sort = sortOf(SORTS, list.sortBy, { field: 'CODE', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
