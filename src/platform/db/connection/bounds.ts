import type { ClientBase } from 'pg';

/** How long PostgreSQL lets a connection keep others waiting; milliseconds, 0 is forever. */
export interface Bounds {
  /** Of one statement, its waits for locks included. */
  readonly statementMs: number;
  /** Of a wait for one lock. */
  readonly lockMs: number;
  /** Of a transaction that waits for its client, which may be frozen or cut off. */
  readonly idleInTransactionMs: number;
}

/** A statement about bounds that gets no answer in this time is a connection that has none. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Binds a new connection. This takes a statement of its own, where parameters at the start of the session would take
 * none, since a pooler refuses a start with parameters that it does not know. Bounds that the address sets stay.
 */
export async function applyBounds(client: ClientBase, bounds: Bounds): Promise<void> {
  const wanted: Record<string, number> = {
    statement_timeout: bounds.statementMs,
    lock_timeout: bounds.lockMs,
    idle_in_transaction_session_timeout: bounds.idleInTransactionMs,
    // What listens, or waits in a pool, is idle by trade.
    idle_session_timeout: 0,
  };
  const text = Object.entries(wanted)
    .filter(([name]) => !isGiven(name, client))
    .map(([name, value]) => `set ${name} = ${value}`)
    .join('; ');
  const query = { text, query_timeout: ANSWER_WITHIN_MS };
  if (text !== '') await client.query(query);
}

/** Whether the address sets it: as a parameter of its own, or among the options. */
function isGiven(name: string, client: ClientBase): boolean {
  const given = Reflect.get(client, 'connectionParameters') as Record<string, string | false | undefined>;
  if (given[name]) return true;
  const options = (given.options || '').replaceAll('-', '_');
  return new RegExp(`(?:^|[\\s_c])${name}\\s*=`).test(options);
}
