import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testkit/app.ts';

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let app: TestApp;

beforeAll(async () => {
  execFileSync(process.execPath, ['src/platform/graphiql/client/build.ts']);
  app = await startTestApp({ environment: { NODE_ENV: 'development' } });
});

afterAll(() => app?.close());

describe('the playground at the endpoint', () => {
  it('goes to a browser that asks for HTML, with a policy that needs nothing from outside', async () => {
    const response = await fetch(`${app.url}/graphql`, { headers: HTML });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('vary')).toContain('accept');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https:|unsafe-eval|\*/);
    const page = await response.text();
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))|\son\w+=/);
    expect(page).toContain('<title>Ordinal</title>');
  });

  it('is where a browser is led that opens the bare address; everybody else is told in a line', async () => {
    const led = await fetch(`${app.url}/`, { headers: HTML, redirect: 'manual' });
    expect([led.status, led.headers.get('location'), led.headers.get('vary')]).toEqual([
      302,
      '/graphql',
      'accept',
    ]);
    const told = await fetch(`${app.url}/`);
    expect([told.status, told.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await told.text()).toBe('Ordinal. The GraphQL API is at /graphql, and health at /health/ready.\n');
  });

  it('does not stand in the way of a query over GET or POST', async () => {
    const query = 'query Ping { __typename }';
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const answers = await Promise.all([
      fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers }),
      fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }),
    ]);
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('lets browsers keep its files for good, since their names carry a hash', async () => {
    const page = await (await fetch(`${app.url}/graphql`, { headers: HTML })).text();
    const script = /src="(\/graphiql\/assets\/[\w-]+\.js)"/.exec(page)?.[1];
    const response = await fetch(`${app.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
  });
});

it('is off in production unless it is asked for, and a browser is answered like any client', async () => {
  for (const [GRAPHIQL, status, type] of [
    ['', 400, 'application/json'],
    ['true', 200, 'text/html'],
  ] as const) {
    const shop = await startTestApp({
      databaseUrl: app.databaseUrl,
      environment: { NODE_ENV: 'production', GRAPHIQL },
    });
    const response = await fetch(`${shop.url}/graphql`, { headers: HTML });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    const bare = await fetch(`${shop.url}/`, { headers: HTML, redirect: 'manual' });
    expect(bare.status).toBe(GRAPHIQL ? 302 : 200);
    await shop.close();
  }
});
