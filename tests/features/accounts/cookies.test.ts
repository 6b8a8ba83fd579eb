import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { startTestApp, TEST_SECRET } from '../../testkit/app.ts';
import {
  Browser,
  LOGIN,
  REFRESH,
  type TokensAnswer,
  viewerOverSocket,
} from '../../testkit/clients/browser.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { PASSWORD, signedInAs } from '../../testkit/shop/people.ts';
import { openSession } from '../../testkit/shop/sessions.ts';

const SHOP = 'https://shop.example';
const NO_TOKENS = { accessToken: null, refreshToken: null, userErrors: [] };

const it = appTest({ environment: { AUTH_COOKIES: 'true', CORS_ORIGINS: SHOP } });

let email: string;

it.beforeEach(async ({ app }) => {
  ({ email } = await signedInAs(app, UserRole.MANAGER));
});

describe('a browser that asks for cookies', () => {
  it('gets the tokens out of reach of its scripts, and is signed in by them', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    expect(await browser.signIn(email)).toMatchObject({ ...NO_TOKENS, expiresAt: expect.any(String) });
    expect(browser.lastSet).toHaveLength(2);
    for (const line of browser.lastSet)
      expect(line).toMatch(/; Path=\/graphql; Expires=.+; HttpOnly; SameSite=Strict$/);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('refreshes by the cookie, and signs out with the cookies removed', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    const { data } = await browser.ask<{ refreshSession: TokensAnswer }>(REFRESH);
    expect(data.refreshSession).toMatchObject(NO_TOKENS);
    expect(browser.lastSet).toHaveLength(2);
    const stolen = browser.on(SHOP);
    await browser.ask('mutation { logout { userErrors { code } } }');
    expect(browser.headers.cookie).toBeUndefined();
    expect(await stolen.isSignedIn()).toBe(false);
    expect(
      (await stolen.ask<{ refreshSession: TokensAnswer }>(REFRESH)).data.refreshSession.userErrors,
    ).toEqual([{ code: 'SESSION_ENDED' }]);
  });

  it('can sign in again although it still has a cookie that is good no more', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    await browser.on(SHOP).ask('mutation { logoutEverywhere { userErrors { code } } }');
    expect(await browser.isSignedIn()).toBe(false);
    expect((await browser.signIn(email)).userErrors).toEqual([]);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('speaks by the header when it sends one too', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    const { errors } = await browser.ask('{ viewer { id } }', {}, { authorization: 'Bearer nonsense' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('opens sockets by the cookie', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    expect(await viewerOverSocket(browser)).not.toBeNull();
  });
});

it('gives no cookie to a client that does not ask, and reads none when they are off', async ({ app }) => {
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

it('does not start with cookies for every origin, and sends them over HTTPS alone in production', async ({
  app,
}) => {
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
