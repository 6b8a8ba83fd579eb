import { foldText } from '../../../values/fold.ts';
import { badUserInput } from '../../errors/request-errors.ts';
import type { Reader } from '../reading/reader.ts';
import { Conditions } from './conditions.ts';

/**
 * The maximum number of rows that a search looks at: those of an index, or the newest of the store if the index has
 * more. Ten thousand rows take about 0.1 s on an idle core (2026).
 */
export const MAX_SEARCHED_ROWS = 10_000;
/** The same for similar words, where each row costs ten times as much. */
export const MAX_TYPO_SEARCHED_ROWS = 2_000;

export const MAX_SEARCH_LENGTH = 200;
/** Further words are ignored. */
export const MAX_SEARCH_WORDS = 8;
/** More pieces would hardly narrow a search. */
const MAX_PIECES = 24;
const MIN_TYPO_LETTERS = 4;
const MAX_TYPO_PROBES = 12;

/** @throws GraphQLError BAD_USER_INPUT if the text is too long or malformed */
export function checkSearch(search: string): void {
  if (search.length > MAX_SEARCH_LENGTH || search.includes('\0') || !search.isWellFormed()) {
    throw badUserInput(`\`search\` is a text of at most ${MAX_SEARCH_LENGTH} characters.`, 'search');
  }
}

/** The first distinct words, folded. The longest comes first, because it narrows a search most. */
export function searchedWords(search: string): string[] {
  const words = new Set(foldText(search).split(/\s+/).filter(Boolean));
  return [...words].slice(0, MAX_SEARCH_WORDS).toSorted((one, other) => other.length - one.length);
}

/** A pattern of LIKE for texts that contain the word. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * The n-grams of words as `search_pieces` and `search_short_pieces` cut them, as an array literal. Empty if the words
 * have none; then an index cannot narrow the search.
 *
 * @param shortest length of the index's shortest pieces
 */
export function piecesProbe(words: readonly string[], shortest: 2 | 3): string[] {
  const pieces = [...new Set(words.flatMap((word) => piecesOf(word, shortest)))].slice(0, MAX_PIECES);
  return pieces.length === 0 ? [] : [arrayLiteral(pieces)];
}

/**
 * The probes that find texts with the word if one letter is wrong, missing or extra, or two neighbours are swapped.
 * They are the n-grams left and right of each possible typo.
 */
export function typoProbes(word: string | undefined): string[] {
  const letters = [...(word ?? '')];
  if (letters.length < MIN_TYPO_LETTERS) return [];
  // Spans overlap by one letter, so each pair of neighbours is in one of them.
  const step = Math.ceil(letters.length / MAX_TYPO_PROBES);
  const probes = new Set<string>();
  for (let start = 0; start < letters.length - 1; start += step) {
    const sides = [letters.slice(0, start), letters.slice(start + step + 1)];
    for (const probe of piecesProbe(
      sides.map((side) => side.join('')),
      2,
    ))
      probes.add(probe);
  }
  return [...probes];
}

function piecesOf(word: string, shortest: number): string[] {
  const letters = [...word];
  const size = Math.min(3, letters.length);
  if (size < shortest) return [];
  return letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join(''));
}

function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** A call of an SQL function that returns the ids found, and a null if the search was cut. */
export interface SearchCall {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Whether a list is searched. A blank text is no search: it shows the whole list. */
export function isSearch(search: string | null | undefined): search is string {
  return search != null && search.trim() !== '';
}

/** Restricts a list (alias `t`) to the search result. Without a call, the text has no word, and nothing is found. */
export function filterBySearch(conditions: Conditions, call: SearchCall | undefined): void {
  if (call) conditions.and(`t.id in (select ${call.text})`, ...call.values);
  else conditions.and('false');
}

/** Whether the store has more rows than the search looked at. */
export async function isCut(reader: Reader, call: SearchCall): Promise<boolean> {
  const asked = new Conditions().and(
    `exists (select from ${call.text} as found (id) where found.id is null)`,
    ...call.values,
  );
  const [answer] = await reader.query<{ isCut: boolean }>(
    `select ${asked.predicate} as "isCut"`,
    asked.values,
  );
  return answer!.isCut;
}
