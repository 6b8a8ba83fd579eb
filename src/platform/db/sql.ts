import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/** A statement that Postgres parses and plans once per connection. Its name is a hash of its text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * Prepares a frequent statement. Call it with constant texts only, because a connection keeps each forever. The names
 * cannot collide with those of the reader on the same connections.
 */
export function prepared(text: string): Prepared {
  return { name: `write_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`, text };
}

/**
 * Runs one statement with bound parameters (`$1`, `$2` …) inside the entity manager's transaction.
 *
 * `em.execute` writes the parameters into the text, so every call is a new statement to Postgres; this function binds
 * them. Values come back as the driver returns them: `bigint` and `numeric` are strings, so cast small numbers to `int`
 * in the statement.
 */
export async function sql<Row>(
  em: EntityManager,
  statement: string | Prepared,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const executor: Kysely<unknown> = em.getTransactionContext() ?? em.getConnection().getClient();
  // kysely passes its text on to `client.query`, which also accepts a name. kysely itself does not support names.
  const text = statement as string;
  const result = await executor.executeQuery<Row>({ ...CompiledQuery.raw('', [...values]), sql: text });
  return result.rows;
}

/** Constants for an `in`: `('PENDING', 'CONFIRMED')`. */
export function sqlList(constants: readonly string[]): string {
  return `(${constants.map((constant) => `'${constant.replaceAll("'", "''")}'`).join(', ')})`;
}

/** One statement of several in a `with` (a common table expression). Others may refer to its rows by the name `as`. */
export interface Cte {
  readonly as: string;
  /** Its own parameters are `$1`, `$2` … The text must be constant, because the whole becomes a prepared statement. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Runs several statements as one `with` in one round trip. All of them see the database as it was before. A change
 * reaches another statement only through the rows it returns. Foreign keys are checked at the end.
 *
 * @param answer what to select from the parts
 */
export async function runCtes<Row>(em: EntityManager, parts: readonly Cte[], answer: string): Promise<Row[]> {
  const values: unknown[] = [];
  const texts = parts.map((part) => {
    const before = values.length;
    values.push(...part.values);
    const text = part.text.replace(/\$(\d+)/g, (_, place: string) => `$${before + Number(place)}`);
    return `${part.as} as (${text})`;
  });
  return sql<Row>(em, prepared(`with ${texts.join(', ')} ${answer}`), values);
}
