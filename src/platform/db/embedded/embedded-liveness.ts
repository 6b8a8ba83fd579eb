import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * A mark of the living process with this id, `undefined` when there is none.
 *
 * Ids come again, in containers at every start (the server is always process 1). On Linux the mark therefore
 * holds the boot and the moment the process started; elsewhere `ps` tells that moment.
 */
export function livingProcess(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform !== 'linux') return inspect(pid, 'lstart=');
  const status = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field, the program's name, may itself hold spaces and brackets.
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state = 'X'] = fields ?? [];
  if (state === 'Z' || state === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields?.[19]}`;
}

/** True when this process is a Postgres that serves the cluster, and not one that came to the same id. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (livingProcess(pid) === undefined) return false;
  // A postmaster's working directory is its cluster.
  if (process.platform === 'linux') return tryRead(() => readlinkSync(`/proc/${pid}/cwd`)) === cluster;
  return inspect(pid, 'command=')?.includes(cluster) ?? false;
}

function inspect(pid: number, column: string): string | undefined {
  const found = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

function tryRead(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
