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

/** Telephone numbers are written with these, and searched for by their digits. */
const PHONE = /^[+\d\s()./-]+$/;

/**
 * Customers whose name, e-mail address or telephone number contains every word of the search; if nobody does, those
 * with words alike, so that a typo finds somebody and an exact search nobody else.
 *
 * @returns undefined for an empty search, which finds everybody
 * @throws GraphQLError BAD_USER_INPUT when the text is too long or no text
 */
export function customerSearch(storeId: string, search: string | null | undefined): SearchCall | undefined {
  if (search === null || search === undefined) return undefined;
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

/** The words as `customers.search_text` spells them. */
function customerWords(search: string): string[] {
  if (!PHONE.test(search)) return searchedWords(search);
  const digits = search.replace(/\D/g, '');
  return digits === '' ? [] : [digits];
}
