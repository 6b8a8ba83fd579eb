import cluster from 'node:cluster';
import { type Config, loadConfig } from '../platform/config/config.ts';
import { createLog, type Logger } from '../platform/observability/log.ts';
import { Output } from '../platform/observability/output.ts';
import { openDatabase } from './database.ts';
import { explainFailure } from './failure.ts';
import { closeOnSignal } from './shutdown.ts';

/** The whole life of a server process. A start that fails is one line on standard error and exit code 1. */
export async function serve(): Promise<void> {
  let config: Config | undefined;
  // Everything this process prints goes through these two: neither stops it, whoever reads them.
  const output = new Output(1);
  const errors = new Output(2);
  try {
    config = loadConfig();
    const log = createLog(config.logLevel, output, cluster.worker && { worker: cluster.worker.id });
    endOnUnexpected(log);
    if (cluster.isWorker) {
      const { serveAsWorker } = await import('./workers/worker.ts');
      serveAsWorker(config, log);
      return;
    }
    const launched = Promise.withResolvers<void>();
    const opening = openDatabase(config, log, launched.resolve);
    opening.catch(() => undefined).finally(launched.resolve);
    // Loading our code stops everything else in this process, so it waits until Postgres starts in its own.
    await launched.promise;
    const start =
      config.workers > 1
        ? (await import('./workers/primary.ts')).startWithWorkers
        : (await import('./start.ts')).startOrdinal;
    const ordinal = await start(config, log, opening);
    closeOnSignal(ordinal, (line) => output.write(`${line}\n`));
    output.write(`${ordinal.welcome}\n`);
    output.flushSync();
  } catch (error) {
    errors.write(`${explainFailure(error, config)}\n`);
    process.exit(1);
  }
}

/** After an error nobody expected the state is unknown: the process ends, and whoever runs it starts another. */
function endOnUnexpected(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error instanceof Error ? error : new Error(String(error)) }, 'unexpected error, ending');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
