import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/** A statement that Postgres parses and plans once per connection; its name is made of its text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * For statements that run all the time. Call it with constant texts only, since a connection keeps each for good.
 * The names cannot meet those of the reader on the same connections.
 */
export function prepared(text: string): Prepared {
  return { name: `write_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`, text };
}

/**
 * Runs one statement with real bind parameters (`$1`, `$2` …) inside the entity manager's transaction.
 *
 * `em.execute` writes the parameters into the text of the statement, so every call is a new statement to
 * Postgres; this one binds them. Values come back as the driver gives them: `bigint` and `numeric` are
 * strings, so cast to `int` in the statement where the number is small.
 */
export async function sql<Row>(
  em: EntityManager,
  statement: string | Prepared,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const executor: Kysely<unknown> = em.getTransactionContext() ?? em.getConnection().getClient();
  // kysely hands its text on to `client.query`, which also takes a name with it; kysely itself has no names.
  const text = statement as string;
  const result = await executor.executeQuery<Row>({ ...CompiledQuery.raw('', [...values]), sql: text });
  return result.rows;
}

/** One statement of several that are sent together; others may refer to its rows by the name `as`. */
export interface Cte {
  readonly as: string;
  /** Its own parameters are `$1`, `$2` …; constant, since the whole becomes a prepared statement. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Runs several statements as one, in one round trip: each becomes a part of a `with`. All of them see the database as
 * it was before; what one changed reaches another only as the rows it returns. Foreign keys are checked at the end.
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
