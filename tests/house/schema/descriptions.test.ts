import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLNamedType,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { expect } from 'vitest';
import { it } from '../../testkit/fixtures.ts';

const FILE = readFileSync('schema.graphql', 'utf8');
const schema = buildSchema(FILE);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

interface Described {
  readonly place: string;
  readonly text: string;
}

/** The description of a type and those of everything inside it. */
function describedIn(type: GraphQLNamedType): Described[] {
  const found: Described[] = [];
  const add = (place: string, text: string | null | undefined) => found.push({ place, text: text ?? '' });
  add(type.name, type.description);
  if (isEnumType(type)) {
    for (const { name, description } of type.getValues()) add(`${type.name}.${name}`, description);
  } else if (isInputObjectType(type)) {
    for (const { name, description } of Object.values(type.getFields())) {
      add(`${type.name}.${name}`, description);
    }
  } else if (isObjectType(type) || isInterfaceType(type)) {
    for (const { name, description, args } of Object.values(type.getFields())) {
      add(`${type.name}.${name}`, description);
      for (const argument of args) add(`${type.name}.${name}(${argument.name})`, argument.description);
    }
  }
  return found;
}

const described: readonly Described[] = [
  { place: 'schema', text: schema.description ?? '' },
  ...types.flatMap(describedIn),
];

it('describes everything in sentences', () => {
  expect(described.length).toBeGreaterThan(1_500);
  const wrong = described.filter(({ text }) => !/^[A-Z`−0-9]/.test(text) || !/[\w)`"] [\s\S]*\.$/.test(text));
  expect(wrong).toEqual([]);
});

const saysNull = ({ description }: { description?: string | null | undefined }): boolean =>
  /\bnull\b/i.test(description ?? '');

it('says of every output field that may be null when it is, or has a rule for the whole type', () => {
  const silent = types.flatMap((type) => {
    if (!(isObjectType(type) || isInterfaceType(type))) return [];
    if ([type, ...type.getInterfaces()].some(saysNull)) return [];
    return Object.values(type.getFields())
      .filter((field) => !isNonNullType(field.type) && !saysNull(field))
      .map((field) => `${type.name}.${field.name}`);
  });
  expect(silent).toEqual([]);
});

it('is served as it is committed, in the same order', async ({ app }) => {
  const query = getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true });
  const served = buildClientSchema(await app.anonymous.run<IntrospectionQuery>(query));
  expect(`${printSchema(served)}\n`).toBe(FILE);
});
