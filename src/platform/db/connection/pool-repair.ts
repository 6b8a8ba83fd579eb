import type { Pool, PoolClient } from 'pg';

/** By then whoever held the connection has seen its statement fail and has given it back, if they ever do. */
const GRACE_MS = 1_000;

/**
 * Takes back connections that broke while they were lent. kysely, which runs MikroORM's transactions, keeps a
 * connection for good when `begin`, `commit` or `rollback` itself fails, as all of them do when Postgres restarts:
 * every restart under load would cost the pool some of its places.
 */
export function reclaimBrokenConnections(pool: Pool): void {
  const lent = new Set<PoolClient>();
  const watched = new WeakSet<PoolClient>();
  pool.on('release', (_error, client) => lent.delete(client));
  pool.on('acquire', (client) => {
    lent.add(client);
    if (watched.has(client)) return;
    watched.add(client);
    client.once('end', () => {
      const timer = setTimeout(() => {
        if (lent.has(client)) client.release(true);
      }, GRACE_MS);
      timer.unref();
    });
  });
}
