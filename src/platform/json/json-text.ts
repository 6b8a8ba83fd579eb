const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;

export interface JsonCounts {
  /** Number of keys of all objects. JSON has one colon after each key and no others. */
  readonly keys: number;
  /** Number of keys and list elements. */
  readonly values: number;
}

/**
 * Counts the values of a JSON text in one pass without parsing it. For malformed JSON the counts mean nothing.
 *
 * @param max where to stop: a text with more values is not read further, and its counts are too low
 */
export function countJson(text: string, max = Number.POSITIVE_INFINITY): JsonCounts {
  let keys = 0;
  let values = 0;
  let isOpened = false;
  for (let at = 0; at < text.length && values <= max; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) continue;
    const isClosing = code === CLOSE_LIST || code === CLOSE_OBJECT;
    if (code === COMMA || (isOpened && !isClosing)) values++;
    isOpened = code === OPEN_LIST || code === OPEN_OBJECT;
    if (code === COLON) keys++;
    else if (code === QUOTE) at = endOfText(text, at);
  }
  return { keys, values };
}

/** @returns the position of the closing quote of the string that starts at `start`, or the end of the text */
function endOfText(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return text.length;
  } while (isEscaped(text, end));
  return end;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}
