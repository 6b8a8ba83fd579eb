import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { type SortColumns, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { Location } from '../location.entity.ts';
import type { LocationSort, LocationsArgs, LocationWhere } from './location-list.inputs.ts';

const FIELDS: FilterFields<LocationWhere> = {
  ...TIME_FIELDS,
  code: { column: 't.code', kind: 'text' },
  name: { column: 't.name', kind: 'text' },
  isActive: { column: 't.is_active', kind: 'boolean' },
};

const SORTS: SortColumns<LocationSort['field']> = {
  ...TIME_SORTS,
  PRIORITY: { column: 't.priority', kind: 'int' },
  CODE: { column: 't.code', kind: 'text' },
  NAME: { column: 't.name', kind: 'text' },
};

/** The store's locations, by default in the order in which orders draw on them. */
export async function readLocations(
  reader: Reader,
  list: LocationsArgs & { storeId: string },
): Promise<Connection<Row<Location>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: FIELDS, conditions });
  const source = { reader, entity: Location, conditions };
  const sort = sortOf(SORTS, list.sortBy, { field: 'PRIORITY', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
