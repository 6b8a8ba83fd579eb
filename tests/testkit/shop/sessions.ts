import type { TestApp } from '../app.ts';
import { type GraphqlClient, graphqlClient, type Present } from '../clients/graphql-client.ts';
import { graphql } from '../generated/gql.ts';
import type { RefreshSessionMutation } from '../generated/graphql.ts';
import { PASSWORD } from './people.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const OPEN_SESSION = graphql(`
  mutation OpenSession($input: LoginInput!) {
    login(input: $input) {
      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }
    }
  }
`);
const REFRESH_SESSION = graphql(`
  mutation RefreshSession($input: RefreshSessionInput!) {
    refreshSession(input: $input) {
      accessToken expiresAt refreshToken refreshExpiresAt user { id } userErrors { code field }
    }
  }
`);

/** Signs in and returns the whole payload. */
export async function openSession(app: TestApp, email: string, password = PASSWORD): Promise<Tokens> {
  const { login } = await app.anonymous.run(OPEN_SESSION, { input: { email, password } });
  return login as typeof login & Tokens;
}

/** Calls `refreshSession`. Returns the new tokens, or the codes of the errors. */
export async function refresh(
  client: GraphqlClient,
  refreshToken: string,
): Promise<Present<RefreshSessionMutation>['refreshSession'] & Tokens> {
  const { refreshSession } = await client.run(REFRESH_SESSION, { input: { refreshToken } });
  return refreshSession as typeof refreshSession & Tokens;
}

/** A client that uses this access token. */
export function holding({ accessToken }: Tokens, { url }: { readonly url: string }): GraphqlClient {
  return graphqlClient({ url, headers: { authorization: `Bearer ${accessToken}` } });
}

/** Whether the server accepts the client's access token. */
export async function isSignedIn(client: GraphqlClient): Promise<boolean> {
  const { data, errors } = await client.send<{ viewer: { id: string } | null }>('{ viewer { id } }');
  if (errors && errors[0]?.extensions.code !== 'UNAUTHENTICATED') throw new Error(JSON.stringify(errors));
  return data?.viewer != null;
}

/**
 * Waits until no client is signed in any more. Returns the time in milliseconds.
 *
 * @throws after ten seconds
 */
export async function refusedAfter(clients: readonly GraphqlClient[]): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const answers = await Promise.all(clients.map(isSignedIn));
    const elapsed = performance.now() - startedAt;
    if (!answers.includes(true)) return elapsed;
    if (elapsed > 10_000) throw new Error('an old access token still works after ten seconds');
  }
}
