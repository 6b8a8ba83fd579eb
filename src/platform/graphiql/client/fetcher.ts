import type { Fetcher, FetcherOpts, FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { findSession, type Session, type SessionStore } from './session.ts';
import { watchEvents } from './socket.ts';

/**
 * Speaks to the endpoint over HTTP, and over graphql-transport-ws for subscriptions, as the signed-in
 * person: the token goes into the `Authorization` header or the `connection_init` payload. Headers a
 * person types win, whatever their case. Each answer may open a session (`login`) or end it.
 */
export function createPlaygroundFetcher(endpoint: string, sessions: SessionStore): Fetcher {
  return (params, options) => {
    const typed: Record<string, string> = options?.headers ?? {};
    const spokenFor = Object.keys(typed).some((name) => name.toLowerCase() === 'authorization');
    const currentHeaders = async () => {
      const session = spokenFor ? undefined : await sessions.fresh((token) => renew(endpoint, token, typed));
      return session ? { Authorization: `Bearer ${session.accessToken}`, ...typed } : typed;
    };
    if (isSubscription(params, options)) return watchEvents(endpoint, params, currentHeaders);
    return currentHeaders()
      .then((headers) => ask(endpoint, params, headers))
      .then((answer) => {
        const opened = findSession(answer.data, params.variables);
        if (opened) sessions.signIn(opened);
        else if (!spokenFor && endsSession(answer)) sessions.signOut();
        return answer;
      });
  };
}

const RENEW = `mutation Renew($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken user { email } }
}`;

/** Exchanges a refresh token for the next session; undefined when the server does not take it any more. */
async function renew(
  endpoint: string,
  refreshToken: string,
  headers: Record<string, string>,
): Promise<Session | undefined> {
  const variables = { input: { refreshToken } };
  const { data } = await ask(endpoint, { query: RENEW, variables }, headers);
  return findSession(data, variables);
}

function isSubscription(params: FetcherParams, options: FetcherOpts | undefined): boolean {
  const document = options?.documentAST;
  return (
    document !== undefined && getOperationAST(document, params.operationName)?.operation === 'subscription'
  );
}

async function ask(
  endpoint: string,
  params: FetcherParams,
  headers: Record<string, string>,
): Promise<ExecutionResult> {
  const all = new Headers({ 'content-type': 'application/json', accept: 'application/json' });
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const response = await fetch(endpoint, { method: 'POST', headers: all, body: JSON.stringify(params) });
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch {
    throw new Error(`The server answered ${response.status} without JSON: ${text.slice(0, 200)}`);
  }
}

/** A token that was refused, or given back by `logout`, would only fail the next request. */
function endsSession(answer: ExecutionResult): boolean {
  return (
    (answer.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false) ||
    Object.keys(answer.data ?? {}).some((field) => field === 'logout' || field === 'logoutEverywhere')
  );
}
