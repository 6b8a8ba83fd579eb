import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may use the credentials that a browser adds by itself. Browsers send the page's origin in a header
 * that no page can change. A request without one is from another client, or for its own page.
 */
export function isAllowedOrigin(
  { origin, host }: IncomingHttpHeaders,
  corsOrigins: readonly string[],
): boolean {
  if (origin === undefined || corsOrigins.includes('*') || corsOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
