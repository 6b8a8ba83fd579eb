import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countJson } from '../../../../src/platform/json/json-text.ts';
import { hasRepeatedKeys } from '../../../../src/platform/json/repeated-keys.ts';

const isRepeated = (text: string) => hasRepeatedKeys(countJson(text), JSON.parse(text));

it('sees a key that comes twice, at any depth and however it is spelled', () => {
  for (const text of [
    '{"a":1,"a":1}',
    '[{"b":[{"a":1,"c":{},"a":2}]}]',
    String.raw`{"a":1,"\u0061":2}`,
    String.raw`{"a\"":1, "b" : "\\" ,"a\"":2}`,
    '{"1":0,"1":0}',
  ])
    expect(isRepeated(text), text).toBe(true);
});

it('takes the same key in different objects, and colons, quotes and braces in texts, for what they are', () => {
  for (const text of [
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    String.raw`{"a":"\"a\":1","b:":"{\"c\":\\","c":"\\\\\""}`,
    '"a:b"',
    '7',
    'null',
    '[]',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  ])
    expect(isRepeated(text), text.slice(0, 60)).toBe(false);
});

it('never mistakes what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => !isRepeated(JSON.stringify(value))),
    { numRuns: 500 },
  );
});
