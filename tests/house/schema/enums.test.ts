import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { expect, it } from 'vitest';

/** Names of values that are one of few. */
const ONE_OF_FEW = /^(type|source|kind|provider|status|role|interval|direction|outcome)(e?s)?$|Status$/;

it('what is one of few values is an enum, and never a text', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const places = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isInputObjectType(type)) return Object.values(type.getFields());
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
    })
    .filter(({ name }) => ONE_OF_FEW.test(name));
  expect(places.length).toBeGreaterThan(50);
  expect(places.filter(({ type }) => isScalarType(getNamedType(type)))).toEqual([]);
});
