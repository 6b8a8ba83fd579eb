import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * An identity of the running process with this id. Undefined if there is none.
 *
 * Ids are reused: in a container the server is always process 1. On Linux the identity therefore includes the boot id
 * and the start time of the process; elsewhere `ps` reports the start time.
 */
export function livingProcess(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform !== 'linux') return inspect(pid, 'lstart=');
  const status = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the program's name, which may contain spaces and brackets.
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state = 'X'] = fields ?? [];
  if (state === 'Z' || state === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields?.[19]}`;
}

/** True if this process is a Postgres that serves the cluster, and not another one with the same id. */
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
