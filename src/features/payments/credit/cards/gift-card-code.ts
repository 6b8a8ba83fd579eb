import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O and U, which look like other characters or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 100 bits. The last four characters are shown to staff, which leaves 80. */
const CODE_LENGTH = 20;
const GROUP = /.{4}(?=.)/g;
/** What people read for a character that no code has. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export const CODE_TEXT_RULE =
  `A code has ${CODE_LENGTH} letters and digits. Upper and lower case are the same, and so are O and 0, and I, L and 1. ` +
  'Spaces and hyphens do not matter.';

/** A code that nobody can guess, in groups of four. */
export function randomGiftCardCode(): string {
  let code = '';
  for (const byte of randomBytes(CODE_LENGTH)) code += ALPHABET[byte % ALPHABET.length];
  return code.replace(GROUP, '$&-');
}

/**
 * The form in which codes are compared: compatibility forms replaced (NFKC), without spaces and hyphens, in upper case,
 * look-alikes folded. Undefined for a text that is no code.
 */
export function giftCardKey(text: string): string | undefined {
  // NFKC can make a text longer, so what is far too long is not normalized.
  if (text.length > 4 * CODE_LENGTH) return undefined;
  const plain = text.normalize('NFKC').replaceAll(/[\s\-‐-―]/g, '');
  // Checked before letters are raised, since the dotless ı would become an I then.
  if (!/^[\x21-\x7e]+$/.test(plain)) return undefined;
  const key = plain.toUpperCase().replaceAll(/[OIL]/g, (letter) => LOOK_ALIKES[letter]!);
  return key.length === CODE_LENGTH && [...key].every((letter) => ALPHABET.includes(letter))
    ? key
    : undefined;
}

/**
 * What is stored in place of a code. A code has 100 random bits, so a slow hash would add nothing. A text
 * that is no code has a hash too, which no card has, so that it takes the same way as an unknown code.
 */
export function giftCardHash(text: string): string {
  return createHash('sha256')
    .update(giftCardKey(text) ?? `not a code: ${text}`)
    .digest('base64url');
}

/** The last four characters of a code. */
export function lastFourOf(code: string): string {
  return code.slice(-4);
}
