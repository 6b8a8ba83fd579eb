import { describe, expect } from 'vitest';
import { type OperationRequest, overHttp, TRANSPORTS } from '../../testkit/clients/transports.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { recordedLog } from '../../testkit/processes/recorded-log.ts';

const CREATE = 'createCategory(input: { name: "x", slug: "x" }) { category { id } }';
const TWO_QUERIES = 'query A { a: __typename } query B { b: __typename }';

/** Requests with an operation name that is not in the document. */
const UNRESOLVED: [what: string, request: OperationRequest, message: string][] = [
  [
    'a name that the document does not have',
    { query: `mutation A { ${CREATE} }`, operationName: 'B' },
    'Unknown operation named "B".',
  ],
  [
    'a name beside an anonymous operation',
    { query: `mutation { ${CREATE} }`, operationName: 'A' },
    'Unknown operation named "A".',
  ],
  [
    'an empty name beside an anonymous operation',
    { query: `mutation { ${CREATE} }`, operationName: '' },
    'Unknown operation named "".',
  ],
  [
    'an empty name beside a named operation',
    { query: `mutation A { ${CREATE} }`, operationName: '' },
    'Unknown operation named "".',
  ],
  [
    'no name for several operations',
    { query: `mutation A { ${CREATE} } mutation B { ${CREATE} }` },
    'Must provide operation name if query contains multiple operations.',
  ],
  [
    'a name from the prototype of objects',
    { query: `mutation A { ${CREATE} }`, operationName: 'constructor' },
    'Unknown operation named "constructor".',
  ],
  [
    'the name of a fragment',
    {
      query: `mutation A { ...F } fragment F on Mutation { ${CREATE} }`,
      operationName: 'F',
    },
    'Unknown operation named "F".',
  ],
  [
    'a document of fragments alone',
    { query: 'fragment F on Query { __typename } ' },
    'Fragment "F" is never used.',
  ],
];

const it = base
  .extend('lines', { scope: 'file' }, ({ app }) => recordedLog(app))
  .extend('categoryCount', ({ app }) => async (): Promise<number> => {
    const { rows } = await app.shop.core.pool.query<{ count: number }>(
      'select count(*)::int as count from categories',
    );
    return rows[0]!.count;
  })
  .extend(
    'get',
    ({ app, manager }) =>
      async (request: OperationRequest, headers: Record<string, string> = {}): Promise<Response> => {
        const search = new URLSearchParams({ query: request.query ?? '' });
        if (request.operationName !== undefined) search.set('operationName', request.operationName);
        if (request.variables) search.set('variables', JSON.stringify(request.variables));
        return fetch(`${app.url}/graphql?${search}`, { headers: { ...manager.headers, ...headers } });
      },
  );

it.beforeEach(({ lines }) => {
  lines.length = 0;
});

describe('a request that names no operation of its document', () => {
  it.for(UNRESOLVED)(
    'with %s is 400 over POST and runs nothing',
    async ([_, request, message], { app, manager, categoryCount }) => {
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const response = await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept, ...manager.headers },
          body: JSON.stringify(request),
        });
        const { data, errors } = (await response.json()) as { data?: unknown; errors: object[] };
        expect(data ?? null).toBeNull();
        expect(errors).toMatchObject([{ message }]);
        if (message.startsWith('Fragment')) continue;
        expect(response.status).toBe(400);
        expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
      }
      expect(await categoryCount()).toBe(0);
    },
  );

  describe.each(TRANSPORTS)('over %s', (_, open) => {
    it.for(UNRESOLVED)(
      'with %s runs nothing, costs once and is one line',
      async ([_what, request, message], { app, lines, manager, categoryCount }) => {
        const transport = await open(app, { ...manager.headers });
        const { data, errors } = await transport.ask(request);
        expect(data ?? null).toBeNull();
        expect(errors).toMatchObject([{ message }]);
        await expect.poll(() => lines).toHaveLength(1);
        expect(lines[0]).toMatchObject({ operation: null, kind: null, cost: 1, errors: 1 });
        transport.close();
        expect(await categoryCount()).toBe(0);
      },
    );
  });

  it('is 405 over GET when every operation of the document writes, cookies and all', async ({
    lines,
    categoryCount,
    get,
  }) => {
    for (const [what, request] of UNRESOLVED.slice(0, -1)) {
      const response = await get(request);
      expect(response.status, what).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect(((await response.json()) as { data?: unknown }).data ?? null).toBeNull();
    }
    await expect.poll(() => lines).toHaveLength(UNRESOLVED.length - 1);
    for (const line of lines) expect(line).toMatchObject({ cost: 1, errors: 1, codes: ['BAD_REQUEST'] });
    expect(await categoryCount()).toBe(0);
  });

  it('is 400 over GET when the document has a query', async ({ categoryCount, get }) => {
    for (const operationName of [undefined, '', 'C']) {
      for (const query of [TWO_QUERIES, `query A { __typename } mutation B { ${CREATE} }`]) {
        const response = await get({ query, ...(operationName !== undefined && { operationName }) });
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({
          errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
        });
      }
    }
    expect(await categoryCount()).toBe(0);
  });

  it('does not run what is past the limits either', async ({ app, manager }) => {
    const nodes = 'nodes { id items { id } }';
    const page = `orders(first: 100) { nodes { customer { orders(first: 100) { ${nodes} } } } }`;
    const http = await overHttp(app, { ...manager.headers });
    const { data, errors } = await http.ask({ query: `query A { ${page} }`, operationName: 'B' });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  });
});

describe.each(TRANSPORTS)('one of several operations over %s', (_, open) => {
  it('is what is charged, executed and logged', async ({ app, lines, manager, categoryCount }) => {
    const query = `
      query Cheap { __typename }
      query Dear { products(first: 100) { nodes { ...P } } }
      mutation Write { ${CREATE} }
      fragment P on Product { id }`;
    const transport = await open(app, { ...manager.headers });
    const ask = async (operationName: string) => {
      lines.length = 0;
      const answer = await transport.ask({ query, operationName });
      await expect.poll(() => lines).toHaveLength(1);
      return { ...answer, line: lines[0], cost: answer.extensions?.cost as { requested: number } };
    };
    for (let run = 0; run < 3; run++) {
      expect(await ask('Cheap')).toMatchObject({
        data: { __typename: 'Query' },
        cost: { requested: 1 },
        line: { operation: 'Cheap', kind: 'query' },
      });
      expect(await ask('Dear')).toMatchObject({
        data: { products: { nodes: [] } },
        cost: { requested: 101 },
        line: { operation: 'Dear', kind: 'query' },
      });
    }
    expect(await categoryCount()).toBe(0);
    transport.close();
  });
});

it('a subscription over HTTP is told where it is served, and is not executed as a query', async ({
  app,
  lines,
  manager,
  get,
}) => {
  const query = 'subscription S { stockChanged { id } }';
  const http = await overHttp(app, { ...manager.headers });
  const { errors } = await http.ask({ query });
  expect(errors).toMatchObject([
    { message: 'Subscriptions are served over WebSocket.', extensions: { code: 'BAD_REQUEST' } },
  ]);
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ operation: 'S', kind: 'subscription', cost: 1, codes: ['BAD_REQUEST'] });
  expect((await get({ query })).status).toBe(405);
});

describe('a mutation that is named', () => {
  it('is refused over GET under its own name, and logged', async ({ lines, categoryCount, get }) => {
    const response = await get({ query: `${TWO_QUERIES} mutation C { ${CREATE} }`, operationName: 'C' });
    expect(response.status).toBe(405);
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: 'C', kind: 'mutation', cost: 1 });
    expect(await categoryCount()).toBe(0);
  });
});
