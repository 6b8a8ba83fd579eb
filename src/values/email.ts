const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * An e-mail address as it is stored and compared: trimmed, in lower case; undefined when it is none.
 * ASCII only, without quoted local parts (the dot-atom of RFC 5321; lengths of 64 and 254 from there too), and the
 * domain has at least two labels. Checked before lower-casing: the Kelvin sign lower-cases to an ASCII k, which
 * would let a stranger's address become a member's.
 */
export function normalizeEmail(text: string): string | undefined {
  const address = text.trim();
  if (address.length > 254) return undefined;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (local.length > 64 || !LOCAL_PART.test(local)) return undefined;
  const labels = address.slice(at + 1).split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined;
  // A domain that ends in a number is an IP address.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  return address.toLowerCase();
}

/** What a stored address is compared with: the address in its stored form, or the text itself, which equals none. */
export function emailKey(text: string): string {
  return normalizeEmail(text) ?? text;
}
