import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may act with what a browser sends by itself. Browsers say on whose behalf they ask, in a header
 * that no page can change; what says nothing is no browser, or asks for its own page.
 */
export function isAllowedOrigin(
  { origin, host }: IncomingHttpHeaders,
  corsOrigins: readonly string[],
): boolean {
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
