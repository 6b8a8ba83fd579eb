import { describe, expect } from 'vitest';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';

/** Documents with names that every JavaScript object inherits, and their variables as JSON. */
const REQUESTS: [what: string, query: string, variables: string][] = [
  ['an alias in a list', '{ products(first: 2) { nodes { __proto__: status toString: name } } }', '{}'],
  ['an alias at the top', '{ __proto__: store { code } constructor: store { hasOwnProperty: code } }', '{}'],
  [
    'names of variables',
    'query ($constructor: Int, $valueOf: String = "x") { products(first: $constructor) { nodes { name } } category(slug: $valueOf) { id } }',
    '{"constructor":1}',
  ],
  [
    'a variable that is not sent',
    'query ($toString: Int = 1) { products(first: $toString) { nodes { name } } }',
    '{}',
  ],
  [
    'names of the operation and a fragment',
    'query constructor { products(first: 1) { nodes { ...valueOf } } } fragment valueOf on Product { name }',
    '{}',
  ],
];
/** An HTTP body must not have a key `__proto__`: it is used in attacks. */
const PROTO: (typeof REQUESTS)[number] = [
  'a variable called __proto__',
  'query ($__proto__: Int!) { products(first: $__proto__) { nodes { name } } }',
  '{"__proto__":1}',
];

const it = appTest({ comparesExecutors: false })
  /** As text, because the order of keys is part of the answer. */
  .extend('overPost', ({ app }) => async (query: string, variables: string): Promise<string> => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    });
    return response.text();
  })
  .extend(
    'overGet',
    ({ app }) =>
      async (query: string, variables: string): Promise<string> =>
        (await fetch(`${app.url}/graphql?${new URLSearchParams({ query, variables })}`)).text(),
  )
  .extend('overSocket', ({ app }) => async (query: string, variables: string): Promise<string> => {
    const socket = await rawSocket(app.url);
    await socket.init();
    socket.send(
      `{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(query)},"variables":${variables}}}`,
    );
    const { payload } = await socket.next();
    socket.end();
    const { data, errors, extensions } = payload as Record<string, object>;
    return `${JSON.stringify({ errors, data, extensions })}\n`;
  });

it.beforeAll(async ({ app }) => {
  for (let item = 0; item < 3; item++) await seedVariant(app, { stock: 1 });
});

/** Removes the remaining points, which differ each time. */
const steady = (text: string) => text.replace(/"remaining":\d+/, '');

describe('an operation with a name that objects inherit', () => {
  it.for(REQUESTS)(
    'as %s is answered alike on every run and every way in',
    async ([_, query, variables], { overPost, overGet, overSocket }) => {
      const first = steady(await overPost(query, variables));
      expect(first).toContain('"data":{');
      expect(first).not.toContain('"errors"');
      for (const ask of [overPost, overPost, overGet, overSocket])
        expect(steady(await ask(query, variables))).toBe(first);
    },
  );

  it('as a variable called __proto__ is answered over GET and WebSocket, and priced by its value', async ({
    overPost,
    overGet,
    overSocket,
  }) => {
    const [, query, variables] = PROTO;
    for (const ask of [overGet, overGet, overGet, overSocket]) {
      const answer = JSON.parse(await ask(query, variables));
      expect(answer.data.products.nodes).toHaveLength(1);
      expect(answer.extensions.cost).toMatchObject({ requested: 2, actual: 2 });
    }
    expect(await overPost(query, variables)).toContain('BAD_REQUEST');
  });
});
