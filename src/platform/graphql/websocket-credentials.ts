import type { IncomingMessage } from 'node:http';
import { newId } from '../../values/ids.ts';
import { accessCookie, type CookieSettings } from '../http/session-cookies.ts';
import { clientAddressOf, type TrustsAddress } from '../http/trusted-proxies.ts';
import type { Credentials } from './context.ts';

/** A browser cannot set headers on a socket, so `connection_init` may carry them; they win over the upgrade's. */
export function credentialsOf(
  request: IncomingMessage,
  connectionParams: Readonly<Record<string, unknown>> | undefined,
  { isTrusted, cookies }: { readonly isTrusted: TrustsAddress; readonly cookies: CookieSettings | undefined },
): Credentials {
  const parameters = new Map(
    Object.entries(connectionParams ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
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
