import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { decodeCursor, type Sort } from '../../../platform/db/paging/cursor.ts';
import { COUNT_LIMIT, type KeyedRow, type Page, pageOf } from '../../../platform/db/paging/page.ts';
import { pageStatement } from '../../../platform/db/paging/page-statement.ts';
import { type PageArgs, pageWindow } from '../../../platform/db/paging/page-window.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import {
  defineLoader,
  type LoaderDefinition,
  type LoaderScope,
} from '../../../platform/graphql/loading/loaders.ts';
import { rowById } from '../../../platform/graphql/loading/row-loaders.ts';
import { PriceList } from './price-list.entity.ts';
import { PriceListPrice } from './price-list-price.entity.ts';

/** Check the policy before you show one. */
export const priceListPriceById = rowById(PriceListPrice);

/** Check the policy before you show one. */
export const priceListById = rowById(PriceList);

interface PricesOfList {
  readonly priceListId: string;
  readonly page: PageArgs;
}

type FoundRow = Row<PriceListPrice> & KeyedRow;

const NEWEST_FIRST: Sort = {
  field: 'CREATED_AT',
  column: 't.created_at',
  kind: 'time',
  direction: 'desc',
};

/** a page of prices of each list. One statement serves all lists that ask for the same page. */
export const pricesPageByList: LoaderDefinition<PricesOfList, Page<Row<PriceListPrice>>> = {
  batch: async (keys, scope) => {
    const pages = new Map<PricesOfList, Page<Row<PriceListPrice>>>();
    for (const alike of Map.groupBy(keys, ({ page }) => JSON.stringify(page)).values()) {
      const ids = alike.map(({ priceListId }) => priceListId);
      const found = await readPages(scope, { page: alike[0]!.page, ids });
      for (const key of alike) pages.set(key, found(key.priceListId));
    }
    return keys.map((key) => pages.get(key)!);
  },
};

async function readPages(
  { reader, storeId }: LoaderScope,
  { page, ids }: { page: PageArgs; ids: readonly string[] },
): Promise<(priceListId: string) => Page<Row<PriceListPrice>>> {
  const sort = { ...NEWEST_FIRST, list: reader.table(PriceListPrice) };
  const { isForward, size } = pageWindow(page);
  const after = page.after == null ? undefined : decodeCursor(sort, page.after, 'after');
  const before = page.before == null ? undefined : decodeCursor(sort, page.before, 'before');
  const bounds = { sort, size, isForward, isAfter: after !== undefined, isBefore: before !== undefined };
  const conditions = new Conditions().and('t.store_id = ?', storeId).and('t.price_list_id = wanted.id');
  const source = { reader, entity: PriceListPrice, conditions };
  const statement = pageStatement({ source, sort, isForward, after, before, limit: size + 1 });
  if (!statement) return () => pageOf([], bounds);
  const rows = await reader.query<FoundRow & { wantedId: string }>(
    `select wanted.id as "wantedId", page.* from unnest($${statement.values.length + 1}::uuid[]) as wanted (id)
     cross join lateral (${statement.text}) as page`,
    [...statement.values, [...new Set(ids)]],
  );
  const byList = Map.groupBy(rows, ({ wantedId }) => wantedId);
  return (priceListId) => pageOf(byList.get(priceListId) ?? [], bounds);
}

/** The number of prices of each list, counted up to one more than the limit of `totalCount`. */
export const priceCountByList = defineLoader<string, number>(async (ids, { reader, storeId }) => {
  const rows = await reader.query<{ id: string; count: number }>(
    `select wanted.id, counted.count from unnest($2::uuid[]) as wanted (id)
     cross join lateral (
       select count(*) as count from (
         select 1 from price_list_prices t where t.store_id = $1 and t.price_list_id = wanted.id limit ${COUNT_LIMIT + 1}
       ) as found
     ) as counted`,
    [storeId, ids],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
});
