import type { Fetcher, FetcherOpts, FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { RENEW_SESSION } from '../playground.ts';
import type { KeptValues } from './kept-values.ts';
import { LiveViews } from './live-view.ts';
import { findSession, type Session, type SessionStore } from './session.ts';
import { watchEvents } from './socket.ts';

/** Error codes of an event cursor from which the server cannot continue. */
const USELESS_CURSOR = ['CURSOR_EXPIRED', 'INVALID_CURSOR'];

/**
 * Sends requests as the signed-in user: over HTTP, and over graphql-transport-ws for subscriptions. The token goes into
 * the `Authorization` header or the `connection_init` payload. Headers typed by the user take precedence, in any letter
 * case. Each answer may open a session (`login`) or end it.
 */
export function createPlaygroundFetcher(options: {
  endpoint: string;
  sessions: SessionStore;
  values: KeptValues;
}): Fetcher {
  const { endpoint, sessions, values } = options;
  const views = new LiveViews();
  return (asked, options) => {
    const params = { ...asked, variables: values.fill(asked.variables) };
    const typed: Record<string, string> = options?.headers ?? {};
    const spokenFor = Object.keys(typed).some((name) => name.toLowerCase() === 'authorization');
    const currentHeaders = async () => {
      const session = spokenFor ? undefined : await sessions.fresh((token) => renew(endpoint, token, typed));
      return session ? { Authorization: `Bearer ${session.accessToken}`, ...typed } : typed;
    };
    const learn = (answer: ExecutionResult) => {
      values.learn(answer.data);
      if (USELESS_CURSOR.some((code) => hasError(answer, code))) values.forget(asked.variables);
    };
    if (isSubscription(params, options)) {
      const view = views.start(params.query);
      return watchEvents({ endpoint, params, currentHeaders, view, onResult: learn });
    }
    return currentHeaders()
      .then((headers) => ask(endpoint, params, headers))
      .then((answer) => {
        const opened = findSession(answer.data, params.variables);
        if (opened) sessions.signIn(opened);
        else if (!spokenFor && endsSession(answer)) sessions.signOut();
        learn(answer);
        return answer;
      });
  };
}

/** Exchanges a refresh token for the next session. Undefined if the server refuses it. */
async function renew(
  endpoint: string,
  refreshToken: string,
  headers: Record<string, string>,
): Promise<Session | undefined> {
  const variables = { input: { refreshToken } };
  const { data } = await ask(endpoint, { query: RENEW_SESSION, variables }, headers);
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

/** A token that was refused, or ended by `logout`, would only fail the next request. */
function endsSession(answer: ExecutionResult): boolean {
  return (
    hasError(answer, 'UNAUTHENTICATED') ||
    Object.keys(answer.data ?? {}).some((field) => field === 'logout' || field === 'logoutEverywhere')
  );
}

function hasError(answer: ExecutionResult, code: string): boolean {
  return answer.errors?.some((error) => error.extensions?.code === code) ?? false;
}
