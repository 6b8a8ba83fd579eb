import { OverloadedError } from '../sharing/semaphore.ts';

/**
 * Why the database failed, if neither the request nor our code caused it. `overloaded`: too many at once. `lost`: the
 * connection broke or could not be made. `cut`: a time-out or limit was reached. `read-only`: the server accepts no
 * writes. `exhausted`: the server is out of disk, memory or connections.
 */
export type DatabaseFailure = 'overloaded' | 'lost' | 'cut' | 'read-only' | 'exhausted';

/** By SQLSTATE or its class, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const BY_CODE: Readonly<Record<string, DatabaseFailure>> = {
  '08': 'lost',
  '28': 'lost',
  '3D000': 'lost',
  '25006': 'read-only',
  '25P03': 'cut',
  '40001': 'overloaded',
  '40P01': 'overloaded',
  '53': 'exhausted',
  // A limit of one statement, such as on its temporary files.
  '53400': 'cut',
  '55P03': 'cut',
  '57014': 'cut',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
  '57P05': 'lost',
  '58030': 'exhausted',
};

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Error codes of Node's sockets. The first ones occur before anything was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P03',
]);
const BROKEN = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);

/** The driver's own errors have no codes. */
const NO_PLACE = /timeout exceeded when trying to connect/;
const NO_CONNECTION = /connection timeout|timeout expired/;
const LOST =
  /Connection terminated|connection error and is not queryable|was closed and is not queryable|Query read timeout|after calling end on the pool/;

/** A row refers to one that does not exist, or is still referred to. */
const FOREIGN_KEY = '23503';

/** PostgreSQL has rolled these back, so the transaction may run again. */
const UNDONE = new Set(['40001', '40P01', '55P03', '25P03', FOREIGN_KEY]);

/** Undefined for all other errors. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (error instanceof OverloadedError) return 'overloaded';
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code !== undefined) {
    if (NOT_CONNECTED.has(code) || BROKEN.has(code)) return 'lost';
    return SQLSTATE.test(code) ? (BY_CODE[code] ?? BY_CODE[code.slice(0, 2)]) : undefined;
  }
  if (NO_PLACE.test(error.message)) return 'overloaded';
  return NO_CONNECTION.test(error.message) || LOST.test(error.message) ? 'lost' : undefined;
}

/** The outcome of a failed transaction: rolled back, never begun, or unknown. */
export function outcomeOf(error: unknown): 'undone' | 'not begun' | 'unknown' {
  const code = error instanceof Error ? codeOf(error) : undefined;
  if (code !== undefined && UNDONE.has(code)) return 'undone';
  if (code !== undefined && NOT_CONNECTED.has(code)) return 'not begun';
  return error instanceof Error && NO_CONNECTION.test(error.message) ? 'not begun' : 'unknown';
}

/** Whether it waited until a time-out. A retry would probably wait as long again. */
export function hasWaitedLong(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '55P03';
}

/** Whether a statement failed since a row is still referred to, or refers to a row that is gone. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || codeOf(error) !== FOREIGN_KEY) return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
