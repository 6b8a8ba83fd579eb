import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { SystemAccount } from './embedded-account.ts';
import { CLUSTER_ENV } from './embedded-cluster.ts';

/** The logger methods used here. pino has them. */
export interface EmbeddedPostgresLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** A server to run: the program, its cluster and its settings. */
export interface PostmasterCommand {
  program: string;
  cluster: string;
  account: SystemAccount;
  settings: Record<string, string | number | boolean>;
  log: EmbeddedPostgresLog;
  onLaunch?: (() => void) | undefined;
}

/** Milliseconds of a fast shutdown before an immediate one, after which the next start recovers. */
const FAST_SHUTDOWN_MS = 10_000;

/** Waits until our end of its pipe closes, which the kernel does even if we are killed. Then it stops the server. */
const WATCHDOG =
  'read -r _; kill -INT "$1"; for _ in 1 2 3; do sleep 1; kill -0 "$1" || exit 0; done; kill -QUIT "$1"';

/** Postgres could not start. The message is the last line of its log. */
export class PostmasterError extends Error {}

/**
 * Starts a server, waits until it accepts connections, and returns the function that stops it.
 *
 * The server has its own session, so that Ctrl-C in a terminal does not reach it while requests in flight still need
 * it. A watchdog, a sleeping shell, stops it if we die.
 *
 * @throws PostmasterError if it ends before it is ready
 */
export async function startPostmaster(command: PostmasterCommand): Promise<() => Promise<void>> {
  const { program, cluster, account, log } = command;
  const settings = Object.entries(command.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program, ['-D', cluster, ...settings], {
    ...account,
    cwd: '/',
    env: CLUSTER_ENV,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const watchdog = child.pid === undefined ? undefined : watch(child.pid, account, log);
  void exited.then(() => watchdog?.kill('SIGKILL'));
  command.onLaunch?.();
  await ready(child, log);
  let isStopping = false;
  void exited.then(() => {
    if (!isStopping) log.warn(`the embedded Postgres of ${cluster} ended by itself`);
  });
  return async () => {
    isStopping = true;
    child.kill('SIGINT');
    const giveUp = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
    await exited;
    clearTimeout(giveUp);
  };
}

function watch(pid: number, account: SystemAccount, log: EmbeddedPostgresLog): ChildProcess {
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'ordinal-postgres-watchdog', String(pid)], {
    ...account,
    cwd: '/',
    env: CLUSTER_ENV,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.once('error', (error) => log.warn(`no watchdog for the embedded Postgres: ${error.message}`));
  return watchdog;
}

/** Reads the server's log while it runs. Settles at the first sign of success or failure. */
async function ready(child: ChildProcess, log: EmbeddedPostgresLog): Promise<void> {
  let reason = 'it gave no reason';
  let isFatal = false;
  await new Promise<void>((done, fail) => {
    const lines = createInterface({ input: child.stderr! });
    lines.on('line', (line) => {
      const isLineFatal = /\b(FATAL|PANIC):/.test(line);
      // FATAL ends one session and its client gets the error. PANIC ends the server.
      if (line.includes('PANIC:')) log.warn(`postgres: ${line}`);
      else log.debug(`postgres: ${line}`);
      // A missing library is not FATAL for Postgres, but it is the only reason in the log.
      if (isLineFatal || !isFatal) reason = line;
      isFatal ||= isLineFatal;
      if (line.includes('ready to accept connections')) done();
    });
    child.once('error', (error) => fail(new PostmasterError(`Could not run Postgres: ${error.message}`)));
    // `close` comes after the last line of the log. `exit` may come before it.
    child.once('close', (code) =>
      fail(new PostmasterError(`Postgres did not start (code ${code}): ${reason}`)),
    );
  });
}
