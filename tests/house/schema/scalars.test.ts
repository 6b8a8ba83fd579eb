import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';

/** Scalars whose values no public specification describes. Their descriptions do. */
const OURS: Readonly<Record<string, string>> = {
  BigInt:
    'A number, or a string beyond ±(2^53 − 1). scalars.graphql.org has `Long`, which is a number always.',
  Decimal: 'A string. The `Decimal` of scalars.graphql.org is a JSON number, which loses digits.',
};

const types = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap());
const scalars = types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type));

it('every scalar names its specification, or has a reason why it has none', () => {
  const without = scalars.filter(({ specifiedByURL }) => !specifiedByURL).map(({ name }) => name);
  expect(without.toSorted()).toEqual(Object.keys(OURS));
  for (const { name, specifiedByURL } of scalars) {
    if (specifiedByURL) expect(new URL(specifiedByURL).protocol, name).toBe('https:');
  }
});

/** Names of fields and arguments, and the one scalar that each may have. */
const ONE_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^(\w+E|e)mail$/, 'EmailAddress'],
  [/^(\w+C|c)ountry(Code)?$/, 'CountryCode'],
  [/^(\w+C|c)urrency$/, 'CurrencyCode'],
];

it.each(ONE_TYPE)('what matches %s is of the type %s wherever it is a scalar', (named, scalar) => {
  const places = types.flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields());
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
  });
  const found = places.filter(({ name, type }) => named.test(name) && isScalarType(getNamedType(type)));
  expect(found.length).toBeGreaterThan(1);
  expect(new Set(found.map(({ type }) => getNamedType(type).name))).toEqual(new Set([scalar]));
});
