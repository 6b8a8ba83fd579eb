import { expect } from 'vitest';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import { graphql } from '../generated/gql.ts';
import type { AccountErrorFragment } from '../generated/graphql.ts';
import { type SmtpSink, tokenIn } from '../processes/smtp-sink.ts';

const ACCOUNT_ERROR = graphql(`fragment AccountError on UserError { __typename code field }`);
const IS_VERIFIED = graphql(`query IsVerified { viewer { emailVerified } }`);

async function mutate(client: GraphqlClient, name: string, input?: object): Promise<AccountErrorFragment[]> {
  const type = inputTypeOf(name);
  const [declared, passed] = input ? [`($input: ${type}!)`, '(input: $input)'] : ['', ''];
  const document = `mutation ${declared} { ${name}${passed} { userErrors { ...AccountError } } } ${ACCOUNT_ERROR}`;
  const data = await client.run<Record<string, { userErrors: AccountErrorFragment[] }>>(document, { input });
  return data[name]!.userErrors;
}

/** Mutations that send or use account mails. Each returns its user errors. */
export const requestPasswordReset = (client: GraphqlClient, email: string): Promise<AccountErrorFragment[]> =>
  mutate(client, 'requestPasswordReset', { email });

export const resetPassword = (
  client: GraphqlClient,
  token: string,
  newPassword: string,
): Promise<AccountErrorFragment[]> => mutate(client, 'resetPassword', { token, newPassword });

export const verifyEmail = (client: GraphqlClient, token: string): Promise<AccountErrorFragment[]> =>
  mutate(client, 'verifyEmail', { token });

export const requestEmailVerification = (client: GraphqlClient): Promise<AccountErrorFragment[]> =>
  mutate(client, 'requestEmailVerification');

/**
 * Requests a password reset as a visitor.
 *
 * @returns the token of the mail, the `count`th to that address
 */
export async function mailedToken(app: TestApp, sink: SmtpSink, email: string, count = 1): Promise<string> {
  expect(await requestPasswordReset(app.anonymous, email)).toEqual([]);
  return tokenIn(await sink.waitFor(email, count));
}

export const INVALID_TOKEN: AccountErrorFragment = {
  __typename: 'InvalidTokenError',
  code: 'INVALID_TOKEN',
  field: ['input', 'token'],
};

/** Whether the account's e-mail address is verified, as its owner sees it. */
export async function isVerified(client: GraphqlClient): Promise<boolean> {
  return (await client.run(IS_VERIFIED)).viewer.emailVerified;
}
