import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { encodeId, newId } from '../../../src/values/ids.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import { type RawMessage, type RawSocket, rawSocket } from '../../testkit/clients/raw-socket.ts';
import { overHttp, TRANSPORTS } from '../../testkit/clients/transports.ts';
import { seedVariant } from '../../testkit/shop/carts.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const PAGE = '{ products(first: 20) { nodes { id } } }';

describe('the cost of an operation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it.each(TRANSPORTS)('is in every answer over %s, with what was not needed given back', async (_, open) => {
    const transport = await open(app);
    const { extensions } = await transport.ask({ query: PAGE });
    const { remaining, ...cost } = extensions!.cost as Record<string, number>;
    expect(cost).toEqual({ requested: 21, actual: 1, limit: 120_000, restoreRate: 2_000 });
    expect(remaining).toBeGreaterThan(120_000 - 21);
    transport.close();
  });

  it('is in answers over HTTP that refuse, since refusing is not free', async () => {
    const http = await overHttp(app);
    for (const query of ['{', '{ nothing }', 'query A { a: __typename } query B { __typename }']) {
      const { errors, extensions } = await http.ask({ query });
      expect(errors).toHaveLength(1);
      expect(extensions?.cost).toMatchObject({ requested: 1, actual: 1 });
    }
  });

  it.each(TRANSPORTS)('over %s is higher for variables of many values or bytes', async (_, open) => {
    const transport = await open(app);
    const query = 'query ($w: ProductWhere) { products(first: 1, where: $w) { totalCount } }';
    const names = (length: number, text = 'x') => ({ name: { in: Array(length).fill(text) } });
    for (const [w, requested] of [
      [names(100), 1],
      [{ or: Array(10).fill(names(30)) }, 2],
      [names(80, 'x'.repeat(500)), 5],
    ] as const) {
      const { errors, extensions } = await transport.ask({ query, variables: { w } });
      expect(errors).toBeUndefined();
      expect(extensions!.cost).toMatchObject({ requested, actual: requested });
    }
    transport.close();
  });

  it.each(TRANSPORTS)('is the same over %s wherever a list of ids comes from', async (_, open) => {
    const transport = await open(app);
    const ids = Array.from({ length: 100 }, () => encodeId('prd', newId()));
    const listed = JSON.stringify(ids);
    const requests = [
      { query: `{ nodes(ids: ${listed}) { id } }` },
      { query: `query ($i: [ID!]! = ${listed}) { nodes(ids: $i) { id } }` },
      { query: 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', variables: { i: ids } },
      { query: 'query ($i: [ID!]! = []) { nodes(ids: $i) { id } }', variables: { i: ids } },
    ];
    for (const request of requests) {
      const { extensions } = await transport.ask(request);
      expect(extensions!.cost, request.query.slice(0, 40)).toMatchObject({ requested: 100, actual: 1 });
    }
    transport.close();
  });

  it.each(TRANSPORTS)(
    'is what was answered over %s, also where that is more than was asked for',
    async (name, open) => {
      const manager = await signedInAs(app, UserRole.MANAGER);
      const create =
        'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }';
      const slug = `top-${name.toLowerCase()}`;
      const { createCategory } = await manager.run<{ createCategory: { category: { id: string } } }>(create, {
        input: { name: 'Top', slug },
      });
      for (let child = 0; child < 8; child++) {
        const input = { name: 'Below', slug: `${slug}-${child}`, parentId: createCategory.category.id };
        await manager.run(create, { input });
      }
      const transport = await open(app, { ...manager.headers });
      const request = { query: `{ category(slug: "${slug}") { children { id } } }` };
      const remaining = [];
      for (let run = 0; run < 2; run++) {
        const { cost } = (await transport.ask(request)).extensions as { cost: Record<string, number> };
        expect(cost).toMatchObject({ requested: 6, actual: 9 });
        remaining.push(cost.remaining!);
      }
      // Restored meanwhile, to the brim: less is there than a bucket that lost six.
      expect(Math.max(...remaining)).toBeLessThanOrEqual(120_000 - 9);
      transport.close();
    },
  );

  it('is in every event of a subscription, which costs more to start than to keep', async () => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const socket = await rawSocket(app.url);
    await socket.init(manager.headers);
    const query = 'subscription { stockChanged { sku variant { id } } }';
    socket.send({ id: 'one', type: 'subscribe', payload: { query } });
    await socket.ask({ query: '{ __typename }' }, 'two');
    await seedVariant(app, { stock: 5 });
    for (const event of ['first', 'second']) {
      if (event === 'second') await seedVariant(app, { stock: 5 });
      expect(await nextOf(socket, 'one')).toMatchObject({
        payload: { extensions: { cost: { requested: 12, actual: 12 } } },
      });
    }
    socket.end();
  });
});

describe('a viewer who asks for more than comes back', () => {
  let app: TestApp;
  /** A bucket of 600 points, of which 10 come back each second. */
  beforeAll(async () => {
    app = await startTestApp({
      environment: {
        API_RATE_LIMIT: '10',
        MAX_QUERY_COST: '500',
        MAX_QUERY_ROOT_FIELDS: '40',
        TRUSTED_PROXIES: '127.0.0.1',
      },
    });
  });
  afterAll(() => app.close());

  /** The answer to this costs what was asked for: every one of its objects is there. */
  const FULL = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: store { id }`).join(' ')} }`;

  it.each(TRANSPORTS)('is refused over %s until enough is back, and told when', async (name, open) => {
    const transport = await open(app, {
      'x-forwarded-for': name === 'HTTP' ? '198.51.100.1' : '198.51.100.2',
    });
    const refusal = await untilRefused(() => transport.ask({ query: FULL }));
    expect(refusal.data ?? null).toBeNull();
    expect(refusal.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^This costs 40 points and \d+ are left; try again in \d s\.$/),
      extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
    });
    const { retryAfter } = refusal.errors![0]!.extensions as unknown as { retryAfter: number };
    expect(retryAfter).toBeGreaterThanOrEqual(1);
    expect(retryAfter).toBeLessThanOrEqual(4);
    transport.close();
  });

  it.each(TRANSPORTS)('pays over %s for an unknown document before it is looked at', async (name, open) => {
    const headers = { 'x-forwarded-for': name === 'HTTP' ? '198.51.100.11' : '198.51.100.12' };
    const transport = await open(app, headers);
    const codes = [];
    while (codes.at(-1) !== 'RATE_LIMITED' && codes.length < 10) {
      const { errors } = await transport.ask({ query: `{ #${codes.length}${' '.repeat(20_000)}` });
      codes.push(errors![0]!.extensions.code);
    }
    expect([codes[0], codes.at(-1)]).toEqual(['GRAPHQL_PARSE_FAILED', 'RATE_LIMITED']);
    const small = await transport.ask({ query: '{ __typename }' });
    expect(small.errors).toBeUndefined();
    transport.close();
  });

  it('is answered 429 with Retry-After, alone: other addresses and people are served', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.3' };
    const http = await overHttp(app, headers);
    await untilRefused(() => http.ask({ query: FULL }));
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: FULL }),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const elsewhere = await overHttp(app, { 'x-forwarded-for': '198.51.100.4' });
    expect((await elsewhere.ask({ query: FULL })).errors).toBeUndefined();
    const manager = await signedInAs(app, UserRole.MANAGER);
    expect((await manager.with(headers).send(FULL)).errors).toBeUndefined();
  });

  it('is the same person at every address', async () => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    let visits = 0;
    await untilRefused(() => manager.with({ 'x-forwarded-for': `203.0.113.${visits++}` }).send(FULL));
    expect(visits).toBeLessThan(25);
  });

  it('pays for documents that are refused', async () => {
    const http = await overHttp(app, { 'x-forwarded-for': '198.51.100.5' });
    const startedAt = performance.now();
    const before = (await http.ask({ query: '{' })).extensions?.cost as { remaining: number };
    for (let request = 0; request < 20; request++) await http.ask({ query: '{' });
    const after = (await http.ask({ query: '{' })).extensions?.cost as { remaining: number };
    const restored = ((performance.now() - startedAt) / 1000) * 10;
    expect(after.remaining).toBeLessThanOrEqual(before.remaining - 21 + restored);
  });
});

it('has no bucket when the rate limit is off', async () => {
  const app = await startTestApp({ environment: { API_RATE_LIMIT: '0' } });
  const { extensions } = await app.anonymous.send(PAGE);
  expect(extensions?.cost).toEqual({
    requested: 21,
    actual: 1,
    limit: null,
    remaining: null,
    restoreRate: null,
  });
  await app.close();
});

async function nextOf(socket: RawSocket, id: string): Promise<RawMessage> {
  for (;;) {
    const message = await socket.next();
    if (message.id === id) return message;
  }
}

async function untilRefused<Answer extends { errors?: unknown }>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let request = 0; request < 40; request++) {
    const answer = await ask();
    if (answer.errors) return answer;
  }
  throw new Error('nothing was refused');
}
