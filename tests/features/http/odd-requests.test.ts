import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { it as base } from '../../testkit/fixtures.ts';

const GOOD = JSON.stringify({ query: '{ __typename }' });
const JSON_TYPE = 'application/json';

const it = base.extend(
  'post',
  ({ app }) =>
    async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE, ...headers },
        body,
      }),
);

const ODD: [what: string, body: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>][] = [
  ['is empty', ''],
  ['is cut short', GOOD.slice(0, -1)],
  ['is a text', '"{ __typename }"'],
  ['is a number', '7'],
  ['is null', 'null'],
  ['asks for nothing', '{}'],
  ['asks with a number', '{"query":7}'],
  ['asks with an object', '{"query":{"a":1}}'],
  ['has variables that are a text', '{"query":"{ __typename }","variables":"x"}'],
  ['has variables that are a list', '{"query":"{ __typename }","variables":[1]}'],
  ['has extensions that are a text', '{"query":"{ __typename }","extensions":"x"}'],
  [
    'has a hash that is none',
    '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":{}}}}',
  ],
  ['names a query twice', '{"query":"{ __typename }","query":"{ store { id } }"}'],
  [
    'names a variable twice, one of them spelled with an escape',
    '{"query":"query ($n: Int) { products(first: $n) { totalCount } }","variables":{"n":1,"\\u006e":2}}',
  ],
  ['names an operation with a number', '{"query":"{ __typename }","operationName":7}'],
  [
    'sets a prototype in its variables',
    '{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true}}}',
  ],
  [
    'sets a prototype by the constructor',
    '{"query":"{ __typename }","constructor":{"prototype":{"isAdmin":true}}}',
  ],
  ['accepts 15 kB of types', GOOD, { accept: 'a/b,'.repeat(3_700) }],
  ['is XML', '<query/>', { 'content-type': 'application/xml' }],
  ['has no type anybody knows', GOOD, { 'content-type': 'x/y' }],
  ['has a type that is none', GOOD, { 'content-type': '///' }],
  ['is compressed', new Uint8Array(gzipSync(GOOD)), { 'content-encoding': 'gzip' }],
  ['is a bomb', new Uint8Array(gzipSync(' '.repeat(50_000_000))), { 'content-encoding': 'gzip' }],
  ['has a header of a hundred kilobytes', GOOD, { 'x-flood': 'x'.repeat(100_000) }],
];

describe('a request whose body', () => {
  it.for(ODD)('%s is refused, and not with a fault of ours', async ([_, body, headers], { post }) => {
    const response = await post(body, headers);
    const told = await response.text();
    expect(response.status, told).toBeLessThan(500);
    if (response.status !== 431)
      expect(JSON.parse(told)).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    expect(told).not.toContain('INTERNAL');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('begins with a byte order mark, or has bytes that are no UTF-8, is answered or refused but harms nobody', async ({
    post,
  }) => {
    const withMark = await post(`\ufeff${GOOD}`);
    expect(withMark.status).toBeLessThan(500);
    const broken = new Uint8Array(
      Buffer.from('{"query":"{ category(slug: \\"\xff\xfe\\") { id } }"}', 'latin1'),
    );
    const answer = await post(broken);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('INTERNAL');
  });

  it('is not JSON by its type is told so with 415', async ({ post }) => {
    expect((await post(GOOD, { 'content-type': 'application/xml' })).status).toBe(415);
  });
});

it.for([
  ['variables', '{"n":1,"n":2}'],
  ['variables', '{"n":1,"\\u006e":2}'],
  ['extensions', '{"a":{"b":1,"b":2}}'],
] as const)('a GET whose %s name a key twice is refused as a body is: %s', async ([name, json], { app }) => {
  const query = 'query ($n: Int) { products(first: $n) { totalCount } }';
  const get = (fields: Record<string, string>) =>
    fetch(`${app.url}/graphql?${new URLSearchParams({ query, ...fields })}`);
  const response = await get({ [name]: json });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect((await get({ [name]: '{"n":1,"m":{"n":2}}' })).status).toBe(200);
});

describe('a request that reaches no route', () => {
  const MALFORMED: [what: string, request: string, status: number][] = [
    ['an address that is none', 'GET /% HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: shop\r\n: 1\r\n\r\n', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['large headers', `GET / HTTP/1.1\r\nHost: shop\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ];
  it.for(MALFORMED)(
    'with %s is told so in the form of every error beside GraphQL',
    async ([_, sent, status], { app }) => {
      const { hostname, port } = new URL(app.url);
      const connection = connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
      connection.write(sent);
      const answer = await text(connection);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as unknown;
      expect(body).toEqual({ error: { code: 'BAD_REQUEST', message: expect.any(String) } });
    },
  );

  it('is not called broken JSON when it reaches for a prototype', async ({ post }) => {
    const answer = await post('{"query":"{ __typename }","variables":{"__proto__":1}}');
    expect(await answer.text()).toContain('reaches for a prototype');
    expect(await (await post('{"query":')).text()).toContain('not valid JSON');
  });
});

describe('a socket', () => {
  it('that names a key twice is closed with 4400 before anything is done', async ({ app }) => {
    const socket = await rawSocket(app.url);
    await socket.init();
    socket.send(
      '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","query":"{ __typename }"}}',
    );
    expect(await socket.closed).toEqual({ code: 4400, reason: 'A key is named twice' });
  });

  it.for([
    ['bytes', Buffer.from([0xff, 0xfe, 0x00])],
    ['a text that is no JSON', 'hello'],
    ['a number', '7'],
    [
      'a variable list',
      JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename }', variables: [1] } }),
    ],
    [
      'a query twice',
      '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","query":"{ store { id } }"}}',
    ],
    ['a query that is a number', JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 7 } })],
  ] as const)(
    'that sends %s is closed or answered, and the server lives',
    async ([_, message], { app, post }) => {
      const socket = await rawSocket(app.url);
      await socket.init();
      socket.send(message as string);
      const end = await Promise.race([socket.closed, socket.next().catch(() => undefined)]);
      expect(JSON.stringify(end ?? '')).not.toContain('INTERNAL');
      socket.end();
      expect((await post(GOOD)).status).toBe(200);
    },
  );
});
