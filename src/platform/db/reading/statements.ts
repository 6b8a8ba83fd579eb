import type { Pool, PoolClient } from 'pg';
import { joinedText } from './joined-query.ts';
import type { Statement } from './row-query.ts';

/** How many texts are prepared at a time, and how many more are remembered to have been seen. */
const MAX_STATEMENTS = 1_000;

/**
 * Names the statements that connections keep prepared. Clients shape some texts (filters, columns), so a text gets
 * a name the second time it comes, and when there are too many names all of them are forgotten: each connection
 * drops what it has prepared before it is used again. Whoever provokes that pays a thousand times two requests for
 * what costs the others one planning of each statement on each connection.
 */
export class Statements {
  readonly #pool: Pool;
  readonly #seen = new Map<string, Statement>();
  /** Texts by the names of the statements in them. */
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

  /** @param leftOut asked when the text is new */
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

  /** The statement that finds what several find; undefined as long as, or because, there is none. */
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

  /** Nothing else is queued on a connection at the moment it is lent, so this runs before what it was lent for. */
  #clean(client: PoolClient): void {
    const cleaned = this.#cleaned.get(client) ?? this.#generationOfNew(client);
    if (cleaned === this.#generation) return;
    this.#cleaned.set(client, this.#generation);
    const { connection } = client as unknown as { connection: { parsedStatements: Record<string, string> } };
    connection.parsedStatements = {};
    // A failure is that of the connection, which whoever borrowed it finds out as well.
    client.query('deallocate all', () => undefined);
  }

  #generationOfNew(client: PoolClient): number {
    this.#cleaned.set(client, this.#generation);
    return this.#generation;
  }
}
