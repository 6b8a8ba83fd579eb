import { Client, type ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { DATABASE_URL_EXAMPLE, parseDatabaseUrl } from '../../config/addresses.ts';
import { ConfigError } from '../../config/config-error.ts';

/** The modes of the driver. The last one is the driver's own. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full', 'no-verify', 'prefer'];
/** Modes that the driver treats as `verify-full`, with a warning. */
const VERIFYING = new Set(['require', 'verify-ca', 'prefer']);

/** The address of the database and how to connect to it; the same for all connections of the process. */
export interface DatabaseAddress {
  /** In the driver's format: host, user, TLS, options and the other parameters of the address. */
  readonly settings: ClientConfig;
  /** The application name of the address, or our own by default. */
  readonly applicationName: string;
}

/**
 * Parses the address of a database once for all connections. Besides user, password, host, port and name it may have
 * `sslmode`, `sslrootcert`, `sslcert`, `sslkey`, `options`, `application_name`, and a socket folder as `host`.
 *
 * @throws ConfigError with one line for the operator, which shows neither user nor password
 */
export function readDatabaseAddress(url: string): DatabaseAddress {
  const { ssl, application_name: applicationName = 'ordinal', ...given } = driverSettings(url);
  // The driver fills in what the address leaves out from PGUSER, PGPASSWORD and so on, as psql does.
  const { user, password, host, port, database } = new Client(given);
  const settings = {
    ...given,
    ...{ user, password: password ?? undefined, host, port, database },
    // A separate object, because the driver hides the key of the object it is given, and a copy of that would lack the
    // key.
    ...(ssl !== undefined && { ssl: typeof ssl === 'object' ? { ...ssl } : ssl }),
  };
  return { settings, applicationName };
}

/** `database "shop" at db.example:5432`: the part of an address that may be shown and logged. */
export function describeDatabase(url: string): string {
  const { host, port, database } = readDatabaseAddress(url).settings;
  return `database "${database}" at ${host?.startsWith('/') ? host : `${host}:${port}`}`;
}

function driverSettings(text: string): ClientConfig {
  const address = checkedAddress(text);
  const mode = address.searchParams.get('sslmode');
  const isLibpq = address.searchParams.get('uselibpqcompat') === 'true';
  if (mode !== null && !SSL_MODES.includes(mode)) {
    throw new ConfigError(`DATABASE_URL has an unknown sslmode: write one of ${SSL_MODES.join(', ')}.`);
  }
  if (mode !== null && VERIFYING.has(mode) && !isLibpq) address.searchParams.set('sslmode', 'verify-full');
  try {
    return toClientConfig(parse(address.href));
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== undefined) throw new ConfigError(`DATABASE_URL names the file ${path}: ${code}.`);
    throw malformed();
  }
}

function checkedAddress(text: string): URL {
  const url = parseDatabaseUrl(text);
  if (!url) throw malformed();
  return url;
}

function malformed(): ConfigError {
  return new ConfigError(
    `DATABASE_URL is not the address of a database: write it like ${DATABASE_URL_EXAMPLE}.`,
  );
}
