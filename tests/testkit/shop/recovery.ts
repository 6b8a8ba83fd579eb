import { expect } from 'vitest';
import type { TestApp } from '../app.ts';
import type { GraphqlClient } from '../clients/graphql-client.ts';
import { inputTypeOf } from '../clients/operation-document.ts';
import { type SmtpSink, tokenIn } from '../processes/smtp-sink.ts';

/** What was wrong, as the API tells it. */
export interface UserErrorAnswer {
  readonly __typename: string;
  readonly code: string;
  readonly field: string[] | null;
}

const ERRORS = '{ userErrors { __typename code field } }';

async function mutate(client: GraphqlClient, name: string, input?: object): Promise<UserErrorAnswer[]> {
  const type = inputTypeOf(name);
  const document = input
    ? `mutation ($input: ${type}!) { ${name}(input: $input) ${ERRORS} }`
    : `mutation { ${name} ${ERRORS} }`;
  const data = await client.run<Record<string, { userErrors: UserErrorAnswer[] }>>(document, { input });
  return data[name]!.userErrors;
}

/** The mutations around the mailbox of an account; each answers its user errors. */
export const requestPasswordReset = (client: GraphqlClient, email: string): Promise<UserErrorAnswer[]> =>
  mutate(client, 'requestPasswordReset', { email });

export const resetPassword = (
  client: GraphqlClient,
  token: string,
  newPassword: string,
): Promise<UserErrorAnswer[]> => mutate(client, 'resetPassword', { token, newPassword });

export const verifyEmail = (client: GraphqlClient, token: string): Promise<UserErrorAnswer[]> =>
  mutate(client, 'verifyEmail', { token });

export const requestEmailVerification = (client: GraphqlClient): Promise<UserErrorAnswer[]> =>
  mutate(client, 'requestEmailVerification');

/** Asks for a reset as a visitor does. @returns the token of the mail that comes, the `count`th to that address */
export async function mailedToken(app: TestApp, sink: SmtpSink, email: string, count = 1): Promise<string> {
  expect(await requestPasswordReset(app.anonymous, email)).toEqual([]);
  return tokenIn(await sink.waitFor(email, count));
}

export const INVALID_TOKEN: UserErrorAnswer = {
  __typename: 'InvalidTokenError',
  code: 'INVALID_TOKEN',
  field: ['token'],
};

/** Whether the account's owner has proved the address, as the owner sees it. */
export async function isVerified(client: GraphqlClient): Promise<boolean> {
  return (await client.run<{ viewer: { emailVerified: boolean } }>('{ viewer { emailVerified } }')).viewer
    .emailVerified;
}
