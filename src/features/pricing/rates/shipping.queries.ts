import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { type SortColumns, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import type {
  ShippingMethodSort,
  ShippingMethodsArgs,
  ShippingMethodWhere,
  ShippingZoneSort,
  ShippingZonesArgs,
  ShippingZoneWhere,
} from './shipping-lists.inputs.ts';
import { ShippingMethod } from './shipping-method.entity.ts';
import { ShippingZone } from './shipping-zone.entity.ts';

const ZONE_FIELDS: FilterFields<ShippingZoneWhere> = {
  ...TIME_FIELDS,
  name: { column: 't.name', kind: 'text' },
  isRestOfWorld: { column: 't.is_rest_of_world', kind: 'boolean' },
};
const ZONE_SORTS: SortColumns<ShippingZoneSort['field']> = {
  ...TIME_SORTS,
  NAME: { column: 't.name', kind: 'text' },
};

const METHOD_FIELDS: FilterFields<ShippingMethodWhere> = {
  ...TIME_FIELDS,
  code: { column: 't.code', kind: 'text' },
  name: { column: 't.name', kind: 'text' },
  isActive: { column: 't.is_active', kind: 'boolean' },
};
const METHOD_SORTS: SortColumns<ShippingMethodSort['field']> = {
  ...TIME_SORTS,
  CODE: { column: 't.code', kind: 'text' },
  POSITION: { column: 't.position', kind: 'int' },
};

/** The shipping zones of a store. */
export async function readShippingZones(
  reader: Reader,
  list: ShippingZonesArgs & { storeId: string },
): Promise<Connection<Row<ShippingZone>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: ZONE_FIELDS, conditions });
  const source = { reader, entity: ShippingZone, conditions };
  const sort = sortOf(ZONE_SORTS, list.sortBy, { field: 'NAME', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}

/** The shipping methods of a store. */
export async function readShippingMethods(
  reader: Reader,
  list: ShippingMethodsArgs & { storeId: string },
): Promise<Connection<Row<ShippingMethod>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: METHOD_FIELDS, conditions });
  const source = { reader, entity: ShippingMethod, conditions };
  const sort = sortOf(METHOD_SORTS, list.sortBy, { field: 'POSITION', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
