import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CLUSTER_NAME } from './embedded-cluster.ts';
import { servesCluster } from './embedded-liveness.ts';

/** Line numbers of `postmaster.pid`, counted from zero. */
const PORT_LINE = 3;
const STATUS_LINE = 7;

/**
 * URL of the embedded Postgres that another process runs in this data folder, so that a command works beside a running
 * server. Undefined if none runs, or if it is still starting.
 */
export async function runningPostgresUrl(dataDir: string): Promise<string | undefined> {
  try {
    const cluster = await realpath(join(dataDir, 'cluster'));
    const [pid = '', ...lines] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const port = lines[PORT_LINE - 1];
    const isReady = lines[STATUS_LINE - 1]?.trim() === 'ready';
    if (!port || !isReady || !servesCluster(Number(pid), cluster)) return undefined;
    const password = (await readFile(join(dataDir, 'password'), 'utf8')).trim();
    return `postgres://${CLUSTER_NAME}:${password}@127.0.0.1:${port}/${CLUSTER_NAME}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
