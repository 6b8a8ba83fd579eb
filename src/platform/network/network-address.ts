import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** How a socket that takes both kinds spells an IPv4 address. */
const MAPPED = '::ffff:';

/**
 * The canonical spelling of an IP address: lower case, no leading zeros, no zone, and IPv4 for an IPv4-mapped address
 * (`::ffff:10.0.0.1`, `::FFFF:0a00:1`). Other texts stay unchanged.
 */
export function canonicalAddress(text: string): string {
  // Nearly every request has one of these, and the parser takes up to a hundred times as long.
  if (isIPv4(text)) return text;
  const mapped = text.startsWith(MAPPED) ? text.slice(MAPPED.length) : '';
  if (isIPv4(mapped)) return mapped;
  const parsed = parse(text);
  return parsed ? spelled(parsed) : text;
}

/**
 * The network that a limit counts: an IPv4 address itself, and the /64 of an IPv6 address, because one household has
 * all of it. Every limit per address uses it as its key.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const parsed = parse(address);
  if (!parsed) return address;
  if (!(parsed instanceof ipaddr.IPv6)) return spelled(parsed);
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}

function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // Without these strict checks ipaddr.js accepts "10" and "0x7f.1" as addresses.
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return undefined;
  return ipaddr.process(text);
}

function spelled(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  return address instanceof ipaddr.IPv6 ? new ipaddr.IPv6(address.parts).toString() : address.toString();
}
