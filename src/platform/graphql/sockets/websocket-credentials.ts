import type { IncomingMessage } from 'node:http';
import { newId } from '../../../values/ids.ts';
import { accessCookie, type CookieSettings } from '../../auth/session-cookies.ts';
import { clientAddressOf, type TrustsAddress } from '../../network/trusted-proxies.ts';
import type { Credentials } from '../context.ts';

/** The parameters of `connection_init` that count, in any letter case. */
const PARAMETERS: ReadonlySet<string> = new Set(['authorization', 'x-store']);

/**
 * The credentials of a socket. A browser cannot set headers on a socket, so `connection_init` may contain them; they
 * take precedence over the headers of the upgrade.
 */
export function credentialsOf(
  request: IncomingMessage,
  connectionParams: Readonly<Record<string, unknown>> | undefined,
  { isTrusted, cookies }: { readonly isTrusted: TrustsAddress; readonly cookies: CookieSettings | undefined },
): Credentials {
  const parameters = namedParameters(connectionParams ?? {});
  const storeHeader = request.headers['x-store'];
  return {
    authorization: parameters.get('authorization') || request.headers.authorization,
    accessCookie: cookies && accessCookie(request.headers, cookies),
    storeCode: parameters.get('x-store') || (Array.isArray(storeHeader) ? storeHeader[0] : storeHeader),
    requestId: newId(),
    clientAddress: clientAddressOf(request, isTrusted),
    userAgent: request.headers['user-agent'],
  };
}

/** Reads only these parameters, because it runs for every operation of a socket. */
function namedParameters(connectionParams: Readonly<Record<string, unknown>>): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of Object.entries(connectionParams)) {
    const known = name.toLowerCase();
    if (PARAMETERS.has(known)) parameters.set(known, String(value));
  }
  return parameters;
}
