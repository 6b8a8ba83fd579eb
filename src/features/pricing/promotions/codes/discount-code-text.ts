import { randomBytes } from 'node:crypto';
import { invalid } from '../../../../platform/errors/standard-errors.ts';

/** The largest number of characters of a discount code. */
const MAX_CODE_LENGTH = 40;

const KEY = /^[A-Z0-9_-]{1,40}$/;

export const CODE_TEXT_RULE =
  `A discount code has 1 to ${MAX_CODE_LENGTH} letters A to Z, digits, hyphens and underscores. Upper and lower case ` +
  'are the same.';

/**
 * The form in which discount codes are compared: compatibility forms replaced (NFKC), without surrounding spaces, in upper
 * case. Undefined for a text that is no code. Only ASCII is left, so no two codes look alike in another alphabet: a
 * Cyrillic letter is refused where a code is created, and finds nothing where one is used. The text is checked before
 * its letters are raised, since the dotless ı would become an I then.
 */
export function discountCodeKey(text: string): string | undefined {
  // NFKC can make a text longer, so what is far too long is not normalized.
  if (text.length > 4 * MAX_CODE_LENGTH) return undefined;
  const plain = text.normalize('NFKC').trim();
  return /^[\x21-\x7e]+$/.test(plain) && KEY.test(plain.toUpperCase()) ? plain.toUpperCase() : undefined;
}

/** @returns the code as it is shown, and its key. @throws DomainError VALIDATION */
export function discountCodeAt(field: string, text: string): { readonly code: string; readonly key: string } {
  const key = discountCodeKey(text);
  if (!key) throw invalid(field, CODE_TEXT_RULE);
  return { code: text.normalize('NFKC').trim(), key };
}

/** 32 characters, without those that look alike when they are printed: 0 and O, 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 60 bits: among a million codes, a guess is right once in 10^12 times. */
const RANDOM_LENGTH = 12;

/** The largest number of characters of the prefix of generated codes. */
export const MAX_PREFIX_LENGTH = MAX_CODE_LENGTH - RANDOM_LENGTH;

/** A code that nobody can guess, in upper case. */
export function randomDiscountCode(prefix: string): string {
  let code = prefix;
  for (const byte of randomBytes(RANDOM_LENGTH)) code += ALPHABET[byte % ALPHABET.length];
  return code;
}
