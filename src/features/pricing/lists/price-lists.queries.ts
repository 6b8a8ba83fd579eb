import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import {
  NEWEST_FIRST,
  type SortColumns,
  sortOf,
  TIME_SORTS,
} from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { PriceList } from './price-list.entity.ts';
import type { PriceListSort, PriceListsArgs, PriceListWhere } from './price-list.inputs.ts';

const FIELDS: FilterFields<PriceListWhere> = {
  ...TIME_FIELDS,
  name: { column: 't.name', kind: 'text' },
  currency: { column: 't.currency', kind: 'text' },
  isInForce: {
    column: '(coalesce(t.starts_at <= now(), true) and coalesce(t.ends_at > now(), true))',
    kind: 'boolean',
  },
  startsAt: { column: 't.starts_at', kind: 'time' },
  endsAt: { column: 't.ends_at', kind: 'time' },
};

const SORTS: SortColumns<PriceListSort['field']> = {
  ...TIME_SORTS,
  NAME: { column: 't.name', kind: 'text' },
  PRIORITY: { column: 't.priority', kind: 'int' },
};

/** One page of a store's price lists. A store has tens of them. */
export async function readPriceLists(
  reader: Reader,
  list: PriceListsArgs & { storeId: string },
): Promise<Connection<Row<PriceList>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: FIELDS, conditions });
  const source = { reader, entity: PriceList, conditions };
  const sort = sortOf(SORTS, list.sortBy, NEWEST_FIRST);
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
