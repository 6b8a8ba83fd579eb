import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { Browser, REFRESH, type TokensAnswer } from '../../testkit/clients/browser.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { recordedLog } from '../../testkit/processes/recorded-log.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const SHOP = 'https://shop.example';
const WHO = '{ viewer { id } store { code } }';
/** Costs ten points, none of which are refunded. */
const TEN = `{ ${Array.from({ length: 10 }, (_, n) => `a${n}: store { id }`).join(' ')} }`;
/** The size of a bucket, which refills within a minute. */
const POINTS = 600;
/** Signed in to the default store with cookies. */
let browser: Browser;
/** Signed in to another store with a header. */
let stranger: GraphqlClient & { userId: string };

const it = appTest({
  environment: {
    AUTH_COOKIES: 'true',
    CORS_ORIGINS: SHOP,
    API_RATE_LIMIT: '10',
    MAX_QUERY_COST: '500',
  },
})
  .extend('lines', { scope: 'file' }, ({ app }) => recordedLog(app))
  .extend(
    'otherStore',
    ({ app }) =>
      async function otherStore(): Promise<{ id: string; code: string }> {
        const { rows } = await app.shop.core.pool.query<{ id: string; code: string }>(
          "select id, code from stores where code = 'other'",
        );
        if (rows[0]) return rows[0];
        const admin = await signedInAs(app, UserRole.ADMIN);
        await admin.run(
          'mutation { createStore(input: { code: "other", name: "Other", currency: "EUR" }) { store { id } } }',
        );
        return otherStore();
      },
  );

it.beforeEach(async ({ app, lines, otherStore }) => {
  const { email } = await signedInAs(app, UserRole.MANAGER);
  browser = new Browser(app.url, SHOP);
  await browser.signIn(email);
  stranger = await signedInAs(app, UserRole.MANAGER, await otherStore());
  lines.length = 0;
});

/** The headers of a request with a token and a contradictory store. */
const both = () => ({ ...stranger.headers, 'x-store': 'default' });
const asked = () => ({
  viewer: { id: stranger.userId },
  store: { code: 'other' },
});

describe('a request with a cookie, a header and a store that differ', () => {
  it('is of the holder of the header, in the store of the token, in the answer and in the log', async ({
    lines,
  }) => {
    expect((await browser.ask(WHO, {}, both())).data).toEqual(asked());
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actor: asked().viewer.id, store: 'other' });
  });

  it('is so over WebSocket, where the first message takes the place of the header', async ({
    app,
    lines,
  }) => {
    const socket = await rawSocket(app.url, { headers: { ...browser.headers, 'x-store': 'default' } });
    await socket.init({ Authorization: stranger.headers.authorization, 'X-Store': 'default' });
    expect(await socket.ask({ query: WHO })).toMatchObject({ payload: { data: asked() } });
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actor: asked().viewer.id, store: 'other' });
    socket.end();
  });

  it('is paid for by the holder of the header alone', async ({ app }) => {
    for (let request = 0; request < 20; request++) await browser.ask(TEN, {}, both());
    const left = async (headers: Record<string, string>, asking = browser) => {
      const answer = (await asking.ask(WHO, {}, headers)) as unknown as {
        extensions: { cost: { remaining: number } };
      };
      return answer.extensions.cost.remaining;
    };
    expect(await left({})).toBeGreaterThan(POINTS - 10);
    expect(await left({ ...stranger.headers }, new Browser(app.url, SHOP))).toBeLessThan(POINTS - 20);
  });

  it('is refused for a header that is not valid, and not answered for the cookie', async ({ app }) => {
    const { errors } = await browser.ask(WHO, {}, { authorization: 'Bearer nonsense' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const socket = await rawSocket(app.url, { headers: { ...browser.headers } });
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    expect((await socket.closed).code).toBe(4403);
  });

  it('ends the session of the header, and none of another store', async () => {
    const kept = browser.on(SHOP);
    await browser.ask(
      'mutation { logout { userErrors { code } } }',
      {},
      { ...both(), 'x-session': 'cookie' },
    );
    expect((await stranger.send(WHO)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await kept.ask<{ refreshSession: TokensAnswer }>(REFRESH);
    expect(data.refreshSession.userErrors).toEqual([]);
  });
});
