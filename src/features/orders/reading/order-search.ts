import { permittedRows } from '../../../platform/auth/ability.ts';
import type { Conditions } from '../../../platform/db/filtering/conditions.ts';
import {
  checkSearch,
  containing,
  filterBySearch,
  isSearch,
  MAX_SEARCHED_ROWS,
  piecesProbe,
  type SearchCall,
  searchedWords,
} from '../../../platform/db/filtering/text-search.ts';
import type { RequestContext } from '../../../platform/graphql/context.ts';

/**
 * Adds the condition of an order search. Every word must be in the order's number or e-mail address, or every word must
 * be in the customer's search text. An order of a deleted customer is found by its number only. A blank search finds
 * every order, and one without a word finds none.
 *
 * For a viewer who sees only one customer's orders, all of these are searched. They are few, and the newest orders of
 * the store would leave them out.
 *
 * @returns a condition that tells whether the result was cut off, if that is possible
 * @throws GraphQLError BAD_USER_INPUT when the text is too long or contains invalid characters
 */
export function addOrderSearch(
  conditions: Conditions,
  { store, ability }: RequestContext,
  search: string | null | undefined,
): SearchCall | undefined {
  if (!isSearch(search)) return undefined;
  const call = orderSearch(store.id, search);
  const isOwn = permittedRows(ability, 'read', 'Order').every((alternative) => 'customerId' in alternative);
  if (isOwn && call) {
    conditions.and(
      `fold_text(t.number || ' ' || coalesce(t.email, '')) like all (?) or exists (
        select from customers c where c.id = t.customer_id and c.deleted_at is null and c.search_text like all (?))`,
      call.patterns,
      call.patterns,
    );
    return undefined;
  }
  filterBySearch(conditions, call);
  return call;
}

/**
 * The query for a store with many customers; undefined if the text has no word.
 *
 * @throws as {@link addOrderSearch}
 * @internal
 */
export function orderSearch(
  storeId: string,
  search: string,
): (SearchCall & { readonly patterns: readonly string[] }) | undefined {
  checkSearch(search);
  const words = searchedWords(search);
  if (words.length === 0) return undefined;
  const patterns = words.map(containing);
  return {
    patterns,
    text: 'search_orders(?, ?, ?, ?, ?, ?)',
    values: [
      storeId,
      [search.trim(), search.trim().toUpperCase()],
      patterns,
      piecesProbe(words, 3),
      piecesProbe(words, 2),
      MAX_SEARCHED_ROWS,
    ],
  };
}
