import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { parseConfig } from '../../../src/platform/config/config.ts';
import { startTestApp, TEST_SECRET, type TestApp } from '../../testkit/app.ts';
import { graphqlClient } from '../../testkit/clients/graphql-client.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { isSignedIn, openSession, type Tokens } from '../../testkit/shop/sessions.ts';

const rsaPair = (modulusLength = 2048) =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

const last = rsaPair();
const current = rsaPair();
const next = rsaPair();

/** Three servers of the same shop: before, during and after a change of keys. */
let before: TestApp;
let during: TestApp;
let after: TestApp;
let shared: TestApp;
let tokens: Tokens;
beforeAll(async () => {
  shared = await startTestApp();
  const { databaseUrl } = shared;
  const withKeys = (own: string, others: string[]) =>
    startTestApp({
      databaseUrl,
      environment: { JWT_PRIVATE_KEY: own.replaceAll('\n', '\\n'), JWT_PUBLIC_KEYS: others.join('') },
    });
  before = await withKeys(last.privateKey, []);
  during = await withKeys(current.privateKey, [last.publicKey, next.publicKey]);
  after = await withKeys(next.privateKey, [current.publicKey]);
  const { email } = await signedInAs(shared, UserRole.MANAGER);
  tokens = await openSession(during, email);
});
afterAll(async () => {
  for (const app of [before, during, after, shared]) await app.close();
});

const speaking = (app: TestApp, token: string) =>
  graphqlClient({ url: app.url, headers: { authorization: `Bearer ${token}` } });
const keysOf = async ({ url }: TestApp) => {
  const response = await fetch(`${url}/.well-known/jwks.json`);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  return ((await response.json()) as { keys: (JsonWebKey & { kid: string })[] }).keys;
};

describe('signing with RSA', () => {
  it('publishes the keys, with which anybody can check a token', async () => {
    const keys = await keysOf(during);
    expect(keys).toHaveLength(3);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    const { header } = jwt.decode(tokens.accessToken, { complete: true })!;
    expect(header).toMatchObject({ alg: 'RS256', kid: keys[0]!.kid });
    const key = createPublicKey({ key: keys[0]!, format: 'jwk' });
    expect(() =>
      jwt.verify(tokens.accessToken, key, {
        algorithms: ['RS256'],
        issuer: 'ordinal',
        audience: 'ordinal-api',
      }),
    ).not.toThrow();
  });

  it('takes the tokens of the last and the next key, so that keys change without a refused token', async () => {
    const { email } = await signedInAs(shared, UserRole.MANAGER);
    const older = await openSession(before, email);
    const newer = await openSession(after, email);
    expect(await isSignedIn(speaking(during, older.accessToken))).toBe(true);
    expect(await isSignedIn(speaking(during, newer.accessToken))).toBe(true);
    expect(await isSignedIn(speaking(after, tokens.accessToken))).toBe(true);
  });

  it('refuses the tokens of a key it was not given, and those of the other algorithm', async () => {
    const { email } = await signedInAs(shared, UserRole.MANAGER);
    const older = await openSession(before, email);
    const symmetric = await openSession(shared, email);
    expect(await isSignedIn(speaking(after, older.accessToken))).toBe(false);
    expect(await isSignedIn(speaking(during, symmetric.accessToken))).toBe(false);
    expect(await isSignedIn(speaking(shared, tokens.accessToken))).toBe(false);
  });

  it('refuses a token signed with the public key as if it were a secret, whatever its header says', async () => {
    const [, payload] = tokens.accessToken.split('.');
    const { kid } = (await keysOf(during))[0]!;
    for (const alg of ['HS256', 'RS256', 'none']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT', kid })).toString('base64url');
      const signed = `${header}.${payload}`;
      const signature = createHmac('sha256', current.publicKey).update(signed).digest('base64url');
      for (const forged of [`${signed}.${signature}`, `${signed}.`])
        expect(await isSignedIn(speaking(during, forged))).toBe(false);
    }
  });
});

describe('signing with a secret', () => {
  it('takes no token of another algorithm, even when it is signed with the secret', async () => {
    const { email } = await signedInAs(shared, UserRole.MANAGER);
    const claims = jwt.decode((await openSession(shared, email)).accessToken) as object;
    for (const algorithm of ['HS384', 'HS512'] as const)
      expect(await isSignedIn(speaking(shared, jwt.sign(claims, TEST_SECRET, { algorithm })))).toBe(false);
  });

  it('publishes no key, and takes no token that names one', async () => {
    expect(await keysOf(shared)).toEqual([]);
    const { email } = await signedInAs(shared, UserRole.MANAGER);
    const { accessToken } = await openSession(shared, email);
    const claims = jwt.decode(accessToken) as object;
    expect(await isSignedIn(speaking(shared, jwt.sign(claims, TEST_SECRET)))).toBe(true);
    expect(await isSignedIn(speaking(shared, jwt.sign(claims, TEST_SECRET, { keyid: 'any' })))).toBe(false);
  });
});

it('does not start with keys that are weak, broken or of another kind, and shows nothing of them', () => {
  const { privateKey: elliptic } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const bad: [Record<string, string>, string][] = [
    [{ JWT_PRIVATE_KEY: 'not a key' }, 'JWT_PRIVATE_KEY is not a key'],
    [{ JWT_PRIVATE_KEY: rsaPair(1024).privateKey }, 'RSA of at least 2048 bits'],
    [{ JWT_PRIVATE_KEY: elliptic }, 'RSA of at least 2048 bits'],
    [{ JWT_PRIVATE_KEY: current.privateKey, JWT_PUBLIC_KEYS: 'x' }, 'JWT_PUBLIC_KEYS is not a key'],
    [{ JWT_SECRET: TEST_SECRET, JWT_PUBLIC_KEYS: last.publicKey }, 'JWT_PUBLIC_KEYS stand beside'],
    [{ JWT_SECRET: 'x'.repeat(31) }, 'JWT_SECRET is too short'],
  ];
  for (const [environment, message] of bad) {
    expect(() => parseConfig(environment)).toThrow(message);
    const [, body] = Object.values(environment)[0]!.split('\n');
    if (body) expect(() => parseConfig(environment)).not.toThrow(body);
  }
});
