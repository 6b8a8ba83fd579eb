import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { runTask } from '../../testkit/shop/jobs.ts';
import { PASSWORD, signedInAs } from '../../testkit/shop/people.ts';
import { isSignedIn } from '../../testkit/shop/sessions.ts';

const LOCK_SECONDS = 600;
const environment = {
  SIGN_IN_FAILURES_PER_ACCOUNT: '5',
  SIGN_IN_FAILURES_PER_ADDRESS: '20',
  SIGN_IN_LOCK_SECONDS: String(LOCK_SECONDS),
  TRUSTED_PROXIES: '127.0.0.1',
};

let here: TestApp;
let there: TestApp;
beforeAll(async () => {
  here = await startTestApp({ environment });
  there = await startTestApp({ environment, databaseUrl: here.databaseUrl });
});
afterAll(async () => {
  await there.close();
  await here.close();
});

let lastAddress = 0;

/** A visitor from a new network address. */
function stranger(app: TestApp): GraphqlClient {
  lastAddress++;
  return app.anonymous.with({ 'x-forwarded-for': `203.0.113.${lastAddress}` });
}

interface Refusal {
  readonly code: string;
  readonly message?: string;
  readonly retryAfter?: number;
}

const LOGIN = graphql(`mutation BruteForceLogin($input: LoginInput!) {
  login(input: $input) { accessToken userErrors { code message ... on TooManyAttemptsError { retryAfter } } }
}`);

/** The error code of a sign-in. Undefined when it succeeds. */
async function refusal(
  client: GraphqlClient,
  email: string,
  password = 'a wrong guess',
): Promise<Refusal | undefined> {
  const { login } = await client.run(LOGIN, {
    input: { email, password },
  });
  return login.userErrors[0];
}

async function codes(count: number, attempt: (n: number) => Promise<Refusal | undefined>): Promise<string[]> {
  const refusals = await Promise.all(Array.from({ length: count }, (_, n) => attempt(n)));
  return refusals.map((found) => found?.code ?? 'OK').sort();
}

const times = (count: number, code: string): string[] => Array<string>(count).fill(code);

/** Moves stored times into the past. */
const letTimePass = (seconds = LOCK_SECONDS) =>
  here.shop.core.reader.query('update attempts set expire = expire - $1::bigint * 1000', [seconds]);

describe('guessing the password of an account', () => {
  it('gets so many guesses and no more, from many addresses, over two servers and all at once', async () => {
    const { email } = await signedInAs(here, UserRole.MANAGER);
    const answers = await codes(40, (n) => refusal(stranger(n % 2 ? here : there), email));
    expect(answers).toEqual([...times(5, 'INVALID_CREDENTIALS'), ...times(35, 'TOO_MANY_ATTEMPTS')]);
  });

  it('locks out the right password as well, says for how long, and lets in again after the time', async () => {
    const { email } = await signedInAs(here, UserRole.MANAGER);
    for (let guess = 0; guess < 5; guess++) await refusal(stranger(here), email);
    const locked = await refusal(stranger(there), email, PASSWORD);
    expect(locked?.code).toBe('TOO_MANY_ATTEMPTS');
    expect(locked?.message).toMatch(/try again in \d+ seconds, or reset the password\.$/);
    expect(locked?.retryAfter).toBeGreaterThan(LOCK_SECONDS - 60);
    expect(locked?.retryAfter).toBeLessThanOrEqual(LOCK_SECONDS);
    await letTimePass();
    expect(await refusal(stranger(there), email, PASSWORD)).toBeUndefined();
  });

  it('leaves sessions that are open, and everybody else, alone', async () => {
    const client = await signedInAs(here, UserRole.MANAGER);
    const other = await signedInAs(here, UserRole.MANAGER);
    for (let guess = 0; guess < 6; guess++) await refusal(stranger(here), client.email);
    expect(await isSignedIn(client)).toBe(true);
    expect(await refusal(stranger(here), other.email, PASSWORD)).toBeUndefined();
  });

  it('is forgotten when the right password comes in time', async () => {
    const { email } = await signedInAs(here, UserRole.MANAGER);
    for (let round = 0; round < 3; round++) {
      for (let guess = 0; guess < 4; guess++)
        expect((await refusal(stranger(here), email))?.code).toBe('INVALID_CREDENTIALS');
      expect(await refusal(stranger(here), email, PASSWORD)).toBeUndefined();
    }
  });

  it('looks the same for an address without an account', async () => {
    const { email } = await signedInAs(here, UserRole.MANAGER);
    for (const tried of [email, 'nobody@staff.example']) {
      const answers: (string | undefined)[] = [];
      for (let guess = 0; guess < 7; guess++) answers.push((await refusal(stranger(here), tried))?.code);
      expect(answers).toEqual([...times(5, 'INVALID_CREDENTIALS'), ...times(2, 'TOO_MANY_ATTEMPTS')]);
    }
  });

  it('counts wrong current passwords of a signed-in account as well', async () => {
    const client = await signedInAs(here, UserRole.MANAGER);
    const change = graphql(
      `mutation BruteForceChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }`,
    );
    const answers = await codes(8, async () => {
      const input = { currentPassword: 'a wrong guess', newPassword: 'staple battery horse' };
      const { changePassword } = await client.run(change, {
        input,
      });
      return changePassword.userErrors[0];
    });
    expect(answers).toEqual([...times(5, 'INVALID_CREDENTIALS'), ...times(3, 'TOO_MANY_ATTEMPTS')]);
  });
});

describe('trying many accounts from one address', () => {
  it('gets so many guesses and no more, over two servers', async () => {
    const addressed = { 'x-forwarded-for': '198.51.100.1' };
    const answers = await codes(30, (n) =>
      refusal((n % 2 ? here : there).anonymous.with(addressed), `somebody-${n}@shoppers.example`),
    );
    expect(answers).toEqual([...times(20, 'INVALID_CREDENTIALS'), ...times(10, 'TOO_MANY_ATTEMPTS')]);
    const { email } = await registerCustomer(here);
    expect((await refusal(here.anonymous.with(addressed), email, PASSWORD))?.code).toBe('TOO_MANY_ATTEMPTS');
    expect(await refusal(stranger(here), email, PASSWORD)).toBeUndefined();
  });

  it('is not what a house full of people who know their passwords does', async () => {
    const addressed = here.anonymous.with({ 'x-forwarded-for': '198.51.100.2' });
    const { email } = await registerCustomer(here);
    for (let visit = 0; visit < 25; visit++)
      expect(await refusal(addressed, email, PASSWORD)).toBeUndefined();
  });

  it('asks so often and no more which addresses have accounts, by registering', async () => {
    const addressed = here.anonymous.with({ 'x-forwarded-for': '198.51.100.3' });
    const { email } = await registerCustomer(here);
    const register = graphql(
      `mutation BruteForceRegister($input: RegisterInput!) { register(input: $input) { userErrors { code } } }`,
    );
    const answers = await codes(24, async () => {
      const input = { email, password: PASSWORD, name: 'Eve' };
      return (await addressed.run(register, { input })).register.userErrors[0];
    });
    expect(answers).toEqual([...times(20, 'ALREADY_EXISTS'), ...times(4, 'TOO_MANY_ATTEMPTS')]);
  });
});

it('keeps neither e-mail nor network addresses with the counts, and forgets them when they are over', async () => {
  const { email } = await signedInAs(here, UserRole.MANAGER);
  await refusal(stranger(here), email);
  const stored = JSON.stringify(await here.shop.core.reader.query('select key from attempts'));
  expect(stored).not.toContain('@');
  expect(stored).not.toContain('203.0.113');
  // Sign-ups and mails are counted for an hour.
  await letTimePass(3_600);
  await runTask(here, 'forgetSessions');
  expect(await here.shop.core.reader.query('select key from attempts')).toEqual([]);
});
