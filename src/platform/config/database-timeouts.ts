/** Time-outs of a database connection in milliseconds; 0 means none. */
export interface DatabaseTimeouts {
  /** Of one statement, including its waits for locks. */
  readonly statementMs: number;
  /** Of a wait for one lock. */
  readonly lockMs: number;
  /** Of a transaction that waits for its client, which may be frozen or cut off. */
  readonly idleInTransactionMs: number;
}
