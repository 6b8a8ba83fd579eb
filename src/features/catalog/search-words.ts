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

/**
 * Only these words may contain a typo. Shorter words resemble too many others, and a number with a wrong digit names
 * another product.
 */
const TOLERANT_WORD = /^[^\p{N}]{4,}$/u;

/** The arguments of the SQL function `search_products`. */
export interface SearchTerms {
  /** The normalized words, joined by spaces. */
  readonly text: string;
  /** A tsquery: every word is a prefix of a word of the product. */
  readonly starts: string;
  /** A tsquery: as `starts`, but two neighbouring letters may be swapped. */
  readonly swappedStarts: string;
  /** A tsquery of the words that may not contain a typo. Empty when there are none. */
  readonly exactStarts: string;
  /** The words that may have one wrong, missing or additional letter, the longest first. */
  readonly typoWords: readonly string[];
}

/**
 * Splits a text into normalized words, at every character that is neither a letter nor a digit. Searches and indexed
 * texts use the same words.
 */
export function searchWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * @returns undefined when the text contains no word; such a search finds nothing
 * @throws GraphQLError BAD_USER_INPUT when the text is too long or contains invalid characters
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

/** The SQL that lists the products of the store that match a search. */
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

/** Quotes a word for a tsquery. It needs no escapes, because words consist of letters, digits and marks. */
function start(word: string): string {
  return `'${word}':*`;
}

function anyStart(words: readonly string[]): string {
  return `(${words.map(start).join(' | ')})`;
}

/** The word and its variants with two neighbouring letters swapped. Trigram similarity hardly recognizes this typo. */
function swaps(word: string): string[] {
  const letters = [...word];
  const swapped = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
  return [...new Set([word, ...swapped])];
}

/**
 * Updates the search text of a product: its name and the SKUs of its active variants. Hidden SKUs stay out, so that a
 * search cannot reveal them. Call it under the product's lock, after flushing the change.
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
