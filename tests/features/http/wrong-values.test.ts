import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isInputType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { describe, expect } from 'vitest';
import { TRANSPORTS } from '../../testkit/clients/transports.ts';
import { it } from '../../testkit/fixtures.ts';

interface Wrong {
  readonly scalar: string;
  /** As a literal, which is also its JSON. */
  readonly value: string;
  /** Without its operation type; `$v` is where the value goes. */
  readonly selection: string;
  readonly kind?: 'mutation';
}

const WRONG: readonly Wrong[] = [
  { scalar: 'Boolean', value: '"no"', selection: '{ categories(rootsOnly: $v) { totalCount } }' },
  {
    scalar: 'CountryCode',
    value: '49',
    selection:
      '{ updateCart(input: { cartToken: "x", shippingAddress: { line1: "x", countryCode: $v } }) { cart { id } } }',
    kind: 'mutation',
  },
  { scalar: 'CurrencyCode', value: '978', selection: '{ analytics(currency: $v) { currency } }' },
  {
    scalar: 'DateTime',
    value: '"2026-02-30T00:00:00Z"',
    selection: '{ orders(where: { createdAt: { gte: $v } }) { totalCount } }',
  },
  {
    scalar: 'Decimal',
    value: '12.5',
    selection: '{ orders(where: { and: [{ total: { gte: $v } }] }) { totalCount } }',
  },
  {
    scalar: 'EmailAddress',
    value: 'true',
    selection:
      '{ bulkUpdateOrders(input: { idempotencyKey: "x", items: [{ orderId: "x", email: $v }] }) { results { index } } }',
    kind: 'mutation',
  },
  { scalar: 'ID', value: '1.5', selection: '{ nodes(ids: ["x", $v]) { id } }' },
  { scalar: 'Int', value: '"10"', selection: '{ products(first: $v) { totalCount } }' },
  { scalar: 'String', value: '5', selection: '{ products(after: $v) { totalCount } }' },
];

/** Scalars of arguments and of fields of inputs. */
function scalarsOfInputs(): string[] {
  const found = new Set<string>();
  const add = (type: GraphQLInputType) => {
    const named = getNamedType(type);
    if (isScalarType(named)) found.add(named.name);
  };
  for (const type of Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) add(field.type);
    if (!isObjectType(type)) continue;
    const parameters = Object.values(type.getFields()).flatMap(({ args }) => args);
    for (const parameter of parameters) if (isInputType(parameter.type)) add(parameter.type);
  }
  return [...found].toSorted();
}

it('there is a case for every scalar that an input can have', () => {
  expect(WRONG.map(({ scalar }) => scalar)).toEqual(scalarsOfInputs());
});

describe.each(TRANSPORTS)('a wrong value over %s', (_, open) => {
  it.for(WRONG)(
    'of the type $scalar is refused with its place and a code, as a literal and as a variable, on every run',
    async ({ scalar, value, selection, kind = 'query' }, { app, manager }) => {
      const transport = await open(app, { ...manager.headers });
      const literal = `${kind} ${selection.replace('$v', value)}`;
      const variable = `${kind} ($v: ${scalar}!) ${selection}`;
      for (let run = 0; run < 3; run++) {
        const { data, errors = [] } = await transport.ask({ query: literal });
        expect(errors).toEqual([
          {
            message: expect.stringContaining(scalar),
            locations: [{ line: 1, column: literal.indexOf(value) + 1 }],
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ]);
        const sent = await transport.ask({ query: variable, variables: { v: JSON.parse(value) } });
        expect(sent.errors).toEqual([
          {
            message: expect.stringContaining(`Variable "$v" got invalid value ${value}; `),
            locations: [{ line: 1, column: variable.indexOf('$v') + 1 }],
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ]);
        // graphql-js words one of its own differently for literals.
        if (scalar !== 'ID') expect(sent.errors![0]!.message).toContain(`; ${errors[0]!.message}`);
        expect([data, sent.data]).toEqual([undefined, undefined]);
      }
      transport.close();
    },
  );

  it('that is the default of a variable is refused like any literal', async ({ app }) => {
    const transport = await open(app);
    const query =
      'query ($v: DateTime = "soon") { orders(where: { createdAt: { gte: $v } }) { totalCount } }';
    expect((await transport.ask({ query })).errors).toEqual([
      {
        message: 'DateTime must be an RFC 3339 date-time such as "2026-01-31T08:30:00Z".',
        locations: [{ line: 1, column: query.indexOf('"soon"') + 1 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    transport.close();
  });
});

it('a wrong value for a subscription is refused alike', async ({ app, manager }) => {
  const [, [, overSocket]] = TRANSPORTS;
  const socket = await overSocket(app, { ...manager.headers });
  const literal = 'subscription { orderEvents(greet: "yes") { id } }';
  expect((await socket.ask({ query: literal })).errors).toMatchObject([
    {
      locations: [{ line: 1, column: literal.indexOf('"yes"') + 1 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
  const query = 'subscription ($v: Boolean!) { orderEvents(greet: $v) { id } }';
  expect((await socket.ask({ query, variables: { v: 'yes' } })).errors).toMatchObject([
    {
      locations: [{ line: 1, column: query.indexOf('$v') + 1 }],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  socket.close();
});
