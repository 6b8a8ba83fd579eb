import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { mailTest } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { tokenIn } from '../../testkit/processes/smtp-sink.ts';
import { registerCustomer, someEmail } from '../../testkit/shop/customers.ts';
import { PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';
import {
  INVALID_TOKEN,
  isVerified,
  requestPasswordReset,
  resetPassword,
  verifyEmail,
} from '../../testkit/shop/recovery.ts';

const CHANGE = graphql(`mutation ChangeEmailChangeEmail($input: ChangeEmailInput!) {
  changeEmail(input: $input) {
    user { email emailVerified customer { email } }
    userErrors { code field }
  }
}`);

function change(client: GraphqlClient, email: string, currentPassword = PASSWORD) {
  return client.run(CHANGE, {
    input: { email, currentPassword },
  });
}

const it = mailTest().extend(
  'query',
  ({ app }) =>
    (text: string, values: unknown[] = []) =>
      app.shop.core.reader.query(text, values),
);

describe('changing the e-mail address', () => {
  it('moves the account and the customer, asks the new address for a proof and tells the old one', async ({
    app,
    sink,
  }) => {
    const client = await registerCustomer(app);
    expect(await verifyEmail(app.anonymous, tokenIn(await sink.waitFor(client.email)))).toEqual([]);
    const email = someEmail();
    expect(await change(client, ` ${email.toUpperCase()}`)).toEqual({
      changeEmail: { user: { email, emailVerified: false, customer: { email } }, userErrors: [] },
    });
    expect((await sink.waitFor(client.email, 2)).subject).toContain('Your e-mail address was changed');
    expect(await verifyEmail(app.anonymous, tokenIn(await sink.waitFor(email)))).toEqual([]);
    const again = await signIn(app, { email, password: PASSWORD });
    expect(await isVerified(again)).toBe(true);
    await expect(signIn(app, { email: client.email, password: PASSWORD })).rejects.toThrow('cannot sign in');
  });

  it('is one event of the account, without an address', async ({ app, query }) => {
    const client = await signedInAs(app, UserRole.SALES_REP);
    const email = someEmail();
    await change(client, email);
    const events = await query('select * from events where subject_id = $1', [client.rawUserId]);
    expect(events).toMatchObject([{ type: 'account.email_changed' }]);
    expect(JSON.stringify(events)).not.toContain('@');
  });

  it('ends the links that were mailed to the old address', async ({ app, sink }) => {
    const client = await registerCustomer(app);
    const verification = tokenIn(await sink.waitFor(client.email));
    await requestPasswordReset(app.anonymous, client.email);
    const reset = tokenIn(await sink.waitFor(client.email, 2));
    await change(client, someEmail());
    expect(await verifyEmail(app.anonymous, verification)).toEqual([INVALID_TOKEN]);
    expect(await resetPassword(app.anonymous, reset, 'staple battery horse')).toEqual([INVALID_TOKEN]);
  });

  it('needs the password, a free address and another one than before, and otherwise changes nothing', async ({
    app,
    sink,
    query,
  }) => {
    const client = await registerCustomer(app);
    const other = await registerCustomer(app);
    const staff = await signedInAs(app, UserRole.MANAGER);
    const refusals: [string, string | undefined, string, string][] = [
      [someEmail(), 'not the password', 'INVALID_CREDENTIALS', 'currentPassword'],
      [other.email, undefined, 'ALREADY_EXISTS', 'email'],
      [staff.email, undefined, 'ALREADY_EXISTS', 'email'],
      [client.email, undefined, 'VALIDATION', 'email'],
      ['nobody', undefined, 'VALIDATION', 'email'],
    ];
    for (const [email, password, code, field] of refusals) {
      const { changeEmail } = await change(client, email, password);
      expect(changeEmail, email).toEqual({ user: null, userErrors: [{ code, field: ['input', field] }] });
    }
    await signIn(app, { email: client.email, password: PASSWORD });
    const customers = await query('select email from customers where email = $1', [client.email]);
    expect(customers).toEqual([{ email: client.email }]);
    expect(sink.mailsTo(client.email).length).toBeLessThanOrEqual(1);
  });

  it('has one winner when two want the same address at once', async ({ app }) => {
    const clients = [await registerCustomer(app), await signedInAs(app, UserRole.MANAGER)];
    const email = someEmail();
    const answers = await Promise.all(clients.map((client) => change(client, email)));
    expect(answers.map(({ changeEmail }) => changeEmail.userErrors.map(({ code }) => code)).sort()).toEqual([
      [],
      ['ALREADY_EXISTS'],
    ]);
  });

  it('needs a sign-in', async ({ app }) => {
    await expect(change(app.anonymous, someEmail())).rejects.toThrow('UNAUTHENTICATED');
  });
});
