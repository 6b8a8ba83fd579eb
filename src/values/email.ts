const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** What everybody who writes a malformed one is told, behind the name of the field. */
export const EMAIL_RULE = 'must be an e-mail address such as "ada@example.com"';

/** The largest number of characters of an e-mail address, by RFC 5321. */
export const MAX_EMAIL_LENGTH = 254;

/**
 * Normalises an e-mail address for storage and comparison: trimmed, in lower case. Undefined if it is malformed. Only
 * ASCII, without quoted local parts (the dot-atom of RFC 5321, with its lengths of 64 and 254), and the domain has at
 * least two labels. It is checked before lower-casing, because the Kelvin sign becomes an ASCII k, and a stranger's
 * address could become a member's.
 */
export function normalizeEmail(text: string): string | undefined {
  const address = text.trim();
  if (address.length > MAX_EMAIL_LENGTH) return undefined;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (local.length > 64 || !LOCAL_PART.test(local)) return undefined;
  const labels = address.slice(at + 1).split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined;
  // A domain that ends in a number is an IP address.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  return address.toLowerCase();
}

/** The key to compare with stored addresses: the stored form, or the text itself, which matches none. */
export function emailKey(text: string): string {
  return normalizeEmail(text) ?? text;
}
