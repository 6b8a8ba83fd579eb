export type CleanedText = { ok: true; text: string } | { ok: false; message: string };

/**
 * Prepares text for storage: trimmed and in Unicode normal form C, so that equal-looking texts are equal. NUL is
 * refused because Postgres cannot store it, and a lone surrogate because it has no UTF-8 form. Other control characters
 * stay, because notes have several lines.
 *
 * @param bounds lengths in code points, as Postgres counts, after trimming
 */
export function cleanText(text: string, bounds: { min: number; max: number }): CleanedText {
  if (text.includes('\0')) return { ok: false, message: 'must not contain NUL characters' };
  if (!text.isWellFormed()) return { ok: false, message: 'must be well-formed Unicode' };
  const clean = text.trim().normalize('NFC');
  const length = countCharacters(clean);
  if (length < bounds.min) {
    const message = bounds.min === 1 ? 'must not be empty' : `must have at least ${bounds.min} characters`;
    return { ok: false, message };
  }
  if (length > bounds.max) return { ok: false, message: `must have at most ${bounds.max} characters` };
  return { ok: true, text: clean };
}

/**
 * Whether it has no line break or other control character. Those would forge lines on labels, in e-mails and in files.
 */
export function isSingleLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

const MAX_QUOTED = 60;

/**
 * A text that was not checked, for an error message: in quotation marks, shortened, and without characters that
 * Postgres cannot store. User errors of a call with an idempotency key are stored.
 */
export function quoted(text: string): string {
  return `"${text
    .slice(0, MAX_QUOTED)
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
    .toWellFormed()}"`;
}

function countCharacters(wellFormed: string): number {
  let count = wellFormed.length;
  for (let at = 0; at < wellFormed.length; at++) {
    const unit = wellFormed.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) count--;
  }
  return count;
}

/** `1 order`, `2 orders`; for nouns whose plural only adds an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
