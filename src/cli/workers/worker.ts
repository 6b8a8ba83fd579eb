import cluster from 'node:cluster';
import { openShop } from '../../app.ts';
import type { Config } from '../../platform/config/config.ts';
import type { ErrorReports } from '../../platform/observability/error-reports.ts';
import type { Logger } from '../../platform/observability/log.ts';
import type { FromWorker, PrimaryChannel, ToWorker } from '../../platform/workers/messages.ts';
import { PrimaryBuckets } from '../../platform/workers/primary-buckets.ts';
import type { RunningServer } from '../../server/running-server.ts';
import { startServer } from '../../server.ts';
import { explainFailure } from '../failure.ts';

/** Milliseconds. It leaves the primary one second of its own grace period for the database. */
const GRACE_MS = 9_000;
/** With fewer connections a transaction could wait for itself. */
const MIN_CONNECTIONS = 2;

/** The main function of a worker: serves on the shared port until its primary or a SIGTERM stops it. */
export function serveAsWorker(config: Config, log: Logger, reports: ErrorReports | undefined): void {
  const line = primaryChannel();
  let starting: Promise<RunningServer> | undefined;
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    Promise.resolve(starting)
      .then((server) => server?.close())
      .finally(() => reports?.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  line.onMessage((message) => {
    // The whole instance is stopping, not only this worker.
    if (message.kind === 'stop') {
      void starting?.then(
        (server) => server.beginDrain(),
        () => undefined,
      );
      stop();
    }
    if (message.kind !== 'start') return;
    starting = start(message, { config, log, line });
    starting.catch((error: unknown) => {
      line.send({ kind: 'failed', line: explainFailure(error, config) });
      process.disconnect();
      process.exit(1);
    });
  });
  process.on('SIGTERM', stop);
  // Ctrl-C reaches the whole process group. The primary gets it as well, and stops this worker.
  process.on('SIGINT', () => undefined);
  line.send({ kind: 'ready' });
}

async function start(
  order: Extract<ToWorker, { kind: 'start' }>,
  { config, log, line }: { config: Config; log: Logger; line: PrimaryChannel },
): Promise<RunningServer> {
  const poolSize = Math.max(MIN_CONNECTIONS, Math.floor(config.database.poolSize / config.workers));
  const shop = await openShop({
    config: { ...config, database: { ...config.database, poolSize } },
    log,
    databaseUrl: order.databaseUrl,
  });
  const server = await startServer(shop, { shared: { buckets: new PrimaryBuckets(line) } });
  line.send({ kind: 'listening', url: server.url });
  return server;
}

function primaryChannel(): PrimaryChannel {
  return {
    send: (message: FromWorker) => {
      if (cluster.worker?.isConnected()) process.send?.(message);
    },
    onMessage: (listen) => void process.on('message', (message: ToWorker) => listen(message)),
  };
}
