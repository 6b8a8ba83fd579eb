const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/**
 * Whether a JSON text names a key twice in one object. JavaScript takes the last one and others the first, so whoever
 * checked a message on its way may have looked at another than we do.
 *
 * @param parsed what `JSON.parse` made of the same text
 */
export function hasRepeatedKeys(text: string, parsed: unknown): boolean {
  return keysWritten(text) !== keysKept(parsed);
}

/** Outside of texts, JSON has a colon behind each key and nowhere else. */
function keysWritten(text: string): number {
  let keys = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isInText = !isInText;
    else if (!isInText) keys += code === COLON ? 1 : 0;
    else if (code === BACKSLASH) at++;
  }
  return keys;
}

function keysKept(parsed: unknown): number {
  let keys = 0;
  const open = [parsed];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const children: unknown[] = Object.values(value);
    if (!Array.isArray(value)) keys += children.length;
    for (const child of children) open.push(child);
  }
  return keys;
}
