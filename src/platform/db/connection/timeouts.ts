import type { ClientBase } from 'pg';
import type { DatabaseTimeouts } from '../../config/database-timeouts.ts';

/** A connection that does not answer within this time is broken. */
const ANSWER_WITHIN_MS = 10_000;

/** The server is a standby. It accepts no writes, and its data may be stale. */
export class StandbyError extends Error {
  override readonly name = 'StandbyError';
  /** SQLSTATE of a read-only transaction. */
  readonly code = '25006';

  constructor() {
    super('The database server is in recovery.');
  }
}

/**
 * Sets the time-outs of a new connection with a statement. Start-up parameters would be cheaper, but a pooler refuses
 * unknown ones. Time-outs in the address take precedence.
 *
 * @returns whether the server is in recovery
 */
export async function applyTimeouts(client: ClientBase, timeouts: DatabaseTimeouts): Promise<boolean> {
  const wanted: Record<string, number> = {
    statement_timeout: timeouts.statementMs,
    lock_timeout: timeouts.lockMs,
    idle_in_transaction_session_timeout: timeouts.idleInTransactionMs,
    // A listening or pooled connection is idle most of the time.
    idle_session_timeout: 0,
  };
  const sets = Object.entries(wanted)
    .filter(([name]) => !isGiven(name, client))
    .map(([name, value]) => `set ${name} = ${value}`);
  const text = [...sets, 'select pg_is_in_recovery() as is_standby'].join('; ');
  const query = { text, query_timeout: ANSWER_WITHIN_MS };
  // Several statements return several results. The driver's types do not say so.
  const results = [await client.query<{ is_standby: boolean }>(query)].flat();
  return results.at(-1)?.rows[0]?.is_standby === true;
}

/** Whether the address sets it, as a parameter or in `options`. */
function isGiven(name: string, client: ClientBase): boolean {
  const given = Reflect.get(client, 'connectionParameters') as Record<string, string | false | undefined>;
  if (given[name]) return true;
  const options = (given.options || '').replaceAll('-', '_');
  return new RegExp(`(?:^|[\\s_c])${name}\\s*=`).test(options);
}
