import { defaultFieldResolver, type GraphQLSchema, graphql, isObjectType, printSchema } from 'graphql';
import {
  Arg,
  Args,
  buildSchemaSync,
  Field,
  InputType,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { Conditions } from '../../../../src/platform/db/filtering/conditions.ts';
import { type Combinable, compileFilter } from '../../../../src/platform/db/filtering/filter.ts';
import { ConnectionArgs } from '../../../../src/platform/graphql/lists/connection-args.ts';
import {
  type Connection,
  connectionOf,
  toConnection,
} from '../../../../src/platform/graphql/lists/connections.ts';
import {
  BooleanFilter,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  IntFilter,
  MoneyFilter,
  StringFilter,
} from '../../../../src/platform/graphql/lists/filter-inputs.ts';

enum Colour {
  RED = 'RED',
  BLUE = 'BLUE',
}
registerEnumType(Colour, { name: 'Colour' });
const ColourFilter = enumFilter(Colour, 'Colour');

@InputType()
class CupWhere implements Combinable<CupWhere> {
  @Field(() => [CupWhere], { nullable: true })
  or?: CupWhere[];
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => IdFilter, { nullable: true })
  ownerId?: IdFilter;
  @Field(() => IntFilter, { nullable: true })
  stock?: IntFilter;
  @Field(() => DateTimeFilter, { nullable: true })
  madeAt?: DateTimeFilter;
  @Field(() => MoneyFilter, { nullable: true })
  price?: MoneyFilter;
  @Field(() => BooleanFilter, { nullable: true })
  isBroken?: BooleanFilter;
  @Field(() => ColourFilter, { nullable: true })
  colour?: EnumFilter<Colour>;
}

@ObjectType()
class Cup {
  @Field()
  name!: string;
}

const CupConnection = connectionOf(Cup, { name: 'Cup' });
let counts: number;
let total: number;
let conditions: Conditions;
let received: ConnectionArgs;

@Resolver()
class CupResolver {
  @Query(() => CupConnection)
  cups(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('where', () => CupWhere, { nullable: true }) where?: CupWhere,
  ): Connection<Cup> {
    received = page;
    compileFilter({
      where,
      conditions,
      fields: {
        name: { column: 't.name', kind: 'text' },
        ownerId: { column: 't.owner_id', kind: 'id', idPrefix: 'own' },
        stock: { column: 't.stock', kind: 'int' },
        madeAt: { column: 't.made_at', kind: 'time' },
        price: { column: 't.price', kind: 'money', currency: 'EUR' },
        isBroken: { column: 't.is_broken', kind: 'boolean' },
        colour: { column: 't.colour', kind: 'enum' },
      },
    });
    const rows = page.first === 0 ? [] : [{ name: 'A' }, { name: 'B' }];
    const cursors = rows.map(({ name }) => name.toLowerCase());
    return toConnection({ rows, cursors, hasNextPage: true, hasPreviousPage: false }, async () => {
      counts++;
      return total;
    });
  }
}

const wrapped = buildSchemaSync({ resolvers: [CupResolver], validate: false });
const plain = buildSchemaSync({ resolvers: [CupResolver], validate: false });
for (const type of Object.values(plain.getTypeMap())) {
  if (!isObjectType(type) || type.name !== 'CupConnection') continue;
  for (const field of Object.values(type.getFields())) field.resolve = defaultFieldResolver;
}

async function ask(schema: GraphQLSchema, source: string, variableValues?: Record<string, unknown>) {
  const { data, errors } = await graphql({ schema, source, variableValues });
  if (errors) throw errors[0];
  return (data as { cups: Record<string, unknown> }).cups;
}

beforeEach(() => {
  counts = 0;
  total = 2;
  conditions = new Conditions();
});

describe.each([
  ["type-graphql's own field resolvers", wrapped],
  ["graphql's default resolver", plain],
])('a connection behind %s', (_name, schema) => {
  test('gives edges, nodes and where the page lies, and does not count unasked', async () => {
    const source = `{ cups { edges { cursor node { name } } nodes { name }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    expect(await ask(schema, source)).toEqual({
      edges: [
        { cursor: 'a', node: { name: 'A' } },
        { cursor: 'b', node: { name: 'B' } },
      ],
      nodes: [{ name: 'A' }, { name: 'B' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
    });
    expect(counts).toBe(0);
  });

  test('counts once for both count fields', async () => {
    expect(await ask(schema, '{ cups { totalCount totalCountIsCapped again: totalCount } }')).toEqual({
      totalCount: 2,
      totalCountIsCapped: false,
      again: 2,
    });
    expect(counts).toBe(1);
  });

  test.each([
    [10_000, false],
    [10_001, true],
  ])('says whether the count stopped at ten thousand: %i', async (count, isCapped) => {
    total = count;
    expect(await ask(schema, '{ cups { totalCount totalCountIsCapped } }')).toEqual({
      totalCount: 10_000,
      totalCountIsCapped: isCapped,
    });
  });

  test('has no cursors when the page is empty', async () => {
    expect(
      await ask(schema, '{ cups(first: 0) { pageInfo { startCursor endCursor } nodes { name } } }'),
    ).toEqual({
      pageInfo: { startCursor: null, endCursor: null },
      nodes: [],
    });
  });
});

test('the arguments of a list arrive as they were sent', async () => {
  await ask(wrapped, '{ cups(last: 5, before: "x") { nodes { name } } }');
  expect(received).toMatchObject({ last: 5, before: 'x' });
});

test('a where-input arrives in the form that compileFilter reads', async () => {
  await ask(wrapped, 'query ($where: CupWhere) { cups(where: $where) { nodes { name } } }', {
    where: {
      or: [{ name: { contains: 'x' } }, { stock: { in: [1, 2], gte: 3 } }],
      madeAt: { gte: '2026-01-01T00:00:00+01:00' },
      price: { lte: '9.99' },
      isBroken: { eq: true },
      colour: { in: ['RED'] },
    },
  });
  expect(conditions.values).toEqual(['%x%', [1, 2], 3, new Date('2025-12-31T23:00:00Z'), 999, ['RED']]);
});

test('every shared type, field and argument has a description', () => {
  const sdl = printSchema(wrapped).split('\n');
  const undescribed = sdl.filter(
    (line, index) =>
      /^ {2}\w+(\(|:)|^(type|input|scalar) /.test(line) && !sdl[index - 1]?.trim().endsWith('"""'),
  );
  const ours =
    /Cup(Where)? |^ {2}(or|name|ownerId|stock|madeAt|price|isBroken|colour|cups|DateTimeISO)\W|Query/;
  expect(undescribed.filter((line) => !ours.test(line))).toEqual([]);
});
