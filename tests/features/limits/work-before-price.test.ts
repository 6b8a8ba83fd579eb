import { request } from 'node:http';
import { describe, expect } from 'vitest';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';

/**
 * The CPU time in milliseconds that an anonymous request may take before its cost is known, with the default limits.
 * The process serves nobody else meanwhile. The largest measured value was 45 ms on a busy machine, including the
 * client and the execution. A slow machine may take longer.
 */
const MAX_CPU_MS = 150;

const times = (count: number, part: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => part(index)).join(separator);

/** Numbers the documents, so that none is in the cache of checked documents. */
let documents = 0;
function body(query: string, more = ''): string {
  return `{"query":${JSON.stringify(`${query} #${documents++}`)}${more && `,${more}`}}`;
}

const FILTER_IN_TWENTY_FIELDS = `query ($w: ProductWhere) { ${times(20, (n) => `a${n}: products(where: $w, first: 1) { nodes { id } }`)} }`;
const filtered = (where: string) => body(FILTER_IN_TWENTY_FIELDS, `"variables":{"w":${where}}`);
const keys = (count: number) => `{${times(count, (n) => `"${n.toString(36)}":1`, ',')}}`;
/** 9,900 values in lists of the largest allowed length. */
const FULL = `{"and":[${times(49, () => `{"or":[${times(50, () => '{"and":[{},{}]}', ',')}]}`, ',')}]}`;
/** 1,000 fields in nested fragments, the slowest document to validate. */
const DEAR_DOCUMENT = `{ products(first: 100) { nodes { ...F0 variants { product { variants { id } } } } } }
  ${times(140, (n) => `fragment F${n} on Product { ${times(5, () => 'id')} ...F${n + 1} }`)} fragment F140 on Product { id }`;

const ATTACKS: [what: string, body: () => string, code: string][] = [
  [
    '170,000 conditions in twenty fields',
    () => filtered(`{"or":[${times(170_000, () => '{}', ',')}]}`),
    'BAD_REQUEST',
  ],
  ['as many conditions as are taken, in twenty fields', () => filtered(FULL), 'BAD_USER_INPUT'],
  ['90,000 variables', () => body('{ __typename }', `"variables":${keys(90_000)}`), 'BAD_REQUEST'],
  ['90,000 extensions', () => body('{ __typename }', `"extensions":${keys(90_000)}`), 'BAD_REQUEST'],
  [
    '9,900 variables that nobody uses',
    () => body('{ unknown }', `"variables":${keys(9_900)}`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['9,900 fields that a filter does not have', () => filtered(keys(9_900)), 'BAD_USER_INPUT'],
  [
    'sixty mistakes in an object with a large text',
    () => filtered(`{"x":"${'x'.repeat(500_000)}",${times(60, (n) => `"y${n}":1`, ',')}}`),
    'BAD_USER_INPUT',
  ],
  [
    'lists inside of each other',
    () => body('{ __typename }', `"x":${'['.repeat(500_000)}${']'.repeat(500_000)}`),
    'BAD_REQUEST',
  ],
  [
    'a megabyte of escapes',
    () => body('{ unknown }', `"x":"${'\\"'.repeat(500_000)}"`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a megabyte of white space',
    () => body('{ unknown }', `${' '.repeat(1_000_000)}"x":1`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'as many literals as are taken',
    () => body(`{ products(where: { or: [${times(600, () => '{}')}] }) { totalCount } }`),
    'BAD_USER_INPUT',
  ],
  [
    'a field that is compared with itself',
    () => body(`{ products { nodes { ${times(390, () => 'variants { id }')} } } }`),
    'QUERY_TOO_COMPLEX',
  ],
  ['a document that takes long to validate', () => body(DEAR_DOCUMENT), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'everything at once',
    () =>
      body(
        `${FILTER_IN_TWENTY_FIELDS} #${'x'.repeat(60_000)}`,
        `"variables":{"w":${FULL}},"extensions":{"x":"${'x'.repeat(850_000)}"}`,
      ),
    'BAD_USER_INPUT',
  ],
];

interface Answer {
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

// Comparing executors would run everything three times.
const it = appTest({ comparesExecutors: false })
  /** Uses node:http, because its own CPU time is small. */
  .extend('post', { scope: 'file' }, ({ app }) => (text: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    return new Promise((resolve, reject) => {
      const sent = request(`${app.url}/graphql`, { method: 'POST', headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(JSON.parse(String(Buffer.concat(parts))) as Answer));
      });
      sent.on('error', reject);
      sent.end(text);
    });
  });

it.beforeAll(async ({ post }) => {
  for (let warmUp = 0; warmUp < 20; warmUp++)
    await post(body(`{ products(first: 1) { nodes { id } } } #${warmUp}`));
});

/**
 * CPU milliseconds of this process, which includes the client. The smallest of a few tries, because other tests
 * interfere.
 */
async function cpuOf(attack: () => Promise<void>): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY;
  const isNoisy = (round: number) => (round < 5 ? fewest > MAX_CPU_MS / 5 : fewest >= MAX_CPU_MS);
  for (let round = 0; round < 15 && isNoisy(round); round++) {
    const before = process.cpuUsage();
    await attack();
    const { user, system } = process.cpuUsage(before);
    fewest = Math.min(fewest, (user + system) / 1000);
  }
  return fewest;
}

describe('hardly any time is spent on', () => {
  it.for(ATTACKS)('%s over HTTP', async ([_, make, code], { post }) => {
    const spent = await cpuOf(async () => {
      const { errors } = await post(make());
      expect(errors?.[0]?.extensions.code).toBe(code);
    });
    expect(spent).toBeLessThan(MAX_CPU_MS);
  });

  it.for(ATTACKS)('%s over WebSocket', async ([_, make, code], { app }) => {
    const spent = await cpuOf(async () => {
      const socket = await rawSocket(app.url);
      await socket.init();
      socket.send(`{"id":"one","type":"subscribe","payload":${make()}}`);
      if (code === 'BAD_REQUEST') expect((await socket.closed).code).toBe(1009);
      else expect(JSON.stringify(await socket.next())).toContain(`"code":"${code}"`);
      socket.end();
    });
    expect(spent).toBeLessThan(MAX_CPU_MS);
  });
});
