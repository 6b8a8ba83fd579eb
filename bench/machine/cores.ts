import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The server under test has one core. Postgres and the load share the other. */
const SERVER_CORE = 0;
const LOAD_CORE = 1;

/** Whether processes can be pinned to cores here. Without it figures vary more. */
export const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['--version']).status === 0;

/** Moves this process and its future children (Postgres) to the core of the load. */
export function pinLoad(): void {
  if (!canPin) return;
  execFileSync('taskset', ['-a', '-c', '-p', String(LOAD_CORE), String(process.pid)], { stdio: 'ignore' });
}

/** The command line that starts a process on the server's core. */
export function pinnedToServerCore(command: string, args: readonly string[]): [string, string[]] {
  return canPin ? ['taskset', ['-c', String(SERVER_CORE), command, ...args]] : [command, [...args]];
}
