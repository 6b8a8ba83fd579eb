import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../../src/cli/failure.ts';
import { startOrdinal } from '../../../src/cli/start.ts';
import { DEMO_PASSWORD, demoSignIns } from '../../../src/demo/demo-shop.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { createLog } from '../../../src/platform/observability/log.ts';
import { TEST_SECRET } from '../../testkit/app.ts';
import { type GraphqlClient, graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { createDatabase, type TestDatabase } from '../../testkit/databases/postgres.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { SIGN_IN } from '../../testkit/shop/people.ts';

const WHO_AM_I = graphql(`query WhoAmI { viewer { email role } }`);

let database: TestDatabase;
let running: Awaited<ReturnType<typeof startOrdinal>> | undefined;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await database.drop();
});

const log = createLog('silent');
const ADMIN = { ADMIN_EMAIL: 'owner@shop.example', ADMIN_PASSWORD: 'a password of their own' };

async function start(environment: Record<string, string>): Promise<NonNullable<typeof running>> {
  const config = parseConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    METRICS_PORT: '0',
    JWT_SECRET: TEST_SECRET,
    BCRYPT_COST: '4',
    ...environment,
  });
  running = await startOrdinal(config, log);
  return running;
}

async function restart(environment: Record<string, string>): Promise<NonNullable<typeof running>> {
  await running?.close();
  return start(environment);
}

async function signIn(credentials: { email: string; password: string }): Promise<GraphqlClient | undefined> {
  const visitor = graphqlClient({ url: running!.server.url });
  const { login } = await visitor.run(SIGN_IN, { input: credentials });
  return login.accessToken ? visitor.with({ authorization: `Bearer ${login.accessToken}` }) : undefined;
}

describe('the first start on an empty database', () => {
  it('lets every role of the sample shop sign in, and says how', async () => {
    const { welcome, server } = await start({ NODE_ENV: 'development' });
    expect(welcome).toContain(`${server.url}/graphql`);
    expect(welcome).toContain('GraphiQL');
    expect(welcome).toContain(DEMO_PASSWORD);
    for (const { email, role } of demoSignIns) {
      expect(welcome).toContain(email);
      const client = await signIn({ email, password: DEMO_PASSWORD });
      expect(await client!.run(WHO_AM_I)).toEqual({ viewer: { email, role } });
    }
  });

  it('keeps what is there at the second start', async () => {
    await start({ NODE_ENV: 'development' });
    const { welcome } = await restart({ NODE_ENV: 'development' });
    expect(welcome).toContain(DEMO_PASSWORD);
    expect(await signIn({ email: demoSignIns[0]!.email, password: DEMO_PASSWORD })).toBeDefined();
  });

  it('shows no password of a shop that is not the sample one', async () => {
    const { welcome } = await start({ NODE_ENV: 'development', DEMO_DATA: 'false', ...ADMIN });
    expect(welcome).not.toContain(DEMO_PASSWORD);
    expect(welcome).not.toContain(ADMIN.ADMIN_PASSWORD);
    expect(welcome).not.toContain(new URL(database.url).password);
    expect(await signIn({ email: ADMIN.ADMIN_EMAIL, password: ADMIN.ADMIN_PASSWORD })).toBeDefined();
  });

  it('says what to do when nobody could sign in', async () => {
    const { welcome } = await start({ NODE_ENV: 'development', DEMO_DATA: 'false' });
    expect(welcome).toContain('set ADMIN_EMAIL and ADMIN_PASSWORD');
  });
});

describe('a start in production', () => {
  it('is refused while there is no administrator and none is named', async () => {
    const failure: unknown = await start({ NODE_ENV: 'production' }).catch((error: unknown) => error);
    expect(explainFailure(failure)).toBe(
      'There is no administrator yet: set ADMIN_EMAIL and ADMIN_PASSWORD for the first start.',
    );
  });

  it('creates the administrator once, and no demo sign-in', async () => {
    const { welcome } = await start({ NODE_ENV: 'production', DEMO_DATA: 'true', ...ADMIN });
    expect(welcome).not.toContain(DEMO_PASSWORD);
    expect(welcome).not.toContain('GraphiQL');
    for (const { email } of demoSignIns) {
      expect(await signIn({ email, password: DEMO_PASSWORD })).toBeUndefined();
    }
    await restart({ NODE_ENV: 'production' });
    expect(await signIn({ email: ADMIN.ADMIN_EMAIL, password: ADMIN.ADMIN_PASSWORD })).toBeDefined();
  });

  it('warns that mail stays here, unless it is sent', async () => {
    const warn = vi.spyOn(log, 'warn');
    const kept = await start({ NODE_ENV: 'production', ...ADMIN });
    expect(kept.welcome).toContain('not sent without SMTP_URL');
    expect(warn.mock.calls).toEqual([[expect.stringContaining('mail is not sent without SMTP_URL')]]);
    warn.mockClear();
    const smtp = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'shop@example.com' };
    const sent = await restart({ NODE_ENV: 'production', ...smtp });
    expect(sent.welcome).toContain('sent over SMTP');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

describe('the metrics', () => {
  it('count operations by kind, requests by route, and what is open', async () => {
    const { server } = await start({ NODE_ENV: 'test' });
    const client = graphqlClient({ url: server.url });
    await client.send('{ __typename }');
    await client.send('{ unheardOf }');
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation A { __typename }', operationName: 'B' }),
    });
    await fetch(`${server.url}/health/live`);
    const text = await (await fetch(server.metricsUrl!)).text();
    expect(text).toContain('ordinal_graphql_operation_duration_seconds_count{kind="query",outcome="ok"} 1');
    expect(text).toContain(
      'ordinal_graphql_operation_duration_seconds_count{kind="invalid",outcome="error"} 2',
    );
    expect(text).toContain('ordinal_http_requests_total{method="GET",route="/health/live",status="200"} 1');
    expect(text).toMatch(/^ordinal_database_pool_waiting 0$/m);
    expect(text).toMatch(/^ordinal_websockets_open 0$/m);
    expect(text).toMatch(/^ordinal_events_lag_seconds \d/m);
    expect(text).toMatch(/^process_cpu_seconds_total /m);
    const names = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
    for (const file of ['alerts.yml', 'grafana/ordinal.json']) {
      const uses = await readFile(new URL(`../../../ops/${file}`, import.meta.url), 'utf8');
      const used = [...uses.matchAll(/\b(?:ordinal|nodejs|process)_\w+?(?=_bucket\b|_count\b|_sum\b|\b)/g)];
      expect([file, used.map(([name]) => name).filter((name) => !names.has(name))]).toEqual([file, []]);
    }
  });

  it('are nowhere but at their path', async () => {
    const { server } = await start({ NODE_ENV: 'test' });
    expect((await fetch(new URL('/', server.metricsUrl))).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
});
