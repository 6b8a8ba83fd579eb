import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countJson } from '../../../../src/platform/json/json-text.ts';

/** Counts keys and values in the result of `JSON.parse`. */
function countValue(value: unknown): { keys: number; values: number } {
  const sum = { keys: 0, values: 0 };
  if (typeof value !== 'object' || value === null) return sum;
  const children: unknown[] = Object.values(value);
  if (!Array.isArray(value)) sum.keys = children.length;
  sum.values = children.length;
  for (const child of children) {
    const { keys, values } = countValue(child);
    sum.keys += keys;
    sum.values += values;
  }
  return sum;
}

it('counts the keys and the values of any JSON, with white space or without', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      expect(countJson(JSON.stringify(value, null, space))).toEqual(countValue(value));
    }),
    { numRuns: 300 },
  );
});

it('counts empty lists and objects as one value each, and nothing inside of texts', () => {
  expect(countJson('[{},[ ],{\n}]')).toEqual({ keys: 0, values: 3 });
  expect(countJson(String.raw`{"a\"[,:{":"\\","b":["\\\"",",:"]}`)).toEqual({ keys: 2, values: 4 });
  for (const text of ['', '7', '"a,b"', '[]', ' { } ']) {
    expect(countJson(text), text).toEqual({ keys: 0, values: 0 });
  }
});

it('stops at so many values, and at the end of a text that is never closed', () => {
  expect(countJson(`[${'0,'.repeat(1_000)}0]`, 10).values).toBe(11);
  expect(countJson(String.raw`["a\"`).values).toBe(1);
  expect(countJson('["\\').values).toBe(1);
});
