import { Conditions } from '../../../../platform/db/filtering/conditions.ts';
import { decodeCursor, type Sort } from '../../../../platform/db/paging/cursor.ts';
import { COUNT_LIMIT, type KeyedRow, type Page, pageOf } from '../../../../platform/db/paging/page.ts';
import { pageStatement } from '../../../../platform/db/paging/page-statement.ts';
import { type PageArgs, pageWindow } from '../../../../platform/db/paging/page-window.ts';
import type { Row } from '../../../../platform/db/reading/reader.ts';
import {
  defineLoader,
  type LoaderDefinition,
  type LoaderScope,
} from '../../../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById } from '../../../../platform/graphql/loading/row-loaders.ts';
import { DiscountCode } from './discount-code.entity.ts';

/** Check the policy before you show one. */
export const discountCodeById = rowById(DiscountCode);

/** The number of orders that use each code. */
export const usageByCode = defineLoader<string, number>(async (ids, { reader, storeId }) => {
  const wanted = isAmong('u.code_id', ids, 2);
  const rows = await reader.query<{ id: string; count: number }>(
    `select u.code_id as id, count(*) as count from promotion_uses u
     where u.store_id = $1 and ${wanted.text} group by u.code_id`,
    [storeId, wanted.value],
    wanted,
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
});

interface CodesOfPromotion {
  readonly promotionId: string;
  readonly page: PageArgs;
}

type FoundRow = Row<DiscountCode> & KeyedRow;

const NEWEST_FIRST: Sort = {
  field: 'CREATED_AT',
  column: 't.created_at',
  kind: 'time',
  direction: 'desc',
};

/** A page of codes of each promotion. One statement serves all promotions that ask for the same page. */
export const codesPageByPromotion: LoaderDefinition<CodesOfPromotion, Page<Row<DiscountCode>>> = {
  batch: async (keys, scope) => {
    const pages = new Map<CodesOfPromotion, Page<Row<DiscountCode>>>();
    for (const alike of Map.groupBy(keys, ({ page }) => JSON.stringify(page)).values()) {
      const ids = alike.map(({ promotionId }) => promotionId);
      const found = await readPages(scope, { page: alike[0]!.page, ids });
      for (const key of alike) pages.set(key, found(key.promotionId));
    }
    return keys.map((key) => pages.get(key)!);
  },
};

async function readPages(
  { reader, storeId }: LoaderScope,
  { page, ids }: { page: PageArgs; ids: readonly string[] },
): Promise<(promotionId: string) => Page<Row<DiscountCode>>> {
  const sort = { ...NEWEST_FIRST, list: reader.table(DiscountCode) };
  const { isForward, size } = pageWindow(page);
  const after = page.after == null ? undefined : decodeCursor(sort, page.after, 'after');
  const before = page.before == null ? undefined : decodeCursor(sort, page.before, 'before');
  const bounds = { sort, size, isForward, isAfter: after !== undefined, isBefore: before !== undefined };
  const conditions = new Conditions().and('t.store_id = ?', storeId).and('t.promotion_id = wanted.id');
  const source = { reader, entity: DiscountCode, conditions };
  const statement = pageStatement({ source, sort, isForward, after, before, limit: size + 1 });
  if (!statement) return () => pageOf([], bounds);
  const rows = await reader.query<FoundRow & { wantedId: string }>(
    `select wanted.id as "wantedId", page.* from unnest($${statement.values.length + 1}::uuid[]) as wanted (id)
     cross join lateral (${statement.text}) as page`,
    [...statement.values, [...new Set(ids)]],
  );
  const byPromotion = Map.groupBy(rows, ({ wantedId }) => wantedId);
  return (promotionId) => pageOf(byPromotion.get(promotionId) ?? [], bounds);
}

/** The number of codes of each promotion, counted up to one more than the limit of `totalCount`. */
export const codeCountByPromotion = defineLoader<string, number>(async (ids, { reader, storeId }) => {
  const rows = await reader.query<{ id: string; count: number }>(
    `select wanted.id, counted.count from unnest($2::uuid[]) as wanted (id)
     cross join lateral (
       select count(*) as count from (
         select 1 from discount_codes t where t.store_id = $1 and t.promotion_id = wanted.id limit ${COUNT_LIMIT + 1}
       ) as found
     ) as counted`,
    [storeId, ids],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
});
