import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import { countRows, readPage } from '../../../platform/db/paging/page.ts';
import type { Reader, Row } from '../../../platform/db/reading/reader.ts';
import { type Connection, toConnection } from '../../../platform/graphql/lists/connections.ts';
import { SortDirection } from '../../../platform/graphql/lists/sort-direction.ts';
import { type SortColumns, sortOf, TIME_SORTS } from '../../../platform/graphql/lists/sort-input.ts';
import { TIME_FIELDS } from '../../../platform/graphql/lists/time-conditions.ts';
import { TaxClass } from './tax-class.entity.ts';
import type {
  TaxClassesArgs,
  TaxClassSort,
  TaxClassWhere,
  TaxRateSort,
  TaxRatesArgs,
  TaxRateWhere,
  TaxRegistrationSort,
  TaxRegistrationsArgs,
  TaxRegistrationWhere,
} from './tax-lists.inputs.ts';
import { TaxRate } from './tax-rate.entity.ts';
import { TaxRegistration } from './tax-registration.entity.ts';

const CLASS_FIELDS: FilterFields<TaxClassWhere> = {
  ...TIME_FIELDS,
  code: { column: 't.code', kind: 'text' },
  name: { column: 't.name', kind: 'text' },
};
const CLASS_SORTS: SortColumns<TaxClassSort['field']> = {
  ...TIME_SORTS,
  CODE: { column: 't.code', kind: 'text' },
};

const PLACE_FIELDS = {
  ...TIME_FIELDS,
  country: { column: 't.country', kind: 'text' },
  region: { column: 't.region', kind: 'text' },
  validFrom: { column: 't.valid_from', kind: 'time' },
  validTo: { column: 't.valid_to', kind: 'time' },
} as const;
const RATE_FIELDS: FilterFields<TaxRateWhere> = {
  ...PLACE_FIELDS,
  taxClass: { column: 't.tax_class', kind: 'text' },
  name: { column: 't.name', kind: 'text' },
  category: { column: 't.category', kind: 'text' },
};
const REGISTRATION_FIELDS: FilterFields<TaxRegistrationWhere> = {
  ...PLACE_FIELDS,
  scheme: { column: 't.scheme', kind: 'text' },
};
const PLACE_SORTS: SortColumns<(TaxRateSort | TaxRegistrationSort)['field']> = {
  ...TIME_SORTS,
  COUNTRY: { column: 't.country', kind: 'text' },
};

/** The tax classes of a store. */
export async function readTaxClasses(
  reader: Reader,
  list: TaxClassesArgs & { storeId: string },
): Promise<Connection<Row<TaxClass>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: CLASS_FIELDS, conditions });
  const source = { reader, entity: TaxClass, conditions };
  const sort = sortOf(CLASS_SORTS, list.sortBy, { field: 'CODE', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}

/** The tax rates of a store. */
export async function readTaxRates(
  reader: Reader,
  list: TaxRatesArgs & { storeId: string },
): Promise<Connection<Row<TaxRate>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: RATE_FIELDS, conditions });
  const source = { reader, entity: TaxRate, conditions };
  const sort = sortOf(PLACE_SORTS, list.sortBy, { field: 'COUNTRY', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}

/** The tax registrations of a store. */
export async function readTaxRegistrations(
  reader: Reader,
  list: TaxRegistrationsArgs & { storeId: string },
): Promise<Connection<Row<TaxRegistration>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  compileFilter({ where: list.where, fields: REGISTRATION_FIELDS, conditions });
  const source = { reader, entity: TaxRegistration, conditions };
  const sort = sortOf(PLACE_SORTS, list.sortBy, { field: 'COUNTRY', direction: SortDirection.ASC });
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}
