import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/**
 * Runs one statement with real bind parameters (`$1`, `$2` …) inside the entity manager's transaction.
 *
 * `em.execute` writes the parameters into the text of the statement, so every call is a new statement to
 * Postgres; this one binds them. Values come back as the driver gives them: `bigint` and `numeric` are
 * strings, so cast to `int` in the statement where the number is small.
 */
export async function sql<Row>(
  em: EntityManager,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const executor: Kysely<unknown> = em.getTransactionContext() ?? em.getConnection().getClient();
  const result = await executor.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return result.rows;
}
