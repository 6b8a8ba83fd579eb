import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAllowedOrigin } from '../network/origins.ts';
import type { SessionTokens, TokenCookies } from './token-cookies.ts';

const ACCESS = 'ordinal_access';
const REFRESH = 'ordinal_refresh';

/**
 * The header with which a client asks for its tokens as cookies. A page of another site cannot send this header without
 * a CORS preflight, so it cannot sign in, refresh or sign out a visitor.
 */
export const COOKIE_HEADER = 'x-session';

export interface CookieSettings {
  /** Whether cookies are sent only over HTTPS. */
  readonly isSecure: boolean;
  /** The path to which cookies are sent. */
  readonly path: string;
  /** Other origins whose requests may carry the cookies. */
  readonly origins: readonly string[];
}

/** The access token from a cookie. Undefined if the page's origin is not allowed. */
export function accessCookie(headers: IncomingHttpHeaders, { origins }: CookieSettings): string | undefined {
  if (!headers.cookie || !isAllowedOrigin(headers, origins)) return undefined;
  return parseCookie(headers.cookie)[ACCESS];
}

/** The token cookies of a request. Undefined if the request did not ask for cookies. */
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
