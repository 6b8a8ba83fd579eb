import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it } from '../../testkit/fixtures.ts';
import { graphql } from '../../testkit/generated/gql.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';

const NEW_PASSWORD = 'staple battery horse';
const CHANGE = graphql(`mutation ChangePasswordChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) { user { email } userErrors { __typename code field } }
}`);

function change(client: GraphqlClient, input: { currentPassword?: string; newPassword?: string } = {}) {
  const passwords = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, ...input };
  return client.run(CHANGE, { input: passwords });
}

describe('changing the password', () => {
  it('lets staff and customers sign in with the new one and no longer with the old one', async ({ app }) => {
    for (const client of [await signedInAs(app, UserRole.SALES_REP), await registerCustomer(app)]) {
      const { email } = client;
      expect(await change(client)).toEqual({ changePassword: { user: { email }, userErrors: [] } });
      await signIn(app, { email, password: NEW_PASSWORD });
      await expect(signIn(app, { email, password: PASSWORD })).rejects.toThrow('cannot sign in');
    }
  });

  it('refuses a wrong current password and changes nothing', async ({ app }) => {
    const client = await signedInAs(app, UserRole.MANAGER);
    const { changePassword } = await change(client, { currentPassword: 'not the password' });
    expect(changePassword.userErrors).toEqual([
      {
        __typename: 'InvalidCredentialsError',
        code: 'INVALID_CREDENTIALS',
        field: ['input', 'currentPassword'],
      },
    ]);
    await signIn(app, { email: client.email, password: PASSWORD });
  });

  it('refuses a new password that is too short or too long for bcrypt', async ({ app }) => {
    const client = await signedInAs(app, UserRole.MANAGER);
    for (const newPassword of ['short', 'ä'.repeat(37)]) {
      const { changePassword } = await change(client, { newPassword });
      expect(changePassword.userErrors).toEqual([
        { __typename: 'ValidationError', code: 'VALIDATION', field: ['input', 'newPassword'] },
      ]);
    }
    await signIn(app, { email: client.email, password: PASSWORD });
  });

  it('has one winner when the same old password is changed twice at once', async ({ app }) => {
    const client = await signedInAs(app, UserRole.MANAGER);
    const answers = await Promise.all(
      ['first password', 'other password'].map((newPassword) => change(client, { newPassword })),
    );
    expect(answers.filter(({ changePassword }) => changePassword.userErrors.length === 0)).toHaveLength(1);
  });

  it('needs a sign-in', async ({ app }) => {
    const { errors } = await app.anonymous.send(CHANGE, {
      input: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
    });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
