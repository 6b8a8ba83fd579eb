import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAllowedOrigin } from '../network/origins.ts';
import type { SessionTokens, TokenCookies } from './token-cookies.ts';

const ACCESS = 'ordinal_access';
const REFRESH = 'ordinal_refresh';

/**
 * Asks for the tokens of a sign-in as cookies. A header of our own: a page of another site cannot send it without
 * the browser asking us first, so nobody is signed in, refreshed or signed out behind their back.
 */
export const COOKIE_HEADER = 'x-session';

export interface CookieSettings {
  /** Sent over HTTPS alone. */
  readonly isSecure: boolean;
  /** The path they are sent to. */
  readonly path: string;
  /** Beside our own: the origins whose requests may carry them. */
  readonly origins: readonly string[];
}

/** The access token a browser sent by itself. Nothing for a page of an origin that is not allowed. */
export function accessCookie(headers: IncomingHttpHeaders, { origins }: CookieSettings): string | undefined {
  if (!headers.cookie || !isAllowedOrigin(headers, origins)) return undefined;
  return parseCookie(headers.cookie)[ACCESS];
}

/** For requests that ask for cookies; undefined for all others. */
export function tokenCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: CookieSettings,
): TokenCookies | undefined {
  const { headers } = request;
  if (headers[COOKIE_HEADER] !== 'cookie' || !isAllowedOrigin(headers, settings.origins)) return undefined;
  const { isSecure: secure, path } = settings;
  const set = (name: string, value: string, expires: Date) =>
    reply.header(
      'set-cookie',
      stringifySetCookie({ name, value, httpOnly: true, sameSite: 'strict', secure, path, expires }),
    );
  return {
    refreshToken: headers.cookie ? parseCookie(headers.cookie)[REFRESH] : undefined,
    keep: ({ accessToken, expiresAt, refreshToken, refreshExpiresAt }: SessionTokens) => {
      set(ACCESS, accessToken, expiresAt);
      set(REFRESH, refreshToken, refreshExpiresAt);
    },
    forget: () => {
      for (const name of [ACCESS, REFRESH]) set(name, '', new Date(0));
    },
  };
}
