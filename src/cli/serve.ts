import cluster from 'node:cluster';
import { readFile } from 'node:fs/promises';
import { type Config, loadConfig } from '../platform/config/config.ts';
import { ErrorReports } from '../platform/observability/error-reports.ts';
import { createLog, type Logger } from '../platform/observability/log.ts';
import { Output } from '../platform/observability/output.ts';
import { readableLines } from '../platform/observability/readable-log.ts';
import { openDatabase } from './database.ts';
import { explainFailure } from './failure.ts';
import { closeOnSignal } from './terminal/shutdown.ts';

/** The main function of a server process. A failed start prints one line on standard error and exits with 1. */
export async function serve(): Promise<void> {
  let config: Config | undefined;
  // All output of this process goes through these two, which never block it.
  const output = new Output(1);
  const errors = new Output(2);
  try {
    config = loadConfig();
    const reports = await openErrorReports(config);
    const log = createLog(config.logLevel, {
      destination: output,
      base: cluster.worker && { worker: cluster.worker.id },
      format: config.readableLog && (await readableLines(config.readableLog)),
      onError: reports && ((report) => reports.report(report)),
    });
    endOnUnexpected(log, reports);
    if (cluster.isWorker) {
      const { serveAsWorker } = await import('./workers/worker.ts');
      serveAsWorker(config, log, reports);
      return;
    }
    if (config.unknownNames.length > 0) {
      log.warn(`.env has names that are no settings: ${config.unknownNames.join(', ')}`);
    }
    const launched = Promise.withResolvers<void>();
    const opening = openDatabase(config, log, launched.resolve);
    opening.catch(() => undefined).finally(launched.resolve);
    // Loading our code blocks this process, so it waits until Postgres is starting in its own.
    await launched.promise;
    const start =
      config.workers > 1
        ? (await import('./workers/primary.ts')).startWithWorkers
        : (await import('./start.ts')).startOrdinal;
    const ordinal = await start(config, log, opening);
    const close = () => ordinal.close().finally(() => reports?.close());
    closeOnSignal({ close }, (line) => output.write(`${line}\n`));
    output.write(`${ordinal.welcome}\n`);
    output.flushSync();
  } catch (error) {
    errors.write(`${explainFailure(error, config)}\n`);
    process.exit(1);
  }
}

/** After an unexpected error the state is unknown, so the process ends and its supervisor restarts it. */
function endOnUnexpected(log: Logger, reports: ErrorReports | undefined): void {
  let isEnding = false;
  const end = (error: unknown) => {
    log.fatal({ err: error instanceof Error ? error : new Error(String(error)) }, 'unexpected error, ending');
    if (!reports || isEnding) process.exit(1);
    isEnding = true;
    void reports.close().finally(() => process.exit(1));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Undefined without `SENTRY_DSN`. The SDK is only loaded with it. */
async function openErrorReports({ sentryDsn, environment }: Config): Promise<ErrorReports | undefined> {
  if (sentryDsn === undefined) return undefined;
  return new ErrorReports({ dsn: sentryDsn, environment, release: `ordinal@${await readVersion()}` });
}

/** From the `package.json` above this folder, both for sources and builds. */
async function readVersion(): Promise<string> {
  for (const up of ['../..', '../../..']) {
    const file = new URL(`${up}/package.json`, import.meta.url);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return String((JSON.parse(text) as { version?: unknown }).version);
  }
  return 'unknown';
}
