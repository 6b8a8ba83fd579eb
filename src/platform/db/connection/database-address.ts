import { Client, type ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { ConfigError } from '../../config/config-error.ts';

/** What the driver knows; the last one and its meaning are the driver's own. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full', 'no-verify', 'prefer'];
/** Modes that the driver takes for `verify-full`, and warns of. */
const VERIFYING = new Set(['require', 'verify-ca', 'prefer']);
const EXAMPLE = 'postgres://user:password@host:5432/name';

/** Where the database is and how to connect to it: all that every connection of the process has in common. */
export interface DatabaseAddress {
  /** As the driver takes them: host, user, TLS, options and whatever else the address says. */
  readonly settings: ClientConfig;
  /** What the address calls the application; ours when it says nothing. */
  readonly applicationName: string;
}

/**
 * Reads the address of a database once for all connections. Besides user, password, host, port and name it may have
 * `sslmode`, `sslrootcert`, `sslcert`, `sslkey`, `options`, `application_name`, and a folder with a socket as `host`.
 *
 * @throws ConfigError with one line for the operator, which shows neither user nor password
 */
export function readDatabaseAddress(url: string): DatabaseAddress {
  const { ssl, application_name: applicationName = 'ordinal', ...given } = driverSettings(url);
  // The driver fills in what the address leaves out, as psql does: from PGUSER, PGPASSWORD and the like.
  const { user, password, host, port, database } = new Client(given);
  const settings = {
    ...given,
    ...{ user, password: password ?? undefined, host, port, database },
    // An object of its own: the driver hides the key of the one it is given, and a copy of that would lack it.
    ...(ssl !== undefined && { ssl: typeof ssl === 'object' ? { ...ssl } : ssl }),
  };
  return { settings, applicationName };
}

/** `database "shop" at db.example:5432`: what may be shown, and logged, of an address. */
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
  const url = URL.parse(text);
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (!url || !isPostgres || url.pathname.length < 2) throw malformed();
  return url;
}

function malformed(): ConfigError {
  return new ConfigError(`DATABASE_URL is not the address of a database: write it like ${EXAMPLE}.`);
}
