import type { ClientBase } from 'pg';
import type { DatabaseTimeouts } from '../../config/database-timeouts.ts';

/** A statement about bounds that gets no answer in this time is a connection that has none. */
const ANSWER_WITHIN_MS = 10_000;

/** The server is a standby, or has become one: it takes no writes, and what it shows may be old. */
export class StandbyError extends Error {
  override readonly name = 'StandbyError';
  /** PostgreSQL's code for a transaction that may only read. */
  readonly code = '25006';

  constructor() {
    super('The database server is in recovery.');
  }
}

/**
 * Binds a new connection. This takes a statement of its own, where parameters at the start of the session would take
 * none, since a pooler refuses a start with parameters that it does not know. Bounds that the address sets stay.
 *
 * @returns whether the server is in recovery
 */
export async function applyTimeouts(client: ClientBase, timeouts: DatabaseTimeouts): Promise<boolean> {
  const wanted: Record<string, number> = {
    statement_timeout: timeouts.statementMs,
    lock_timeout: timeouts.lockMs,
    idle_in_transaction_session_timeout: timeouts.idleInTransactionMs,
    // What listens, or waits in a pool, is idle by trade.
    idle_session_timeout: 0,
  };
  const sets = Object.entries(wanted)
    .filter(([name]) => !isGiven(name, client))
    .map(([name, value]) => `set ${name} = ${value}`);
  const text = [...sets, 'select pg_is_in_recovery() as is_standby'].join('; ');
  const query = { text, query_timeout: ANSWER_WITHIN_MS };
  // Several statements have several results, which the types of the driver do not tell.
  const results = [await client.query<{ is_standby: boolean }>(query)].flat();
  return results.at(-1)?.rows[0]?.is_standby === true;
}

/** Whether the address sets it: as a parameter of its own, or among the options. */
function isGiven(name: string, client: ClientBase): boolean {
  const given = Reflect.get(client, 'connectionParameters') as Record<string, string | false | undefined>;
  if (given[name]) return true;
  const options = (given.options || '').replaceAll('-', '_');
  return new RegExp(`(?:^|[\\s_c])${name}\\s*=`).test(options);
}
