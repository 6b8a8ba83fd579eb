import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../src/platform/config/config.ts';
import { checkDocumentSize, checkVariables } from '../../../../src/platform/graphql/limits/request-size.ts';

const { limits } = parseConfig({
  NODE_ENV: 'test',
  JWT_SECRET: 'a secret of the tests that is long enough',
  MAX_QUERY_BYTES: '10',
  MAX_VARIABLES_BYTES: '100',
  MAX_VARIABLES_DEPTH: '3',
});

describe('the size of a request', () => {
  it('is counted in bytes, not in characters', () => {
    expect(() => checkDocumentSize('0123456789', limits)).not.toThrow();
    expect(() => checkDocumentSize('ééééé€', limits)).toThrow('13 bytes; at most 10');
  });

  it('is about that of its JSON', () => {
    const fits = { text: 'x'.repeat(80), list: [1] };
    expect(JSON.stringify(fits).length).toBeGreaterThan(100 - 5);
    expect(() => checkVariables({ text: 'x'.repeat(70), list: [1] }, limits)).not.toThrow();
    expect(() => checkVariables({ text: 'x'.repeat(101) }, limits)).toThrow('more than 100 bytes');
    expect(() => checkVariables({ list: Array(60).fill(0) }, limits)).toThrow('more than 100 bytes');
    expect(() => checkVariables({ ['k'.repeat(101)]: 0 }, limits)).toThrow('more than 100 bytes');
  });

  it('has an end in depth, of lists and of objects', () => {
    expect(() => checkVariables({ a: [{ b: 1 }] }, limits)).not.toThrow();
    expect(() => checkVariables({ a: [{ b: [{ c: 1 }] }] }, limits)).toThrow('deeper than 3');
    let nested: unknown = 1;
    for (let level = 0; level < 100_000; level++) nested = [nested];
    expect(() => checkVariables({ nested }, limits)).toThrow('deeper than 3');
  });
});
