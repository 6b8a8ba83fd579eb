import type { Pool, PoolClient } from 'pg';

/** By then the holder of the connection has seen its statement fail and has returned the connection. */
const GRACE_MS = 1_000;

/**
 * Reclaims connections that broke while in use. kysely, which runs MikroORM's transactions, never returns a connection
 * if `begin`, `commit` or `rollback` itself fails. When Postgres restarts, they all fail, so every restart under load
 * would shrink the pool.
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
 * Returns a function that closes all current connections of a pool: idle ones at once, used ones when they are
 * returned. Later borrowers get new connections, which may lead to another server.
 */
export function connectionDropper(pool: Pool): () => void {
  const lent = new Set<PoolClient>();
  const dropped = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => {
    lent.delete(client);
    // The pool does not keep a connection that is ending.
    if (dropped.delete(client)) void client.end();
  });
  return () => {
    for (const client of lent) dropped.add(client);
    for (let idle = pool.idleCount; idle > 0; idle--) {
      pool.connect((_error, _client, release) => release(true));
    }
  };
}
