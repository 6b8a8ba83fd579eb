import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import type { Sort } from '../../../platform/db/paging/cursor.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { PageArgs } from '../../../platform/db/paging/page-window.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { NEWEST_FIRST, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { StockLevel } from '../stock-level.entity.ts';
import { StockMovement } from '../stock-movement.entity.ts';
import {
  type StockLevelSort,
  StockLevelSortField,
  type StockLevelWhere,
  type StockMovementsArgs,
  type StockMovementWhere,
} from './stock-lists.inputs.ts';

/** The join repeats the store, so that an index on (store, SKU) gives the order. */
const WITH_VARIANT = 'join product_variants v on v.store_id = t.store_id and v.id = t.variant_id';

const LEVEL_FIELDS: FilterFields<StockLevelWhere> = {
  ...TIME_FIELDS,
  variantId: { column: 't.variant_id', kind: 'id', idPrefix: 'var' },
  locationId: { column: 't.location_id', kind: 'id', idPrefix: 'loc' },
  sku: { column: 'v.sku', kind: 'text' },
  available: { column: 't.available', kind: 'int' },
  isLow: { column: 't.is_low', kind: 'boolean' },
};

const LEVEL_SORTS: Record<StockLevelSortField, Pick<Sort, 'column' | 'kind'>> = {
  ...TIME_SORTS,
  [StockLevelSortField.SKU]: { column: 'v.sku', kind: 'text' },
  [StockLevelSortField.AVAILABLE]: { column: 't.available', kind: 'int' },
  [StockLevelSortField.ON_HAND]: { column: 't.on_hand', kind: 'int' },
};

const BY_SKU: StockLevelSort = { field: StockLevelSortField.SKU, direction: SortDirection.ASC };

const MOVEMENT_FIELDS: FilterFields<StockMovementWhere> = {
  variantId: { column: 't.variant_id', kind: 'id', idPrefix: 'var' },
  locationId: { column: 't.location_id', kind: 'id', idPrefix: 'loc' },
  reason: { column: 't.reason', kind: 'enum' },
  createdAt: TIME_FIELDS.createdAt,
};

export async function readStockLevels(
  reader: Reader,
  list: PageArgs & {
    storeId: string;
    where?: StockLevelWhere | null | undefined;
    sortBy?: StockLevelSort | null | undefined;
  },
): Promise<Connection<Row<StockLevel>>> {
  const { storeId, where, sortBy } = list;
  const conditions = new Conditions().and('t.store_id = ?', storeId);
  compileFilter({ where, fields: LEVEL_FIELDS, conditions });
  const source = { reader, entity: StockLevel, conditions, extraFrom: WITH_VARIANT };
  const { field, direction } = sortBy ?? BY_SKU;
  const page = await readPage({ ...source, sort: { field, direction, ...LEVEL_SORTS[field] }, page: list });
  return toConnection(page, () => countRows(source));
}

/** A page of the stock ledger, the newest row first. */
export async function readStockMovements(
  reader: Reader,
  list: PageArgs & { storeId: string } & Pick<StockMovementsArgs, 'where' | 'sortBy'>,
): Promise<Connection<Row<StockMovement>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: MOVEMENT_FIELDS, conditions });
  const source = { reader, entity: StockMovement, conditions };
  const sort = sortOf(TIME_SORTS, list.sortBy, NEWEST_FIRST);
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
