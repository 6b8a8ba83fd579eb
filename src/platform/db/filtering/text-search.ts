import { foldText } from '../../../values/fold.ts';
import { badUserInput } from '../../errors/request-errors.ts';
import type { Reader } from '../reading/reader.ts';
import { Conditions } from './conditions.ts';

/**
 * The most rows that a search looks at: those an index offers, or the newest of the store when it offers more. On an
 * idle core of 2026 ten thousand take some 0.1 s.
 */
export const MAX_SEARCHED_ROWS = 10_000;
/** The same for words that are alike, where each row costs ten times as much. */
export const MAX_TYPO_SEARCHED_ROWS = 2_000;

const MAX_CHARACTERS = 200;
const MAX_WORDS = 8;
/** More would narrow a search hardly further. */
const MAX_PIECES = 24;
const MIN_TYPO_LETTERS = 4;
const MAX_TYPO_PROBES = 12;

/** @throws GraphQLError BAD_USER_INPUT when the text is too long or no text */
export function checkSearch(search: string): void {
  if (search.length > MAX_CHARACTERS || search.includes('\0') || !search.isWellFormed()) {
    throw badUserInput(`\`search\` is a text of at most ${MAX_CHARACTERS} characters.`, 'search');
  }
}

/** The first different words, folded, the longest first: it narrows a search most. */
export function searchedWords(search: string): string[] {
  const words = new Set(foldText(search).split(/\s+/).filter(Boolean));
  return [...words].slice(0, MAX_WORDS).toSorted((one, other) => other.length - one.length);
}

/** A pattern of LIKE for texts that contain the word. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * The pieces of words as `search_pieces` and `search_short_pieces` cut them, as a literal of Postgres, in a list for its functions; empty when
 * the words have none, which an index cannot narrow then.
 *
 * @param shortest length of the index's shortest pieces
 */
export function piecesProbe(words: readonly string[], shortest: 2 | 3): string[] {
  const pieces = [...new Set(words.flatMap((word) => piecesOf(word, shortest)))].slice(0, MAX_PIECES);
  return pieces.length === 0 ? [] : [arrayLiteral(pieces)];
}

/**
 * What an index with pieces of two is asked for to find texts with the word, one letter of it wrong, missing or too
 * many, or two neighbours swapped: the pieces left and right of each place where that may be.
 */
export function typoProbes(word: string | undefined): string[] {
  const letters = [...(word ?? '')];
  if (letters.length < MIN_TYPO_LETTERS) return [];
  // Spans overlap by a letter, so that each pair of neighbours lies in one.
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

/** A call of a function of SQL that gives the ids of what a search finds, and a null when it was cut. */
export interface SearchCall {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Keeps a list, over `t`, to what was found. */
export function filterBySearch(conditions: Conditions, call: SearchCall): void {
  conditions.and(`t.id in (select ${call.text})`, ...call.values);
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
