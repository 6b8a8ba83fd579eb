import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp } from '../../testkit/app.ts';
import { it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { PASSWORD, signedInAs } from '../../testkit/shop/people.ts';

const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken expiresAt user { id email role } userErrors { __typename code message field } }
}`;

describe('signing in', () => {
  it('gives a token that the API accepts', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { viewer } = await manager.run(graphql(`query SignInViewer { viewer { id email role isActive } }`));
    expect(viewer).toMatchObject({ email: manager.email, role: 'MANAGER', isActive: true });
  });

  it('answers a wrong password and an unknown address alike', async ({ app }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const wrong = await app.anonymous.run(LOGIN, { input: { email, password: 'not the password' } });
    const unknown = await app.anonymous.run(LOGIN, {
      input: { email: 'nobody@staff.example', password: PASSWORD },
    });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({
      login: { accessToken: null, user: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
    });
  });

  it('takes as long for an unknown address as for a wrong password', async ({ app }) => {
    const environment = { BCRYPT_COST: '11' };
    const slow = await startTestApp({ databaseUrl: app.databaseUrl, environment });
    const { email } = await signedInAs(slow, UserRole.MANAGER);
    const timed = async (tried: string) => {
      const startedAt = performance.now();
      await slow.anonymous.run(LOGIN, { input: { email: tried, password: 'not the password' } });
      return performance.now() - startedAt;
    };
    const times: { unknown: number; known: number }[] = [];
    for (let guess = 0; guess < 3; guess++)
      times.push({ unknown: await timed('nobody@staff.example'), known: await timed(email) });
    const fastest = (who: 'unknown' | 'known') => Math.min(...times.map((pair) => pair[who]));
    // An unknown account would be twenty times faster without hashing. A factor of three allows for a busy machine.
    expect(fastest('unknown')).toBeGreaterThan(fastest('known') / 3);
    await slow.close();
  });

  it('refuses a token that was tampered with', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const token = manager.headers.authorization!;
    const { errors } = await manager
      .with({ authorization: `${token.slice(0, -4)}AAAA` })
      .send('{ viewer { id } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
