import type { Conditions } from '../../platform/db/conditions.ts';
import { badUserInput } from '../../platform/graphql/request-errors.ts';
import { foldText } from '../../values/fold.ts';

const MOST_CHARACTERS = 200;
const MOST_WORDS = 8;
/** Telephone numbers are written with these, and searched for by their digits. */
const PHONE = /^[+\d\s()./-]+$/;

/**
 * Customers whose name, e-mail address or telephone number contains every word of the search; if nobody does, those
 * with words alike, so that a typo finds somebody and an exact search nobody else. An empty search finds everybody.
 *
 * @throws GraphQLError BAD_USER_INPUT when the text is too long or no text
 */
export function addCustomerSearch(
  conditions: Conditions,
  { storeId, search }: { storeId: string; search?: string | null | undefined },
): void {
  if (search === null || search === undefined) return;
  if (search.length > MOST_CHARACTERS || search.includes('\0') || !search.isWellFormed()) {
    throw badUserInput(`\`search\` is a text of at most ${MOST_CHARACTERS} characters.`, 'search');
  }
  const words = wordsOf(search);
  if (words.length === 0) return;
  const typoWords = words.filter((word) => /\p{L}/u.test(word));
  const numbers = words.filter((word) => !typoWords.includes(word));
  conditions.and(
    't.id in (select search_customers(?, ?, ?, ?))',
    storeId,
    words.map(pattern),
    typoWords,
    numbers.map(pattern),
  );
}

/** The words as `customers.search_text` spells them, the longest first: it narrows the scan of the index most. */
function wordsOf(search: string): string[] {
  if (PHONE.test(search)) {
    const digits = search.replace(/\D/g, '');
    return digits === '' ? [] : [digits];
  }
  const words = new Set(
    foldText(search)
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
  return [...words].toSorted((one, other) => other.length - one.length).slice(0, MOST_WORDS);
}

function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
