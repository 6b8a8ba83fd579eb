import jwt from 'jsonwebtoken';
import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { type GraphqlClient, graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { runTask } from '../../testkit/shop/jobs.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { holding, isSignedIn, openSession, refresh, type Tokens } from '../../testkit/shop/sessions.ts';

let email: string;
let tokens: Tokens;
let client: GraphqlClient;

const ENDED = [{ code: 'SESSION_ENDED', field: ['input', 'refreshToken'] }];
const SESSIONS = graphql(
  `query SessionsSessions { sessions { nodes { id isCurrent userAgent address lastUsedAt expiresAt } totalCount } }`,
);
const END = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { userErrors { code field } } }';
const LOGOUT = 'mutation ($input: LogoutInput) { logout(input: $input) { userErrors { code } } }';

const it = base
  .extend(
    'query',
    ({ app }) =>
      (text: string, values: unknown[] = []) =>
        app.shop.core.reader.query(text, values),
  )
  /** Moves the time when every refresh token was used, or expires, into the past. */
  .extend('age', ({ query }) => async (column: 'used_at' | 'expires_at', interval: string): Promise<void> => {
    await query(`update refresh_tokens set ${column} = ${column} - interval '${interval}'`);
  });

it.beforeEach(async ({ app }) => {
  ({ email } = await signedInAs(app, UserRole.MANAGER));
  tokens = await openSession(app, email);
  client = holding(tokens, app);
});

interface Session {
  readonly id: string;
  readonly isCurrent: boolean;
}

async function sessionsOf(who: GraphqlClient): Promise<Session[]> {
  return (await who.run(SESSIONS)).sessions.nodes;
}

describe('refreshing a session', () => {
  it('exchanges the refresh token for tokens that work, and goes on as the same session', async ({ app }) => {
    const before = await sessionsOf(client);
    const next = await refresh(app.anonymous, tokens.refreshToken);
    expect(next.userErrors).toEqual([]);
    expect(next.refreshToken).not.toBe(tokens.refreshToken);
    const after = await sessionsOf(holding(next, app));
    expect(after.map(({ id, isCurrent }) => [id, isCurrent])).toEqual(
      before.map(({ id, isCurrent }) => [id, isCurrent]),
    );
  });

  it('has one winner of twenty at once, and the winner stays signed in', async ({ app }) => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refresh(app.anonymous, tokens.refreshToken)),
    );
    const won = answers.filter(({ userErrors }) => userErrors.length === 0);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'SESSION_ENDED')).toHaveLength(19);
    expect(await isSignedIn(holding(won[0]!, app))).toBe(true);
    expect((await refresh(app.anonymous, won[0]!.refreshToken)).userErrors).toEqual([]);
  });

  it('ends the whole session when a used token comes again, since one of the two holders is a thief', async ({
    app,
    age,
  }) => {
    const next = await refresh(app.anonymous, tokens.refreshToken);
    await age('used_at', '11 seconds');
    expect((await refresh(app.anonymous, tokens.refreshToken)).userErrors).toEqual(ENDED);
    expect(await isSignedIn(holding(next, app))).toBe(false);
    expect((await refresh(app.anonymous, next.refreshToken)).userErrors).toEqual(ENDED);
    expect(await isSignedIn(holding(await openSession(app, email), app))).toBe(true);
  });

  it('refuses a token that has expired, was never issued, or belongs to another store', async ({
    app,
    age,
  }) => {
    await app.shop.features.stores.service.create({ code: 'elsewhere', name: 'Elsewhere', currency: 'EUR' });
    const elsewhere = app.anonymous.with({ 'x-store': 'elsewhere' });
    expect((await refresh(elsewhere, tokens.refreshToken)).userErrors).toEqual(ENDED);
    for (const rubbish of ['', 'x', '\0', '\ud800', 'ä'.repeat(10_000)])
      expect((await refresh(app.anonymous, rubbish)).userErrors).toEqual(ENDED);
    await age('expires_at', '31 days');
    expect((await refresh(app.anonymous, tokens.refreshToken)).userErrors).toEqual(ENDED);
  });

  it('gives a closed account no more tokens, also when nothing has ended its session', async ({
    app,
    query,
  }) => {
    await query('update users set is_active = false where email = $1', [email]);
    expect((await refresh(app.anonymous, tokens.refreshToken)).userErrors).toEqual(ENDED);
  });

  it('gives an account that staff closes no more tokens', async ({ app }) => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    const { user } = tokens as unknown as { user: { id: string } };
    await admin.run(
      'mutation ($input: DeactivateUserInput!) { deactivateUser(input: $input) { userErrors { code } } }',
      {
        input: { userId: user.id },
      },
    );
    expect((await refresh(app.anonymous, tokens.refreshToken)).userErrors).toEqual(ENDED);
  });

  it('keeps no token in the database, only its SHA-256', async ({ query }) => {
    const { refreshToken } = tokens;
    const [{ count } = { count: 0 }] = (await query(
      `select count(*)::int as count from refresh_tokens t
       where t.token_hash = sha256($1::bytea) and t::text not like '%' || $2 || '%'`,
      [Buffer.from(refreshToken), refreshToken],
    )) as { count: number }[];
    expect(count).toBe(1);
  });
});

describe('ending sessions', () => {
  it('signs out: the access token and the refresh token are refused', async ({ app }) => {
    expect(await client.run(LOGOUT)).toEqual({ logout: { userErrors: [] } });
    expect(await isSignedIn(client)).toBe(false);
    expect((await refresh(app.anonymous, tokens.refreshToken)).userErrors).toEqual(ENDED);
  });

  it('signs out with only the refresh token, after the access token has expired', async ({ app }) => {
    const input = { refreshToken: tokens.refreshToken };
    expect(await app.anonymous.run(LOGOUT, { input })).toEqual({ logout: { userErrors: [] } });
    expect(await isSignedIn(client)).toBe(false);
  });

  it('answers alike when there is nothing to end', async ({ app }) => {
    for (const input of [null, { refreshToken: 'unknown' }])
      expect(await app.anonymous.run(LOGOUT, { input })).toEqual({ logout: { userErrors: [] } });
  });

  it('lists where the account is signed in, and ends one of them', async ({ app }) => {
    const other = holding(await openSession(app, email), app);
    const sessions = await sessionsOf(other);
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    expect(sessions[0]).toMatchObject({ userAgent: 'node', address: expect.stringContaining('127.0.0.1') });
    const mine = (await sessionsOf(client)).find(({ isCurrent }) => isCurrent)!;
    expect(await other.run(END, { input: { sessionId: mine.id } })).toEqual({
      endSession: { userErrors: [] },
    });
    expect(await isSignedIn(client)).toBe(false);
    expect(await isSignedIn(other)).toBe(true);
  });

  it('signs out everywhere', async ({ app }) => {
    const other = holding(await openSession(app, email), app);
    await other.run('mutation { logoutEverywhere { userErrors { code } } }');
    expect(await isSignedIn(client)).toBe(false);
    expect(await isSignedIn(other)).toBe(false);
  });

  it("answers for somebody else's session, one that has ended, and an unknown one alike, and ends none", async ({
    app,
  }) => {
    const customer = await registerCustomer(app);
    const [theirs] = await sessionsOf(customer);
    const ended = holding(await openSession(app, email), app);
    const over = (await sessionsOf(ended)).find(({ isCurrent }) => isCurrent)!;
    await ended.run(LOGOUT);
    for (const sessionId of [theirs!.id, over.id, 'ses_01h455vb4pex5vsknk084sn02q'])
      expect(await client.run(END, { input: { sessionId } })).toEqual({
        endSession: { userErrors: [{ code: 'NOT_FOUND', field: ['input', 'sessionId'] }] },
      });
    expect(await isSignedIn(customer)).toBe(true);
  });

  it('shows and ends sessions only for a signed-in viewer', async ({ app }) => {
    for (const [text, variables] of [
      [SESSIONS, {}],
      [END, { input: { sessionId: 'ses_01h455vb4pex5vsknk084sn02q' } }],
      ['mutation { logoutEverywhere { userErrors { code } } }', {}],
    ] as const) {
      const { errors } = await app.anonymous.send(text.toString(), variables);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('forgets sessions a month after they are over, with the addresses they were used from', async ({
    app,
    query,
  }) => {
    await client.run(LOGOUT);
    const { sessionId } = app.shop.core.tokens.verify(tokens.accessToken)!;
    const forget = () => runTask(app, 'forgetSessions');
    const isKept = async () =>
      (await query('select 1 from user_sessions where id = $1', [sessionId])).length > 0;
    await forget();
    expect(await isKept()).toBe(true);
    await query("update user_sessions set ended_at = now() - interval '31 days' where id = $1", [sessionId]);
    await forget();
    expect(await isKept()).toBe(false);
  });
});

it('takes no token that names no session', async ({ app }) => {
  const { viewer } = await client.run(graphql(`query SessionsViewer { viewer { id } }`));
  const claims = jwt.decode(tokens.accessToken) as Record<string, unknown>;
  expect(claims.sub).toBe(viewer.id);
  const { sid: _, ...rest } = claims;
  const secret = app.shop.core.config.tokens.secret!;
  const forged = jwt.sign(rest, secret);
  const whole = jwt.sign(claims, secret);
  const speaking = (token: string) =>
    graphqlClient({ url: app.url, headers: { authorization: `Bearer ${token}` } });
  expect(await isSignedIn(speaking(whole))).toBe(true);
  expect(await isSignedIn(speaking(forged))).toBe(false);
});
