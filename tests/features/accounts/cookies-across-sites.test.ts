import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import {
  Browser,
  LOGIN,
  REFRESH,
  type TokensAnswer,
  viewerOverSocket,
} from '../../testkit/clients/browser.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { PASSWORD, signedInAs } from '../../testkit/shop/people.ts';

const SHOP = 'https://shop.example';
const EVIL = 'https://evil.example';
let email: string;

describe('a page of another site', () => {
  it('is nobody, even where a browser sends the cookies along', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    const foreign = browser.on(EVIL);
    expect(await foreign.isSignedIn()).toBe(false);
    expect(
      (await foreign.ask<{ refreshSession: TokensAnswer }>(REFRESH)).data.refreshSession.userErrors,
    ).toEqual([{ code: 'SESSION_ENDED' }]);
    expect(foreign.lastSet).toEqual([]);
    expect(await browser.isSignedIn()).toBe(true);
  });

  it('cannot sign a visitor in, refresh or sign out unasked: what does it needs a header that is asked about first', async ({
    app,
    preflight,
  }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    await browser.ask(LOGIN, { input: { email, password: PASSWORD } }, {});
    expect(browser.lastSet).toEqual([]);
    expect(
      (await browser.ask<{ refreshSession: TokensAnswer }>(REFRESH, {}, {})).data.refreshSession.userErrors,
    ).toEqual([{ code: 'SESSION_ENDED' }]);
    const asked = await preflight(EVIL);
    expect(asked.get('access-control-allow-origin')).toBeNull();
    const allowed = await preflight(SHOP);
    expect(allowed.get('access-control-allow-origin')).toBe(SHOP);
    expect(allowed.get('access-control-allow-credentials')).toBe('true');
    expect(allowed.get('access-control-allow-headers')).toContain('x-session');
  });

  it('cannot post a form or plain text with the cookies', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
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

  it('cannot open a socket with them', async ({ app }) => {
    const browser = new Browser(app.url, SHOP);
    await browser.signIn(email);
    await expect(viewerOverSocket(browser.on(EVIL))).rejects.toThrow();
  });
});

const it = appTest({ environment: { AUTH_COOKIES: 'true', CORS_ORIGINS: SHOP } }).extend(
  'preflight',
  ({ app }) =>
    async (origin: string): Promise<Headers> => {
      const { headers } = await fetch(`${app.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,x-session',
        },
      });
      return headers;
    },
);

it.beforeEach(async ({ app }) => {
  ({ email } = await signedInAs(app, UserRole.MANAGER));
});
