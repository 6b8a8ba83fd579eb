import { readFileSync } from 'node:fs';
import { buildSchema, isScalarType, isSpecifiedScalarType } from 'graphql';
import { expect, it } from 'vitest';

/** Scalars whose values no public specification describes. Their descriptions do. */
const OURS: Readonly<Record<string, string>> = {
  BigInt:
    'A number, or a string beyond ±(2^53 − 1). scalars.graphql.org has `Long`, which is a number always.',
  Decimal: 'A string. The `Decimal` of scalars.graphql.org is a JSON number, which loses digits.',
};

const scalars = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap())
  .filter(isScalarType)
  .filter((type) => !isSpecifiedScalarType(type));

it('every scalar names its specification, or has a reason why it has none', () => {
  const without = scalars.filter(({ specifiedByURL }) => !specifiedByURL).map(({ name }) => name);
  expect(without.toSorted()).toEqual(Object.keys(OURS));
  for (const { name, specifiedByURL } of scalars) {
    if (specifiedByURL) expect(new URL(specifiedByURL).protocol, name).toBe('https:');
  }
});
