import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { startTestApp, TEST_SECRET, type TestApp } from '../../testkit/app.ts';
import { PASSWORD, signedInAs } from '../../testkit/people.ts';
import { openSession } from '../../testkit/sessions.ts';

const SHOP = 'https://shop.example';

let app: TestApp;
let email: string;
beforeAll(async () => {
  app = await startTestApp({ environment: { AUTH_COOKIES: 'true', CORS_ORIGINS: SHOP } });
});
beforeEach(async () => {
  ({ email } = await signedInAs(app, UserRole.MANAGER));
});
afterAll(() => app.close());

/** As much of a browser as cookies need. */
class Browser {
  readonly origin: string | undefined;
  readonly #cookies = new Map<string, string>();
  /** The `Set-Cookie` lines of the last answer. */
  lastSet: string[] = [];

  constructor(origin?: string, cookies: ReadonlyMap<string, string> = new Map()) {
    this.origin = origin;
    this.#cookies = new Map(cookies);
  }

  /** The same cookies on the page of another site, as if nothing kept the browser from sending them. */
  on(origin: string): Browser {
    return new Browser(origin, this.#cookies);
  }

  get headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie && { cookie }), ...(this.origin && { origin: this.origin }) };
  }

  async ask<Data>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = { 'x-session': 'cookie' },
  ) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.lastSet = response.headers.getSetCookie();
    for (const line of this.lastSet) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return (await response.json()) as { data: Data; errors?: { extensions: { code: string } }[] };
  }

  async signIn(): Promise<Tokens> {
    const { data } = await this.ask<{ login: Tokens }>(LOGIN, { input: { email, password: PASSWORD } });
    return data.login;
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.ask<{ viewer: object | null }>('{ viewer { id } }')).data.viewer !== null;
  }
}

interface Tokens {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly expiresAt: string | null;
  readonly userErrors: { code: string }[];
}

const FIELDS = '{ accessToken refreshToken expiresAt userErrors { code } }';
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) ${FIELDS} }`;
const REFRESH = `mutation { refreshSession(input: {}) ${FIELDS} }`;
const NO_TOKENS = { accessToken: null, refreshToken: null, userErrors: [] };

describe('a browser that asks for cookies', () => {
  it('gets the tokens out of reach of its scripts, and is signed in by them', async () => {
    const browser = new Browser(SHOP);
    expect(await browser.signIn()).toMatchObject({ ...NO_TOKENS, expiresAt: expect.any(String) });
    expect(browser.lastSet).toHaveLength(2);
    for (const line of browser.lastSet)
      expect(line).toMatch(/; Path=\/graphql; Expires=.+; HttpOnly; SameSite=Strict$/);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('refreshes by the cookie, and signs out with the cookies removed', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    const { data } = await browser.ask<{ refreshSession: Tokens }>(REFRESH);
    expect(data.refreshSession).toMatchObject(NO_TOKENS);
    expect(browser.lastSet).toHaveLength(2);
    const stolen = browser.on(SHOP);
    await browser.ask('mutation { logout { userErrors { code } } }');
    expect(browser.headers.cookie).toBeUndefined();
    expect(await stolen.isSignedIn()).toBe(false);
    expect((await stolen.ask<{ refreshSession: Tokens }>(REFRESH)).data.refreshSession.userErrors).toEqual([
      { code: 'SESSION_ENDED' },
    ]);
  });

  it('can sign in again although it still has a cookie that is good no more', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    await browser.on(SHOP).ask('mutation { logoutEverywhere { userErrors { code } } }');
    expect(await browser.isSignedIn()).toBe(false);
    expect((await browser.signIn()).userErrors).toEqual([]);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('speaks by the header when it sends one too', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    const { errors } = await browser.ask('{ viewer { id } }', {}, { authorization: 'Bearer nonsense' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('opens sockets by the cookie', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    expect(await viewerOverSocket(browser)).not.toBeNull();
  });
});

describe('a page of another site', () => {
  const EVIL = 'https://evil.example';

  it('is nobody, even where a browser sends the cookies along', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    const foreign = browser.on(EVIL);
    expect(await foreign.isSignedIn()).toBe(false);
    expect((await foreign.ask<{ refreshSession: Tokens }>(REFRESH)).data.refreshSession.userErrors).toEqual([
      { code: 'SESSION_ENDED' },
    ]);
    expect(foreign.lastSet).toEqual([]);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('cannot sign a visitor in, refresh or sign out unasked: what does it needs a header that is asked about first', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    await browser.ask(LOGIN, { input: { email, password: PASSWORD } }, {});
    expect(browser.lastSet).toEqual([]);
    expect(
      (await browser.ask<{ refreshSession: Tokens }>(REFRESH, {}, {})).data.refreshSession.userErrors,
    ).toEqual([{ code: 'SESSION_ENDED' }]);
    const asked = await preflight(EVIL);
    expect(asked.get('access-control-allow-origin')).toBeNull();
    const allowed = await preflight(SHOP);
    expect(allowed.get('access-control-allow-origin')).toBe(SHOP);
    expect(allowed.get('access-control-allow-credentials')).toBe('true');
    expect(allowed.get('access-control-allow-headers')).toContain('x-session');
  });

  it('cannot post a form or plain text with the cookies', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    const query = 'mutation { logoutEverywhere { userErrors { code } } }';
    for (const [type, body] of [
      ['text/plain', JSON.stringify({ query })],
      ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
    ] as const) {
      const { headers } = browser;
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body,
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('cannot open a socket with them', async () => {
    const browser = new Browser(SHOP);
    await browser.signIn();
    await expect(viewerOverSocket(browser.on(EVIL))).rejects.toThrow();
  });
});

it('gives no cookie to a client that does not ask, and reads none when they are off', async () => {
  const off = await startTestApp({ databaseUrl: app.databaseUrl });
  const { accessToken } = await openSession(app, email);
  const ask = async (url: string) => {
    const headers = {
      'content-type': 'application/json',
      'x-session': 'cookie',
      cookie: `ordinal_access=${accessToken}`,
    };
    const body = JSON.stringify({ query: LOGIN, variables: { input: { email, password: PASSWORD } } });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const viewer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: '{"query":"{ viewer { id } }"}',
    });
    return [
      response.headers.getSetCookie().length,
      ((await viewer.json()) as { data: { viewer: unknown } }).data.viewer !== null,
    ];
  };
  expect(await ask(app.url)).toEqual([2, true]);
  expect(await ask(off.url)).toEqual([0, false]);
  await off.close();
});

it('does not start with cookies for every origin, and sends them over HTTPS alone in production', async () => {
  expect(() => parseConfig({ AUTH_COOKIES: 'true', CORS_ORIGINS: '*', JWT_SECRET: TEST_SECRET })).toThrow(
    'AUTH_COOKIES',
  );
  const production = await startTestApp({
    databaseUrl: app.databaseUrl,
    environment: { NODE_ENV: 'production', AUTH_COOKIES: 'true' },
  });
  const response = await fetch(`${production.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-session': 'cookie' },
    body: JSON.stringify({ query: LOGIN, variables: { input: { email, password: PASSWORD } } }),
  });
  const set = response.headers.getSetCookie();
  expect(set).toHaveLength(2);
  for (const line of set) expect(line).toContain('; Secure');
  await production.close();
});

async function preflight(origin: string): Promise<Headers> {
  const { headers } = await fetch(`${app.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-session',
    },
  });
  return headers;
}

/** Who a socket of the browser speaks for. @throws when it is not opened */
async function viewerOverSocket({ headers }: Browser): Promise<unknown> {
  class SocketOfPage extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketOfPage,
    retryAttempts: 0,
  });
  try {
    for await (const { data } of client.iterate<{ viewer: unknown }>({ query: '{ viewer { id } }' }))
      return data?.viewer ?? null;
    return null;
  } catch (error) {
    throw new Error(`the socket was refused: ${String((error as { message?: string }).message)}`);
  } finally {
    await client.dispose();
  }
}
