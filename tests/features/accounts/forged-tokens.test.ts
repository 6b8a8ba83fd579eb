import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { TEST_SECRET } from '../../testkit/app.ts';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { openSession } from '../../testkit/shop/sessions.ts';

type Claims = Record<string, unknown>;
let token: string;
let claims: Claims;

const base64 = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const unsigned = (header: object, body: Claims = claims) => `${base64(header)}.${base64(body)}.`;
const signed = (changes: Claims, secret = TEST_SECRET) => jwt.sign({ ...claims, ...changes }, secret);
const without = (name: string) => {
  const { [name]: _, ...rest } = claims;
  return jwt.sign(rest, TEST_SECRET);
};

/** Tokens that are valid except for one detail. */
const FORGED: [what: string, forge: () => string][] = [
  ['has no signature and says that it needs none', () => unsigned({ alg: 'none', typ: 'JWT' })],
  ['says so in capitals', () => unsigned({ alg: 'None', typ: 'JWT' })],
  ['has no algorithm', () => unsigned({ typ: 'JWT' })],
  ['has lost its signature', () => token.split('.').slice(0, 2).join('.').concat('.')],
  ['is signed with another algorithm', () => jwt.sign(claims, TEST_SECRET, { algorithm: 'HS512' })],
  ['is signed with another secret', () => signed({}, 'another secret that is long enough too')],
  [
    'is signed with an empty secret',
    () => {
      const head = `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(claims)}`;
      return `${head}.${createHmac('sha256', '').update(head).digest('base64url')}`;
    },
  ],
  [
    'was given another role after it was signed',
    () => {
      const [head, , signature] = token.split('.');
      return [head, base64({ ...claims, rol: 'ADMIN' }), signature].join('.');
    },
  ],
  ['never expires', () => without('exp')],
  ['has expired', () => signed({ exp: Math.floor(Date.now() / 1000) - 1 })],
  ['expires at a text', () => unsigned({ alg: 'HS256' }, { ...claims, exp: 'tomorrow' })],
  ['is good only later', () => signed({ nbf: Math.floor(Date.now() / 1000) + 600 })],
  ['has another issuer', () => signed({ iss: 'somebody' })],
  ['has no issuer', () => without('iss')],
  ['is for another audience', () => signed({ aud: 'another-api' })],
  ['is for no audience', () => without('aud')],
  ['has a role that does not exist', () => signed({ rol: 'ROOT' })],
  ['has a role of the prototype', () => signed({ rol: 'constructor' })],
  ['has no store', () => without('sto')],
  ['is of nobody', () => without('sub')],
  ['is a text of its own', () => jwt.sign('admin', TEST_SECRET)],
  ['is no token', () => 'nonsense'],
  ['is three dots', () => '...'],
  ['is very long', () => `${'a'.repeat(4_000)}.${'b'.repeat(4_000)}.c`],
];

const it = base.extend(
  'ask',
  ({ app }) =>
    async (headers: Record<string, string>): Promise<Response> =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ viewer { id } }' }),
      }),
);

it.beforeAll(async ({ app }) => {
  const { email } = await signedInAs(app, UserRole.SALES_REP);
  token = (await openSession(app, email)).accessToken;
  claims = jwt.decode(token) as Claims;
});

describe('an access token that', () => {
  it('is whole lets its owner in, so that it is not the rest that is refused', async ({ ask }) => {
    const response = await ask({ authorization: `Bearer ${signed({})}` });
    expect(await response.json()).toMatchObject({ data: { viewer: { id: claims.sub } } });
  });

  it.for(FORGED)('%s is refused with 401, and its socket with 4403', async ([_, forge], { app, ask }) => {
    const authorization = `Bearer ${forge()}`;
    const response = await ask({ authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The access token is not valid or has expired; sign in again.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
    const socket = await rawSocket(app.url);
    socket.send({ type: 'connection_init', payload: { authorization } });
    expect((await socket.closed).code).toBe(4403);
  });

  it.for(['Basic YTpi', 'Bearer', 'Bearer  ', 'bearer:x', 'Token x'])(
    'comes as "%s" is refused with 401',
    async (authorization, { ask }) => {
      expect((await ask({ authorization })).status).toBe(401);
    },
  );
});

it.for(['nowhere', '__proto__', "' or 1=1 --", 'x'.repeat(2_000)])(
  'a store that does not exist is an error of the request: %s',
  async (code, { ask }) => {
    const response = await ask({ 'x-store': code });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'x-store' } }],
    });
  },
);
