import { describe, expect } from 'vitest';
import { mailTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import type { RegisterInput } from '../../testkit/generated/graphql.ts';
import { tokenIn } from '../../testkit/processes/smtp-sink.ts';
import { someEmail } from '../../testkit/shop/customers.ts';
import { runTask } from '../../testkit/shop/jobs.ts';
import { PASSWORD } from '../../testkit/shop/people.ts';
import { INVALID_TOKEN, verifyEmail } from '../../testkit/shop/recovery.ts';

const REGISTER = graphql(`mutation VerifiedSignUpRegister($input: RegisterInput!) {
  register(input: $input) {
    verificationSent accessToken refreshToken user { id } customer { id } userErrors { code field }
  }
}`);
const SENT = {
  verificationSent: true,
  accessToken: null,
  refreshToken: null,
  user: null,
  customer: null,
  userErrors: [],
};

const it = mailTest({ environment: { SIGN_UP: 'verified' } })
  .extend(
    'register',
    ({ app }) =>
      async (input: { email: string } & Partial<RegisterInput>): Promise<object> => {
        const { register: answer } = await app.anonymous.run(REGISTER, {
          input: { password: PASSWORD, name: 'Ada Lovelace', ...input },
        });
        return answer;
      },
  )
  .extend('canSignIn', ({ app }) => async (email: string, password = PASSWORD): Promise<boolean> => {
    const { login } = await app.anonymous.run(
      graphql(
        `mutation VerifiedSignUpLogin($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }`,
      ),
      { input: { email, password } },
    );
    return login.accessToken !== null;
  })
  .extend(
    'count',
    ({ app }) =>
      async (table: string): Promise<unknown> =>
        (await app.shop.core.reader.query<{ count: number }>(`select count(*) from ${table}`))[0]!.count,
  );

it.beforeAll(async ({ app }) => {
  await app.shop.features.stores.service.create({ code: 'other', name: 'Other', currency: 'EUR' });
});

describe('a sign-up whose mail has to be answered', () => {
  it('answers alike for known and unknown addresses, and tells the mailbox the rest', async ({
    app,
    sink,
    register,
    canSignIn,
    count,
  }) => {
    const email = someEmail();
    expect(await register({ email })).toEqual(SENT);
    expect(await canSignIn(email)).toBe(false);
    const first = await sink.waitFor(email);
    expect(first.subject).toBe('Confirm your e-mail address · Default store');
    expect(await verifyEmail(app.anonymous, tokenIn(first))).toEqual([]);
    expect(await canSignIn(email)).toBe(true);

    expect(await register({ email: email.toUpperCase(), password: 'another password' })).toEqual(SENT);
    const second = await sink.waitFor(email, 2);
    expect(second.subject).toBe('You have an account already · Default store');
    expect(second.text).not.toContain('Ada');
    expect(await canSignIn(email)).toBe(true);
    expect(await canSignIn(email, 'another password')).toBe(false);
    await expect.poll(() => count('pending_sign_ups')).toBe(0);
  });

  it('opens one account, with its customer and its events, however often the token comes', async ({
    app,
    sink,
    register,
  }) => {
    const email = someEmail();
    await register({ email, phone: '+44 20 7946 0018' });
    const token = tokenIn(await sink.waitFor(email));
    const elsewhere = app.anonymous.with({ 'x-store': 'other' });
    expect(await verifyEmail(elsewhere, token)).toEqual([INVALID_TOKEN]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => verifyEmail(app.anonymous, token)));
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(1);
    const rows = await app.shop.core.reader.query(
      `select c.name, c.phone, c.is_registered as registered, u.email_verified_at is not null as verified,
         (select array_agg(type order by seq) from events e where e.customer_id = c.id) as events
       from customers c join users u on u.customer_id = c.id where u.email = $1`,
      [email],
    );
    expect(rows).toEqual([
      {
        name: 'Ada Lovelace',
        phone: '+44 20 7946 0018',
        registered: true,
        verified: true,
        events: ['customer.created'],
      },
    ]);
  });

  it('leaves the address to its owner: what a stranger began before does not count', async ({
    app,
    sink,
    register,
    canSignIn,
  }) => {
    const email = someEmail();
    await register({ email, password: 'the password of a stranger' });
    await sink.waitFor(email);
    await register({ email });
    const own = tokenIn(await sink.waitFor(email, 2));
    expect(await verifyEmail(app.anonymous, own)).toEqual([]);
    expect(await canSignIn(email)).toBe(true);
    expect(await canSignIn(email, 'the password of a stranger')).toBe(false);
    const strangers = tokenIn(await sink.waitFor(email));
    expect(await verifyEmail(app.anonymous, strangers)).toEqual([INVALID_TOKEN]);
  });

  it('is over after a day, and forgotten', async ({ app, sink, register, count }) => {
    const email = someEmail();
    await register({ email });
    const token = tokenIn(await sink.waitFor(email));
    await app.shop.core.reader.query("update pending_sign_ups set expires_at = now() - interval '1 second'");
    expect(await verifyEmail(app.anonymous, token)).toEqual([INVALID_TOKEN]);
    await runTask(app, 'forgetPendingSignUps');
    expect(await count('pending_sign_ups')).toBe(0);
  });

  it('still says what is wrong with the input, and limits the mails of a mailbox', async ({ register }) => {
    const email = someEmail();
    expect(await register({ email, password: 'short' })).toMatchObject({
      verificationSent: null,
      userErrors: [{ code: 'VALIDATION', field: ['input', 'password'] }],
    });
    for (let n = 0; n < 5; n++) expect(await register({ email })).toEqual(SENT);
    expect(await register({ email })).toMatchObject({ userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
  });
});
