import type { JsonCounts } from './json-text.ts';

/**
 * Whether a JSON text repeats a key in an object. JavaScript takes the last value and other parsers take the first, so
 * a proxy may have checked another message than the one we read.
 *
 * @param counts those of the whole text
 * @param parsed what `JSON.parse` made of the same text
 */
export function hasRepeatedKeys({ keys }: JsonCounts, parsed: unknown): boolean {
  return keys !== keysKept(parsed);
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
