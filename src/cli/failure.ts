import type { Config } from '../platform/config/config.ts';
import { ConfigError } from '../platform/config/config-error.ts';
import { describeDatabase } from '../platform/db/connection/database-address.ts';
import { CommandFailure } from './command-failure.ts';

const UNKNOWN_AUTHORITY = 'nobody vouches for its certificate (sslrootcert names one of your own)';

const UNREACHABLE: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to that host',
  ECONNRESET: 'it closed the connection',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
  '53300': 'it has no connection left',
  '57P03': 'it is still starting',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Errors without an own code. */
const UNREACHABLE_MESSAGES: readonly (readonly [RegExp, string])[] = [
  [
    /^no pg_hba\.conf entry .* no encryption$/,
    'it takes no connection without TLS (add ?sslmode=verify-full)',
  ],
  [/does not support SSL connections/, 'it has no TLS, which sslmode asks for'],
];

/**
 * One line for the operator with the cause and the remedy, or one line per wrong setting. Never a stack, and never the
 * user and password of an address.
 */
export function explainFailure(error: unknown, config?: Config): string {
  const causes = causesOf(error);
  const known = causes.find((cause) => cause instanceof ConfigError || cause instanceof CommandFailure);
  if (known) return known.message.split('\n').map(tidyLine).join('\n');
  for (const cause of causes) {
    const { code, port, syscall } = cause as NodeJS.ErrnoException & { port?: number };
    if (code === 'EADDRINUSE') return takenPort(port, config);
    if (code === 'EADDRNOTAVAIL' && isListening(syscall)) {
      return `This machine has no address ${config?.http.host}: set HOST to 127.0.0.1 or 0.0.0.0.`;
    }
    if (code === 'EACCES' && isListening(syscall)) {
      return `Port ${port} needs more rights than this process has: set ${portVariable(port, config)} to 1024 or more.`;
    }
    const [, spoken] = UNREACHABLE_MESSAGES.find(([pattern]) => pattern.test(cause.message)) ?? [];
    const reason = spoken ?? (code === undefined ? undefined : UNREACHABLE[code]);
    if (reason) {
      const database = config?.database.url ? describeDatabase(config.database.url) : 'embedded database';
      return `Cannot use the ${database}: ${reason}. Start it, or correct DATABASE_URL.`;
    }
  }
  const [first] = causes;
  return oneLine(first?.message || String(error));
}

function takenPort(port: number | undefined, config: Config | undefined): string {
  return `Port ${port} is taken by another program: stop it, or set ${portVariable(port, config)} to a free port.`;
}

function portVariable(port: number | undefined, config: Config | undefined): string {
  return port !== undefined && port === config?.http.metricsPort ? 'METRICS_PORT' : 'PORT';
}

/** The error and its causes. Drivers wrap errors, and a host with two addresses fails twice. */
function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const waiting = [error];
  while (waiting.length > 0) {
    const next = waiting.shift();
    if (!(next instanceof Error) || found.includes(next)) continue;
    found.push(next);
    waiting.push(next.cause, ...(next instanceof AggregateError ? next.errors : []));
  }
  return found;
}

function oneLine(message: string): string {
  return message
    .replaceAll(/(\w+:\/\/)[^\s/@]+@/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Our own messages keep their indentation. */
function tidyLine(line: string): string {
  return /^ */.exec(line)![0] + oneLine(line);
}

/** The primary binds the port of a worker, and its message says so. */
function isListening(syscall: string | undefined): boolean {
  return syscall === 'listen' || syscall === 'bind';
}
