/** How long PostgreSQL lets a connection keep others waiting; milliseconds, 0 is forever. */
export interface DatabaseTimeouts {
  /** Of one statement, its waits for locks included. */
  readonly statementMs: number;
  /** Of a wait for one lock. */
  readonly lockMs: number;
  /** Of a transaction that waits for its client, which may be frozen or cut off. */
  readonly idleInTransactionMs: number;
}
