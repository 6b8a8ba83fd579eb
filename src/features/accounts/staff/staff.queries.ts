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
import { User } from '../user.entity.ts';
import type { UserSort, UsersArgs, UserWhere } from './staff-list.inputs.ts';

const FIELDS: FilterFields<UserWhere> = {
  ...TIME_FIELDS,
  id: { column: 't.id', kind: 'id', idPrefix: 'usr' },
  email: { column: 't.email', kind: 'email' },
  name: { column: 't.name', kind: 'text' },
  role: { column: 't.role', kind: 'enum' },
  isActive: { column: 't.is_active', kind: 'boolean' },
};

const SORTS: SortColumns<UserSort['field']> = {
  ...TIME_SORTS,
  NAME: { column: 't.name', kind: 'text' },
  EMAIL: { column: 't.email', kind: 'text' },
};

/** The staff of a store, by an index without the customers' accounts. */
export async function readStaff(
  reader: Reader,
  list: UsersArgs & { storeId: string },
): Promise<Connection<Row<User>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId).and("t.role <> 'CUSTOMER'");
  compileFilter({ where: list.where, fields: FIELDS, conditions });
  const source = { reader, entity: User, conditions };
  const sort = sortOf(SORTS, list.sortBy, NEWEST_FIRST);
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
