import {
  checkSearch,
  containing,
  MAX_SEARCHED_ROWS,
  MAX_TYPO_SEARCHED_ROWS,
  piecesProbe,
  type SearchCall,
  searchedWords,
  typoProbes,
} from '../../platform/db/filtering/text-search.ts';

/** Telephone numbers contain these characters. They are searched by their digits. */
const PHONE = /^[+\d\s()./-]+$/;

/**
 * Customers whose name, e-mail address or telephone number contains every word of the search. If there are none, those
 * with similar words. So a typo still finds somebody, and an exact search finds nobody else.
 *
 * @returns undefined if the text has no word, such as `(((`; such a search finds nobody
 * @throws GraphQLError BAD_USER_INPUT if the text is too long or malformed
 */
export function customerSearch(storeId: string, search: string): SearchCall | undefined {
  checkSearch(search);
  const words = customerWords(search);
  if (words.length === 0) return undefined;
  const typoWords = words.filter((word) => /\p{L}/u.test(word));
  const numbers = words.filter((word) => !typoWords.includes(word));
  return {
    text: 'search_customers(?, ?, ?, ?, ?, ?, ?, ?)',
    values: [
      storeId,
      words.map(containing),
      piecesProbe(words, 2),
      typoWords,
      typoProbes(typoWords[0]),
      numbers.map(containing),
      MAX_SEARCHED_ROWS,
      MAX_TYPO_SEARCHED_ROWS,
    ],
  };
}

/** The words of a search, normalized like `customers.search_text`. */
function customerWords(search: string): string[] {
  if (!PHONE.test(search)) return searchedWords(search);
  const digits = search.replace(/\D/g, '');
  return digits === '' ? [] : [digits];
}
