import { describe, expect, vi } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { Reader } from '../../../src/platform/db/reading/reader.ts';
import { startTestApp } from '../../testkit/app.ts';
import { TRANSPORTS } from '../../testkit/clients/transports.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { recordedLog } from '../../testkit/processes/recorded-log.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const it = base.extend('lines', { scope: 'file' }, ({ app }) => recordedLog(app));

describe('an operation in the log', () => {
  it.for(TRANSPORTS)(
    'over %s says who, what, how long and how costly, and no variable',
    async ([name, open], { app, lines }) => {
      const manager = await signedInAs(app, UserRole.MANAGER);
      const transport = await open(app, { ...manager.headers });
      lines.length = 0;
      const query = `query Search${name}($words: String) { products(search: $words, first: 3) { nodes { id } } }`;
      await transport.ask({ query, variables: { words: 'a very secret word' } });
      await expect.poll(() => lines).toHaveLength(1);
      expect(lines[0]).toEqual({
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        actor: expect.stringMatching(/^usr_/),
        store: 'default',
        transport: name.toLowerCase(),
        operation: `Search${name}`,
        kind: 'query',
        durationMs: expect.any(Number),
        cost: 1,
        errors: 0,
        ...(name === 'WebSocket' && { results: 1 }),
      });
      expect(JSON.stringify(lines)).not.toContain('secret');
      transport.close();
    },
  );

  it.for(TRANSPORTS)(
    'over %s is there too when it is refused, with the codes',
    async ([_, open], { app, lines }) => {
      const transport = await open(app);
      lines.length = 0;
      await transport.ask({ query: '{ nothing }' });
      await expect.poll(() => lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({
        actor: 'anonymous',
        errors: 1,
        codes: ['GRAPHQL_VALIDATION_FAILED'],
        cost: 1,
      });
      transport.close();
    },
  );

  it.for(TRANSPORTS)(
    'over %s that fails inside answers a request id, under which the log has why',
    async ([_, open], { app, lines }) => {
      const transport = await open(app);
      const query = vi
        .spyOn(Reader.prototype, 'query')
        .mockRejectedValue(new Error('relation "secrets" does not exist'));
      lines.length = 0;
      const { errors } = await transport.ask({ query: '{ products { totalCount nodes { id } } }' });
      query.mockRestore();
      const [error] = errors!;
      expect(error).toMatchObject({
        message: 'Something went wrong on our side; quote the request id when you report it.',
        extensions: { code: 'INTERNAL', requestId: expect.any(String) },
      });
      expect(JSON.stringify(errors)).not.toContain('secrets');
      const why = lines.find((line) => line.requestId === error!.extensions.requestId && line.error);
      expect(JSON.stringify(why)).toContain('relation \\"secrets\\" does not exist');
      transport.close();
    },
  );

  it.for(TRANSPORTS)(
    'over %s with variables of the wrong type is the caller’s mistake',
    async ([_, open], { app }) => {
      const transport = await open(app);
      const { errors } = await transport.ask({
        query: 'query ($n: Int!) { products(first: $n) { nodes { id } } }',
        variables: { n: 'many' },
      });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('Variable "$n" got invalid value'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
      const everythingWrong = await transport.ask({
        query: 'query ($where: ProductWhere) { products(where: $where) { nodes { id } } }',
        variables: { where: { name: { in: Array(100).fill({}) } } },
      });
      expect(everythingWrong.errors?.map(({ extensions }) => extensions.code)).toEqual(
        Array(everythingWrong.errors!.length).fill('BAD_USER_INPUT'),
      );
      transport.close();
    },
  );
});

it.each(TRANSPORTS)('mistakes with directives over %s are told by one error', async (_, open) => {
  const app = await startTestApp();
  const transport = await open(app);
  const unknown = await transport.ask({ query: `{ __typename ${'@aa'.repeat(10)} @bb }` });
  expect(unknown.errors).toEqual([
    {
      message: 'Unknown directive "@aa".',
      locations: [{ line: 1, column: 14 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
  const repeated = await transport.ask({ query: `{ __typename ${'@skip(if: false) '.repeat(10)} }` });
  expect(repeated.errors?.map(({ message }) => message)).toEqual([
    'The directive "@skip" can only be used once at this location.',
  ]);
  const { data } = await transport.ask({ query: '{ __typename @skip(if: false) @include(if: true) }' });
  expect(data).toEqual({ __typename: 'Query' });
  transport.close();
  await app.close();
});

describe.each(TRANSPORTS)('what the schema gives away over %s', (_, open) => {
  const misspelt = '{ product { nodes { id } } }';
  const wrongVariable = {
    query: 'query ($sort: ProductSort) { products(sortBy: $sort) { nodes { id } } }',
    variables: { sort: { feild: 'NAME' } },
  };

  it('is nothing with introspection off', async () => {
    const app = await startTestApp({ environment: { INTROSPECTION: 'false' } });
    const transport = await open(app);
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Order") { name } }']) {
      const { data, errors } = await transport.ask({ query });
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    for (const request of [{ query: misspelt }, { query: '{ prodcts { nodes { id } } }' }, wrongVariable]) {
      const { errors } = await transport.ask(request);
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toContain('Did you mean');
    }
    transport.close();
    await app.close();
  });

  it('is a hint with introspection on', async () => {
    const app = await startTestApp();
    const transport = await open(app);
    expect(JSON.stringify((await transport.ask({ query: '{ prodcts { nodes { id } } }' })).errors)).toContain(
      'Did you mean',
    );
    expect(JSON.stringify((await transport.ask(wrongVariable)).errors)).toContain('Did you mean');
    transport.close();
    await app.close();
  });
});
