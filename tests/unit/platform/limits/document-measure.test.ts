import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureDocument } from '../../../../src/platform/graphql/limits/documents/document-measure.ts';

const measure = (source: string) => measureDocument(parse(source));

/** Fragments that each spread the next one twice, so they expand to 2^levels fields. */
function doublingFragments(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on T { a { ...F${level + 1} } b: a { ...F${level + 1} } }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on T { leaf }`;
}

describe('measuring a document', () => {
  it('spells fragments out, inline ones and spread ones', () => {
    expect(
      measure(`query Q($v: Int @a) @b { one { ...F ... on T @c { x: two } } ...F }
        fragment F on T @d { three { four @e } }`),
    ).toEqual({ depth: 3, fields: 6, rootFields: 2, aliases: 1, directives: 7 });
  });

  it('takes the largest number of several operations', () => {
    expect(measure('query A { a { b { c } } } query B { x y: z w }')).toMatchObject({
      depth: 3,
      rootFields: 3,
      aliases: 1,
    });
  });

  it('counts a million million fields in no time', () => {
    const document = parse(doublingFragments(40));
    const startedAt = performance.now();
    const { fields, depth } = measureDocument(document);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(fields).toBeGreaterThan(1e12);
    expect(depth).toBe(41);
  });

  it('comes to an end on fragments that spread each other, and on ones that do not exist', () => {
    const { fields } = measure('{ ...A ...Nowhere } fragment A on T { a ...B } fragment B on T { b ...A }');
    expect(fields).toBe(2);
  });

  it('does not count how deep introspection goes, only that it is there', () => {
    expect(measure(getIntrospectionQuery()).depth).toBe(1);
    expect(measure('{ __type(name: "T") { ofType { ofType { name } } } a { b } }').depth).toBe(2);
  });
});
