import type { RequestContext } from '../../../platform/graphql/context.ts';
import { userById } from '../accounts.loaders.ts';
import type { SessionClient } from './sessions.locks.ts';
import type { SignedIn } from './sessions.service.ts';

/** Where a request comes from, as its session remembers it. */
export function sessionClient({ clientAddress, userAgent }: RequestContext): SessionClient {
  return { address: clientAddress, userAgent };
}

/** The fields of a payload that signs in; without the tokens when the browser keeps them out of the page's reach. */
export async function signInAnswer(context: RequestContext, { userId, ...tokens }: SignedIn) {
  const user = await context.loaders.load(userById, userId);
  if (!context.cookies) return { ...tokens, user };
  context.cookies.keep(tokens);
  const { expiresAt, refreshExpiresAt } = tokens;
  return { expiresAt, refreshExpiresAt, user };
}
