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

/**
 * Gives how to close all connections that a pool has at a moment: idle ones at once, lent ones when they are given
 * back. The next borrowers get new ones, which may lead to another server.
 */
export function connectionDropper(pool: Pool): () => void {
  const lent = new Set<PoolClient>();
  const dropped = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => {
    lent.delete(client);
    // The pool keeps none that is ending.
    if (dropped.delete(client)) void client.end();
  });
  return () => {
    for (const client of lent) dropped.add(client);
    for (let idle = pool.idleCount; idle > 0; idle--) {
      pool.connect((_error, _client, release) => release(true));
    }
  };
}
