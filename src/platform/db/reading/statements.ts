import type { Pool, PoolClient } from 'pg';
import { joinedText } from './joined-query.ts';
import type { Statement } from './row-query.ts';

/** Maximum number of prepared texts, and of further texts that are remembered as seen once. */
const MAX_STATEMENTS = 1_000;

/**
 * Names the statements that connections keep prepared. Clients shape some texts (filters, columns), so a text gets a
 * name the second time it comes. If there are too many names, all are forgotten, and each connection deallocates its
 * statements before its next use. An attacker pays two requests for each of a thousand texts; the others pay one more
 * planning of each statement per connection.
 */
export class Statements {
  readonly #pool: Pool;
  readonly #seen = new Map<string, Statement>();
  /** Joined texts by the names of their statements. */
  readonly #joined = new Map<string, string>();
  readonly #cleaned = new WeakMap<PoolClient, number>();
  readonly #max: number;
  #named = 0;
  #generation = 0;

  constructor(pool: Pool, max = MAX_STATEMENTS) {
    this.#pool = pool;
    this.#max = max;
    this.#pool.on('acquire', (client) => this.#clean(client));
  }

  /** @param leftOut called for a new text */
  of(text: string, leftOut: () => readonly string[]): Statement {
    const known = this.#seen.get(text);
    if (known) {
      if (known.name === undefined) this.#name(known);
      return known;
    }
    if (this.#seen.size >= 2 * this.#max) this.#forget();
    const statement: Statement = { text, leftOut: leftOut() };
    this.#seen.set(text, statement);
    return statement;
  }

  /** The statement that joins several. Undefined if the statements cannot be joined, or not yet. */
  joined(statements: readonly Statement[]): Statement | undefined {
    if (!statements.every(({ name }) => name)) return undefined;
    const key = statements.map(({ name }) => name).join();
    const text = this.#joined.get(key) ?? joinedText(statements);
    if (text === undefined) return undefined;
    this.#joined.set(key, text);
    return this.of(text, () => []);
  }

  #name(statement: Statement): void {
    if (this.#named >= this.#max) {
      this.#forget();
      this.#seen.set(statement.text, statement);
    }
    statement.name = `read_${this.#generation}_${this.#named++}`;
  }

  #forget(): void {
    this.#seen.clear();
    this.#joined.clear();
    this.#named = 0;
    this.#generation++;
  }

  /** Nothing is queued on a connection when it is lent, so this runs before its borrower's statements. */
  #clean(client: PoolClient): void {
    const cleaned = this.#cleaned.get(client) ?? this.#generationOfNew(client);
    if (cleaned === this.#generation) return;
    this.#cleaned.set(client, this.#generation);
    const { connection } = client as unknown as { connection: { parsedStatements: Record<string, string> } };
    connection.parsedStatements = {};
    // A failure means a broken connection, and the borrower notices it as well.
    client.query('deallocate all', () => undefined);
  }

  #generationOfNew(client: PoolClient): number {
    this.#cleaned.set(client, this.#generation);
    return this.#generation;
  }
}
