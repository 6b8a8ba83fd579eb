import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersistedQueries } from '../../../src/platform/graphql/limits/documents/persisted-queries.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { TRANSPORTS, type Transport } from '../../testkit/clients/transports.ts';

const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');
const byHash = (document: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
});

const dearField = (n: number) =>
  `f${n}: products(first: 100) { nodes { variants { product { variants { product { variants { id } } } } } } }`;

describe('documents by hash', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it.each(TRANSPORTS)('are run over %s once they have been sent', async (name, open) => {
    const transport = await open(app);
    const document = `query Remembered${name} { __typename }`;
    const unknown = await transport.ask(byHash(document));
    expect(unknown.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await transport.ask({ query: document, ...byHash(document) });
    expect(await transport.ask(byHash(document))).toMatchObject({ data: { __typename: 'Query' } });
    transport.close();
  });

  it.each(TRANSPORTS)('cannot be given over %s for another document', async (_, open) => {
    const transport = await open(app);
    const { data, errors } = await transport.ask({ query: '{ store { id } }', ...byHash('{ __typename }') });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toContain('provided sha does not match query');
    transport.close();
  });

  it.each(TRANSPORTS)('are not kept over %s when they were refused', async (name, open) => {
    const transport = await open(app);
    for (const document of [
      `query Wrong${name} { nothing }`,
      `query Many${name} { __typename } query Too${name} { __typename }`,
      `query Dear${name} { ${Array.from({ length: 6 }, (_, n) => dearField(n)).join(' ')} }`,
    ]) {
      const { errors } = await transport.ask({ query: document, ...byHash(document) });
      expect(errors).toHaveLength(1);
      const again = await transport.ask(byHash(document));
      expect(again.errors?.[0]?.extensions.code, document).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
    transport.close();
  });

  it.each(TRANSPORTS)('cost over %s what they cost in full', async (name, open) => {
    const transport = await open(app);
    const document = `query Page${name}($n: Int) { products(first: $n) { nodes { id } } }`;
    const requested = [];
    for (const request of [{ query: document, ...byHash(document) }, byHash(document), { query: document }]) {
      const { extensions } = await transport.ask({ ...request, variables: { n: 30 } });
      requested.push((extensions!.cost as { requested: number }).requested);
    }
    expect(requested).toEqual([31, 31, 31]);
    transport.close();
  });

  it.each(TRANSPORTS)('are paid for over %s when they have to be checked again', async (name, open) => {
    const slow = await startTestApp({ environment: { API_RATE_LIMIT: '20', TRUSTED_PROXIES: '127.0.0.1' } });
    const transport = await open(slow);
    const other = await open(slow, { 'x-forwarded-for': '198.51.100.1' });
    const long = (title: string, characters: number) =>
      `query ${title}${name} { __typename } #${'x'.repeat(characters)}`;
    const document = long('Long', 10_500);
    const remaining = async (request: object) => {
      const { extensions } = await transport.ask(request);
      return (extensions!.cost as { remaining: number }).remaining;
    };
    await transport.ask({ query: document, ...byHash(document) });
    const before = await remaining(byHash(document));
    expect(await remaining(byHash(document))).toBeGreaterThan(before - 50);
    // More documents than the cache of checked documents holds. Another client pays for them.
    for (let n = 0; n < 5; n++) await other.ask({ query: long(`Other${n}`, 60_000) });
    expect(await remaining(byHash(document))).toBeLessThan(before - 100);
    for (const each of [transport, other]) each.close();
    await slow.close();
  });

  it.each(TRANSPORTS)('are refused over %s in a version that does not exist', async (_, open) => {
    const transport = await open(app);
    const persistedQuery = { version: 2, sha256Hash: hashOf('{ __typename }') };
    const { errors } = await transport.ask({ query: '{ __typename }', extensions: { persistedQuery } });
    expect(errors).toMatchObject([
      { message: 'Unsupported persisted query version', extensions: { code: 'BAD_REQUEST' } },
    ]);
    transport.close();
  });

  it('are known on a socket when they came over HTTP, since both ask one memory', async () => {
    const [[, overHttp], [, overSocket]] = TRANSPORTS;
    const document = 'query SentOverHttp { __typename }';
    await (await overHttp(app)).ask({ query: document, ...byHash(document) });
    const socket = await overSocket(app);
    expect(await socket.ask(byHash(document))).toMatchObject({ data: { __typename: 'Query' } });
    socket.close();
  });
});

describe('an allow-list', () => {
  const listed = 'query Listed { store { code } }';
  const listedByHash = 'query OnlyHash { __typename }';
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ordinal-list-'));
    const file = join(folder, 'documents.json');
    await writeFile(file, JSON.stringify([listed, hashOf(listedByHash)]));
    app = await startTestApp({
      environment: { PERSISTED_QUERIES: 'allow-list', PERSISTED_QUERIES_FILE: file },
    });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  describe.each(TRANSPORTS)('over %s', (_, open) => {
    let transport: Transport;
    beforeAll(async () => {
      transport = await open(app);
    });
    afterAll(() => transport.close());

    it('runs what it lists, sent in full or by hash', async () => {
      for (const request of [{ query: listed }, byHash(listed), { query: listed, ...byHash(listed) }]) {
        expect(await transport.ask(request)).toMatchObject({ data: { store: { code: 'default' } } });
      }
      expect(await transport.ask({ query: listedByHash })).toMatchObject({ data: { __typename: 'Query' } });
    });

    it('runs nothing else, however it is asked', async () => {
      const other = 'query Other { store { code } }';
      for (const request of [{ query: other }, { query: other, ...byHash(other) }]) {
        const { data, errors } = await transport.ask(request);
        expect(data ?? null).toBeNull();
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
      const codes = [];
      for (const query of [
        '{ nothing }',
        'mutation { nothing } query B { a }',
        'fragment F on Nothing { a }',
      ]) {
        const { errors } = await transport.ask({ query });
        codes.push(errors?.map(({ extensions }) => extensions.code));
      }
      // Other errors would reveal the schema.
      expect(codes).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
      expect((await transport.ask(byHash(other))).errors?.[0]?.extensions.code).toBe(
        'PERSISTED_QUERY_NOT_FOUND',
      );
    });
  });

  it('answers 403 over HTTP to what it does not list', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ store { id } }' }),
    });
    expect(response.status).toBe(403);
  });

  it('that cannot be read ends the start, instead of letting everything through', () => {
    expect(() => new PersistedQueries({ mode: 'allow-list', file: undefined })).toThrow(
      'PERSISTED_QUERIES_FILE',
    );
    expect(() => new PersistedQueries({ mode: 'allow-list', file: '/nowhere.json' })).toThrow('ENOENT');
  });
});

it.each(TRANSPORTS)('hashes are refused over %s when they are off', async (_, open) => {
  const app = await startTestApp({ environment: { PERSISTED_QUERIES: 'off' } });
  const transport = await open(app);
  const { errors } = await transport.ask(byHash('{ __typename }'));
  expect(errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  transport.close();
  await app.close();
});
