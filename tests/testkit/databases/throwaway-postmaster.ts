import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SystemAccount } from '../../../src/platform/db/embedded/embedded-account.ts';
import { CLUSTER_ENV } from '../../../src/platform/db/embedded/embedded-cluster.ts';

/** Waits until our end of its pipe closes, which happens however this process ends, then stops the server. */
const GUARD = '"$@" & read -r _; kill -QUIT $!; wait';

/**
 * Runs a server on a cluster whose data may be lost, until it is stopped or this process ends.
 *
 * @returns how to stop it at once
 */
export function runThrowaway(server: {
  program: string;
  cluster: string;
  account: SystemAccount;
  settings: readonly string[];
}): () => Promise<void> {
  const { program, cluster, account } = server;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'shared_buffers=16MB',
    ...server.settings,
  ];
  const command = [program, '-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', ...command], {
    ...account,
    cwd: '/',
    env: CLUSTER_ENV,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(guard, 'exit');
  return async () => {
    guard.stdin.end();
    await ended;
  };
}
