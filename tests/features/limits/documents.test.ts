import { getIntrospectionQuery } from 'graphql';
import { afterAll, describe, expect } from 'vitest';
import { TRANSPORTS, type Transport } from '../../testkit/clients/transports.ts';
import { appTest } from '../../testkit/fixtures.ts';

const it = appTest({
  environment: {
    MAX_QUERY_DEPTH: '6',
    MAX_QUERY_ALIASES: '5',
    MAX_QUERY_DIRECTIVES: '4',
    MAX_QUERY_ROOT_FIELDS: '6',
    MAX_QUERY_FIELDS: '300',
    MAX_QUERY_TOKENS: '500',
    MAX_QUERY_BYTES: '4000',
    MAX_VARIABLES_BYTES: '2000',
    MAX_VARIABLES_DEPTH: '5',
    MAX_QUERY_COST: '1000',
  },
}).extend(
  'post',
  ({ app }) =>
    (body: string) =>
      fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
);

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Expands to 2^20 fields from a few hundred characters. */
const DOUBLING = `{ products { nodes { ...F0 } } } ${times(
  20,
  (n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`,
)} fragment F20 on Product { id }`;

const REFUSED: [
  what: string,
  request: { query: string; variables?: object },
  message: RegExp,
  code: string,
][] = [
  [
    'a document that goes too deep',
    { query: '{ products { nodes { variants { product { variants { product { id } } } } } } }' },
    /7 levels of fields.*at most 6/,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a document that hides its depth in fragments',
    {
      query: `{ products { nodes { ...A } } } fragment A on Product { variants { ...B } }
        fragment B on ProductVariant { product { variants { product { id } } } }`,
    },
    /7 levels of fields/,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a flood of aliases',
    { query: `{ ${times(6, (n) => `a${n}: __typename`)} }` },
    /6 aliases/,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a flood of directives',
    { query: `{ __typename ${times(5, () => '@include(if: true)')} }` },
    /5 directives/,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a flood of fields at the top',
    { query: `{ ${times(7, () => '__typename')} }` },
    /7 fields at the top/,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'a field that comes again and again, inline fragments included',
    {
      query: `{ products { nodes { ${times(30, () => 'id')} ... on Product { ${times(21, () => 'id')} } } } }`,
    },
    /one field 51 times in one place; at most 50/,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'fragments that double each other',
    { query: DOUBLING },
    /1048578 fields, fragments spelled out/,
    'QUERY_TOO_COMPLEX',
  ],
  ['a flood of tokens', { query: `{ ${times(600, () => 'a')} }` }, /500 tokens/, 'GRAPHQL_PARSE_FAILED'],
  ['a flood of brackets', { query: `{ node(id: ${'['.repeat(600)}` }, /500 tokens/, 'GRAPHQL_PARSE_FAILED'],
  [
    'a document that is too long',
    { query: `{ __typename } #${'x'.repeat(4_000)}` },
    /bytes; at most 4000/,
    'BAD_REQUEST',
  ],
  [
    'variables that are too large',
    { query: '{ __typename }', variables: { text: 'x'.repeat(2_001) } },
    /more than 2000 bytes/,
    'BAD_REQUEST',
  ],
  [
    'variables that nest too deep',
    { query: '{ __typename }', variables: { a: [[[[[[[]]]]]]] } },
    /deeper than 5 levels/,
    'BAD_REQUEST',
  ],
  [
    'an operation that can cost too much',
    {
      query: 'query ($n: Int) { products(first: $n) { nodes { variants { id sku product { id } } } } }',
      variables: { n: 100 },
    },
    /can cost 1101 points; at most 1000/,
    'QUERY_TOO_COMPLEX',
  ],
];

describe.each(TRANSPORTS)('over %s', (_, open) => {
  let transport: Transport;
  it.beforeAll(async ({ app }) => {
    transport = await open(app);
  });
  afterAll(() => transport.close());

  it.each(REFUSED)('%s is refused', async (_what, request, message, code) => {
    const { data, errors } = await transport.ask(request);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ message: text }) => text).join()).toMatch(message);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(errors?.map(() => code));
  });

  it('what GraphiQL asks about the schema is answered, however small the depth', async () => {
    const { data, errors } = await transport.ask({ query: getIntrospectionQuery() });
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.types');
  });

  it('a schema asked about in circles is refused', async () => {
    const circle = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
    const { errors } = await transport.ask({ query: circle });
    expect(errors?.[0]?.message).toContain('Maximum introspection depth exceeded');
  });

  it('keys twice or named like a prototype change nothing that is not theirs', async () => {
    const { data, errors } = await transport.ask({
      query: 'query ($where: ProductWhere) { products(where: $where, first: 1) { totalCount } }',
      variables: JSON.parse('{ "where": { "constructor": { "prototype": { "isAdmin": true } } } }') as object,
    });
    expect(data ?? null).toBeNull();
    expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toContain(errors?.[0]?.extensions.code);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('a body', () => {
  it('that is an array of operations is refused as a whole', async ({ post }) => {
    const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: 'Operation batching disabled.', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('of ten megabytes is refused before it is read', async ({ post }) => {
    const response = await post(
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(10_000_000) } }),
    );
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('that would set a prototype, or names a key twice, is refused', async ({ post }) => {
    const poisoned = await post('{"query":"{ __typename }","__proto__":{"isAdmin":true}}');
    expect(poisoned.status).toBe(400);
    expect(await poisoned.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    const twice = await post('{"query":"{ nothing }","query":"{ __typename }"}');
    expect(twice.status).toBe(400);
    expect(await twice.json()).toMatchObject({
      errors: [{ message: 'The body names a key twice in one object.', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('with a document or variables that are too large is answered 413, a document past a limit 400', async ({
    post,
  }) => {
    const long = await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(4_000)}` }));
    expect(long.status).toBe(413);
    const large = await post(
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(2_001) } }),
    );
    expect(large.status).toBe(413);
    const flood = await post(JSON.stringify({ query: `{ ${times(7, () => '__typename')} }` }));
    expect(flood.status).toBe(400);
  });

  it('nested a hundred thousand levels deep is an error, not the end of the server', async ({
    app,
    post,
  }) => {
    const depth = 100_000;
    const response = await post(
      `{"query":"{ __typename }","variables":{"x":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
    );
    expect(response.status).toBe(413);
    const { data } = await app.anonymous.send('{ __typename }');
    expect(data).toEqual({ __typename: 'Query' });
  });
});
