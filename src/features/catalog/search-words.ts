import type { EntityManager } from '@mikro-orm/postgresql';
import {
  checkSearch,
  MAX_SEARCH_WORDS,
  MAX_SEARCHED_ROWS,
  MAX_TYPO_SEARCHED_ROWS,
  type SearchCall,
  typoProbes,
} from '../../platform/db/filtering/text-search.ts';
import { sql } from '../../platform/db/sql.ts';
import { foldText } from '../../values/fold.ts';

/** Shorter words resemble too many others, and a SKU's number with one digit off is another SKU. */
const TOLERANT_WORD = /^[^\p{N}]{4,}$/u;

/** What a search asks `search_products` for. */
export interface SearchTerms {
  /** The words as they are compared, joined by spaces. */
  readonly text: string;
  /** tsquery: every word as somebody wrote it begins a word of the product. */
  readonly starts: string;
  /** tsquery: the same, or with two neighbouring letters swapped. */
  readonly swappedStarts: string;
  /** tsquery of the words that must be right; empty when there are none. */
  readonly exactStarts: string;
  /** Words that may have a wrong, missing or additional letter, the longest first. */
  readonly typoWords: readonly string[];
}

/** The words of a text as both sides of a search spell them: folded, and split at all that is no letter or digit. */
export function searchWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * @returns undefined when the text has no word in it, which finds nothing
 * @throws GraphQLError BAD_USER_INPUT when the text is too long or no text
 */
export function searchTerms(search: string): SearchTerms | undefined {
  checkSearch(search);
  const words = [...new Set(searchWords(search))].slice(0, MAX_SEARCH_WORDS);
  if (words.length === 0) return undefined;
  const isTolerant = (word: string): boolean => TOLERANT_WORD.test(word);
  return {
    text: words.join(' '),
    starts: words.map(start).join(' & '),
    swappedStarts: words.map((word) => (isTolerant(word) ? anyStart(swaps(word)) : start(word))).join(' & '),
    exactStarts: words
      .filter((word) => !isTolerant(word))
      .map(start)
      .join(' & '),
    typoWords: words.filter(isTolerant).toSorted((one, other) => other.length - one.length),
  };
}

/** Products of the store that the search finds. */
export function productSearch(
  storeId: string,
  { swappedStarts, exactStarts, typoWords }: SearchTerms,
): SearchCall {
  return {
    text: 'search_products(?, ?, ?, ?, ?, ?, ?)',
    values: [
      storeId,
      swappedStarts,
      exactStarts,
      typoWords,
      typoProbes(typoWords[0]),
      MAX_SEARCHED_ROWS,
      MAX_TYPO_SEARCHED_ROWS,
    ],
  };
}

/** Words consist of letters, digits and marks, so quoting one needs no escapes. */
function start(word: string): string {
  return `'${word}':*`;
}

function anyStart(words: readonly string[]): string {
  return `(${words.map(start).join(' | ')})`;
}

/** The word and what becomes of it when two neighbouring letters change places: trigrams hardly see that typo. */
function swaps(word: string): string[] {
  const letters = [...word];
  const swapped = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
  return [...new Set([word, ...swapped])];
}

/**
 * Writes anew what a search looks at: the name and the SKUs that are for sale, so that no search tells of one that is
 * not. Call it, under the product's lock, after flushing the change.
 */
export async function refreshSearchText(em: EntityManager, productId: string): Promise<void> {
  const [product] = await sql<{ name: string; skus: string[] }>(
    em,
    `select p.name, array(
       select v.sku from product_variants v where v.product_id = p.id and v.is_active order by v.position, v.id
     ) as skus
     from products p where p.id = $1`,
    [productId],
  );
  const { name, skus } = product!;
  const words = [...new Set([name, ...skus].flatMap(searchWords))].join(' ');
  await sql(em, 'update products set search_text = $2 where id = $1 and search_text <> $2', [
    productId,
    words,
  ]);
}
