import { afterAll, describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { overHttp, TRANSPORTS, type Transport } from '../../testkit/clients/transports.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const it = appTest({ environment: { MAX_BODY_VALUES: '1000' } });

const PRODUCTS = 'query ($w: ProductWhere) { products(where: $w) { nodes { id } } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const CART =
  'mutation ($items: [CartItemInput!]) { createCart(input: { items: $items }) { userErrors { code } } }';
const ITEM = { variantId: 'var_01h455vb4pex5vsknk084sn02q' };

const listed = (count: number, text: string) => Array<string>(count).fill(text).join(', ');

/** Inputs that are refused, each with its only error. */
const REFUSED: [
  what: string,
  request: { query: string; variables?: object },
  message: string,
  field?: string,
][] = [
  [
    'more than 50 conditions in a list of them',
    { query: PRODUCTS, variables: { w: { or: Array(51).fill({}) } } },
    'The list at "w.or" has 51 elements; at most 50 are taken.',
    'w.or',
  ],
  [
    'such a list inside of others',
    { query: PRODUCTS, variables: { w: { and: [{}, { not: { or: Array(51).fill({}) } }] } } },
    'The list at "w.and.1.not.or" has 51 elements; at most 50 are taken.',
    'w.and.1.not.or',
  ],
  [
    'more than 100 values',
    { query: PRODUCTS, variables: { w: { name: { in: Array(101).fill('x') } } } },
    'The list at "w.name.in" has 101 elements; at most 100 are taken.',
    'w.name.in',
  ],
  [
    'more than 100 ids',
    { query: NODES, variables: { ids: Array(101).fill('prd_1') } },
    'The list at "ids" has 101 elements; at most 100 are taken.',
    'ids',
  ],
  [
    'more than 500 items',
    { query: CART, variables: { items: Array(501).fill({}) } },
    'The list at "items" has 501 elements; at most 500 are taken.',
    'items',
  ],
  [
    'a list of conditions that the document spells out',
    { query: `{ products(where: { and: [{ or: [${listed(51, '{}')}] }] }) { totalCount } }` },
    'The list has 51 elements; at most 50 are taken.',
  ],
  [
    'a list that the document spells out as the default of a variable',
    { query: `query ($ids: [ID!]! = [${listed(101, '"a"')}]) { nodes(ids: $ids) { id } }` },
    'The list has 101 elements; at most 100 are taken.',
  ],
  [
    'a name that no input has, in large variables',
    { query: PRODUCTS, variables: { w: { nmae: 'x'.repeat(5_000), ...manyKeys(60) } } },
    'Variable "$w" got invalid value at "w"; Field "nmae" is not defined by type "ProductWhere".',
    'w',
  ],
  [
    'a value of another type, in large variables',
    {
      query: PRODUCTS,
      variables: { w: { name: { in: Array(5).fill('x'.repeat(1_000)), isNull: 'y'.repeat(900) } } },
    },
    `Variable "$w" got invalid value at "w.name.isNull"; Boolean cannot represent a non boolean value: "${'y'.repeat(253)}`,
    'w.name.isNull',
  ],
];

function manyKeys(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]));
}

describe.each(TRANSPORTS)('over %s', (_, open) => {
  let transport: Transport;
  it.beforeAll(async ({ app }) => {
    transport = await open(app);
  });
  afterAll(() => transport.close());

  it.each(REFUSED)('%s is refused with one error', async (_what, request, message, field) => {
    const { data, errors } = await transport.ask(request);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) } },
    ]);
    expect(Object.keys(errors![0]!.extensions)).not.toContain('http');
  });

  it('lists of the largest length are taken, and what the rules of a feature say about them is told', async () => {
    const { errors } = await transport.ask({ query: PRODUCTS, variables: { w: { or: Array(50).fill({}) } } });
    expect(errors).toBeUndefined();
    const ids = Array(100).fill('prd_01h455vb4pex5vsknk084sn02q');
    const found = await transport.ask({ query: NODES, variables: { ids } });
    expect(found.data).toEqual({ nodes: Array(100).fill(null) });
    const { data } = await transport.ask({ query: CART, variables: { items: Array(201).fill(ITEM) } });
    expect(data).toEqual({ createCart: { userErrors: [{ code: 'VALIDATION' }] } });
  });

  it('a list of conditions may be left out around its only one', async () => {
    const { data } = await transport.ask({ query: PRODUCTS, variables: { w: { or: {} } } });
    expect(data).toEqual({ products: { nodes: [] } });
  });
});

describe('a body or message with too many keys and list elements', () => {
  const over = Array(1_001).fill(0);
  const TOO_MANY = 'The body has more than 1000 keys and list elements.';

  it.for([
    ['variables', { query: '{ __typename }', variables: { over } }],
    ['keys of the variables', { query: '{ __typename }', variables: manyKeys(1_000) }],
    ['extensions', { query: '{ __typename }', extensions: { over } }],
    ['anything else', { query: '{ __typename }', over }],
  ] as const)('of its %s is refused as a whole', async ([_, request], { app }) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [{ message: TOO_MANY, extensions: { code: 'BAD_REQUEST' } }],
    });
    const socket = await rawSocket(app.url);
    await socket.init();
    socket.send({ id: 'one', type: 'subscribe', payload: request });
    expect(await socket.closed).toEqual({ code: 1009, reason: 'More than 1000 values' });
  });

  it('closes a socket also before it has said who it is, and when it only pings', async ({ app }) => {
    for (const type of ['connection_init', 'ping']) {
      const socket = await rawSocket(app.url);
      socket.send({ type, payload: { over } });
      expect((await socket.closed).code, type).toBe(1009);
    }
  });

  it('is refused in an URL as well', async ({ app }) => {
    const search = new URLSearchParams({
      query: 'query ($n: Int) { __typename products(first: $n) { totalCount } }',
      variables: JSON.stringify({ over }),
    });
    const response = await fetch(`${app.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'The variables have more than 1000 keys and list elements.' }],
    });
  });
});

it('a connection_init that is larger than headers may be closes the socket', async ({ app }) => {
  const socket = await rawSocket(app.url);
  socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${'x'.repeat(17_000)}` } });
  expect(await socket.closed).toEqual({ code: 4400, reason: 'connection_init is too large' });
});

it('one filter in many fields is given to each as it was sent, guarded fields included', async ({ app }) => {
  const { headers } = await signedInAs(app, UserRole.MANAGER);
  const transport = await overHttp(app, headers);
  const request = {
    query: `query ($w: OrderWhere, $n: Int) { ${['a', 'b', 'c'].map((alias) => `${alias}: orders(where: $w, first: $n) { totalCount }`).join(' ')} }`,
    variables: { w: { or: [{ status: { in: ['PENDING'] } }] }, n: 1 },
  };
  const { data } = await transport.ask(request);
  expect(data).toEqual({ a: { totalCount: 0 }, b: { totalCount: 0 }, c: { totalCount: 0 } });
  expect((await app.anonymous.send('{ orders { totalCount } }')).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});
