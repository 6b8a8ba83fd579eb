import type { Pool, PoolClient } from 'pg';

/** Statements beyond this number stay unnamed, so that a server cannot be made to keep them all. */
const NAMED_STATEMENTS_LIMIT = 1_000;

/**
 * Names every statement with bound parameters, so that Postgres parses and plans its text once per connection. MikroORM
 * and kysely do not name statements, and send all of them through `client.query`.
 *
 * The names cannot collide with those of the reader on the same connections.
 */
export function nameStatements(pool: Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    let name = names.get(text);
    if (!name && names.size < NAMED_STATEMENTS_LIMIT) {
      name = `write_${names.size}`;
      names.set(text, name);
    }
    return name;
  };
  pool.on('connect', (client: PoolClient) => {
    const query: (...parameters: unknown[]) => unknown = client.query.bind(client);
    const named = (...parameters: unknown[]): unknown => {
      const [text, values, ...rest] = parameters;
      const name =
        typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name ? query({ name, text, values }, ...rest) : query(...parameters);
    };
    client.query = named as PoolClient['query'];
  });
}
