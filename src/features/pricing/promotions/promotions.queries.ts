import { Conditions } from '../../../platform/db/filtering/conditions.ts';
import { compileFilter, type FilterFields } from '../../../platform/db/filtering/filter.ts';
import {
  checkSearch,
  containing,
  isSearch,
  searchedWords,
} from '../../../platform/db/filtering/text-search.ts';
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
import { discountCodeKey } from './codes/discount-code-text.ts';
import { Promotion } from './promotion.entity.ts';
import type { PromotionSort, PromotionsArgs, PromotionWhere } from './promotion-list.inputs.ts';

const IN_FORCE = '(coalesce(t.starts_at <= now(), true) and coalesce(t.ends_at > now(), true))';

const FIELDS: FilterFields<PromotionWhere> = {
  ...TIME_FIELDS,
  name: { column: 't.name', foldedColumn: 't.name_key', kind: 'text' },
  kind: { column: 't.kind', kind: 'enum' },
  isCodeRequired: { column: 't.is_code_required', kind: 'boolean' },
  isInForce: { column: IN_FORCE, kind: 'boolean' },
  startsAt: { column: 't.starts_at', kind: 'time' },
  endsAt: { column: 't.ends_at', kind: 'time' },
};

const SORTS: SortColumns<PromotionSort['field']> = {
  ...TIME_SORTS,
  NAME: { column: 't.name_key', kind: 'text' },
  PRIORITY: { column: 't.priority', kind: 'int' },
  STARTS_AT: { column: 't.starts_at', kind: 'time', isNullable: true },
  ENDS_AT: { column: 't.ends_at', kind: 'time', isNullable: true },
};

/** One page of a store's promotions. A store has hundreds, so a search looks at all of them. */
export async function readPromotions(
  reader: Reader,
  list: PromotionsArgs & { storeId: string },
): Promise<Connection<Row<Promotion>>> {
  const conditions = new Conditions().and('t.store_id = ?', list.storeId);
  if (isSearch(list.search)) addSearch(conditions, list.search);
  compileFilter({ where: list.where, fields: FIELDS, conditions });
  const source = { reader, entity: Promotion, conditions };
  const sort = sortOf(SORTS, list.sortBy, NEWEST_FIRST);
  return toConnection(await readPage({ ...source, sort, page: list }), () => countRows(source));
}

/** A text without a word finds nothing. */
function addSearch(conditions: Conditions, search: string): void {
  checkSearch(search);
  const words = searchedWords(search);
  const key = discountCodeKey(search);
  conditions.group('or', (either) => {
    if (words.length > 0) {
      either.group('and', (all) => {
        for (const word of words) all.and('t.name_key like ?', containing(word));
      });
    }
    if (key) {
      either.and(
        't.id in (select d.promotion_id from discount_codes d where d.store_id = t.store_id and d.code_key = ?)',
        key,
      );
    }
  });
}
