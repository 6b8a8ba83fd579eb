import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { mailTest } from '../../testkit/fixtures.ts';
import { tokenIn } from '../../testkit/processes/smtp-sink.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import {
  INVALID_TOKEN,
  isVerified,
  requestEmailVerification,
  verifyEmail,
} from '../../testkit/shop/recovery.ts';

const it = mailTest({ audited: false }).extend(
  'query',
  ({ app }) =>
    (text: string, values: unknown[] = []) =>
      app.shop.core.reader.query(text, values),
);

describe('the e-mail address of an account', () => {
  it('is asked about when somebody registers, and verified by the token of the mail', async ({
    app,
    sink,
  }) => {
    const client = await registerCustomer(app);
    expect(await isVerified(client)).toBe(false);
    const mail = await sink.waitFor(client.email);
    expect(mail.subject).toBe('Confirm your e-mail address · Default store');
    // Without STOREFRONT_URL the mail contains the mutation instead of a link.
    expect(mail.text).toContain('mutation { verifyEmail(input: { token: "');
    expect(await verifyEmail(app.anonymous, tokenIn(mail))).toEqual([]);
    expect(await isVerified(client)).toBe(true);
  });

  it('is verified once, with one event', async ({ app, sink, query }) => {
    const client = await registerCustomer(app);
    const token = tokenIn(await sink.waitFor(client.email));
    const answers = await Promise.all(Array.from({ length: 20 }, () => verifyEmail(app.anonymous, token)));
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(19).fill(INVALID_TOKEN));
    const events = await query(
      "select data from events where type = 'account.email_verified' and data ->> 'userId' = $1",
      [client.userId],
    );
    expect(events).toEqual([{ data: { userId: client.userId } }]);
  });

  it('is not verified by a token that is too old, was replaced or was mailed to another address', async ({
    app,
    sink,
    query,
  }) => {
    const client = await registerCustomer(app);
    const first = tokenIn(await sink.waitFor(client.email));
    expect(await requestEmailVerification(client)).toEqual([]);
    const second = tokenIn(await sink.waitFor(client.email, 2));
    expect(await verifyEmail(app.anonymous, first)).toEqual([INVALID_TOKEN]);
    await query("update account_tokens set expires_at = now() - interval '1 second' where email = $1", [
      client.email,
    ]);
    expect(await verifyEmail(app.anonymous, second)).toEqual([INVALID_TOKEN]);
    await requestEmailVerification(client);
    const third = tokenIn(await sink.waitFor(client.email, 3));
    await query("update users set email = 'moved-' || email where email = $1", [client.email]);
    expect(await verifyEmail(app.anonymous, third)).toEqual([INVALID_TOKEN]);
    expect(await isVerified(client)).toBe(false);
  });

  it('is asked about again on request, for staff too, but not when it is verified', async ({ app, sink }) => {
    const client = await signedInAs(app, UserRole.SALES_REP);
    expect(await requestEmailVerification(client)).toEqual([]);
    expect(await verifyEmail(app.anonymous, tokenIn(await sink.waitFor(client.email)))).toEqual([]);
    expect(await requestEmailVerification(client)).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    await expect(requestEmailVerification(app.anonymous)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('gets five mails on request within an hour and no more', async ({ app }) => {
    const client = await signedInAs(app, UserRole.SALES_REP);
    const answers: (string | undefined)[] = [];
    for (let request = 0; request < 6; request++)
      answers.push((await requestEmailVerification(client))[0]?.code);
    expect(answers).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS']);
  });

  it('is not mailed about when registering fails', async ({ app, sink, query }) => {
    const { email } = await registerCustomer(app);
    await sink.waitFor(email);
    await expect(registerCustomer(app, { email })).rejects.toThrow('cannot register');
    const { email: witness } = await registerCustomer(app);
    await sink.waitFor(witness);
    expect(sink.mailsTo(email)).toHaveLength(1);
    expect(await query('select id from mails where recipient = $1', [email])).toHaveLength(1);
  });
});
