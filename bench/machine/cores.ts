import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Ordinal, or the limit beside it, has a core of its own; Postgres and the load share the other one. */
const SERVER_CORE = 0;
const LOAD_CORE = 1;

/** Whether processes can be kept on their cores here; without it figures wander. */
export const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0;

/** Moves this process, with what it starts from now on (Postgres), to the core of the load. */
export function pinLoad(): void {
  if (!canPin) return;
  execFileSync('taskset', ['-a', '-c', '-p', String(LOAD_CORE), String(process.pid)], { stdio: 'ignore' });
}

/** The command line of a process on the core of the server. */
export function pinnedToServerCore(command: string, args: readonly string[]): [string, string[]] {
  return canPin ? ['taskset', ['-c', String(SERVER_CORE), command, ...args]] : [command, [...args]];
}
