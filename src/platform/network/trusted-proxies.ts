import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { canonicalAddress } from './network-address.ts';

/** Whether the peer at an address is one of our own proxies. */
export type TrustsAddress = (address: string) => boolean;

/** Whether a text is an IP address or a network such as `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix = '0', ...more] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 && more.length === 0 && /^\d+$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)
  );
}

/** @param entries addresses and networks in the form of {@link isNetwork}; an empty list trusts nobody */
export function trustedProxies(entries: readonly string[]): TrustsAddress {
  if (entries.length === 0) return () => false;
  const trusted = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const plain = canonicalAddress(address);
    const version = isIP(plain);
    return version !== 0 && trusted.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  };
}

/**
 * The address of the client: the last address of the chain that is not one of our proxies. Earlier entries of
 * `X-Forwarded-For` were written by the client and may be anything. The address has its canonical spelling.
 */
export function clientAddressOf(request: IncomingMessage, isTrusted: TrustsAddress): string {
  let client = canonicalAddress(request.socket.remoteAddress ?? '');
  let forwarded: string[] | undefined;
  while (isTrusted(client)) {
    forwarded ??= [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
    const before = withoutPort(forwarded.pop()?.trim() ?? '');
    if (isIP(before) === 0) return client;
    client = canonicalAddress(before);
  }
  return client;
}

/** Some proxies write `203.0.113.9:52011` or `[2001:db8::7]:52011` with the port, or brackets without one. */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text);
  if (bracketed) return bracketed[1] ?? '';
  return /^(\d+(?:\.\d+){3}):\d{1,5}$/.exec(text)?.[1] ?? text;
}
