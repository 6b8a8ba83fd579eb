import type { RequestContext } from '../../../platform/graphql/context.ts';
import { userById } from '../accounts.loaders.ts';
import type { SessionClient } from './sessions.locks.ts';
import type { SignedIn } from './sessions.service.ts';

/** The client of a request, as stored with its session. */
export function sessionClient({ clientAddress, userAgent }: RequestContext): SessionClient {
  return { address: clientAddress, userAgent };
}

/** The payload fields of a sign-in. Without the tokens if they are in cookies, out of reach of the page's scripts. */
export async function signInAnswer(context: RequestContext, { userId, ...tokens }: SignedIn) {
  const user = await context.loaders.load(userById, userId);
  if (!context.cookies) return { ...tokens, user };
  context.cookies.keep(tokens);
  const { expiresAt, refreshExpiresAt } = tokens;
  return { expiresAt, refreshExpiresAt, user };
}
