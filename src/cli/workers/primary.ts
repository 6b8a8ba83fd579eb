import { AggregatorRegistry } from 'prom-client';
import type { Config } from '../../platform/config/config.ts';
import { MemoryBuckets } from '../../platform/graphql/limits/buckets/token-buckets.ts';
import { bucketSize } from '../../platform/graphql/limits/open-limits.ts';
import { startMetricsServer } from '../../platform/http/metrics-server.ts';
import type { Logger } from '../../platform/observability/log.ts';
import { drawForWorker } from '../../platform/workers/primary-buckets.ts';
import type { OpenDatabase } from '../database.ts';
import { prepareShop, type StartedOrdinal } from '../start.ts';
import { welcome } from '../terminal/welcome.ts';
import { WorkerPool } from './worker-pool.ts';

/**
 * Runs a shop on several cores. The primary process opens the database, prepares the shop, holds the shared limits and
 * serves the metrics. The workers share the port and do everything else.
 */
export async function startWithWorkers(
  config: Config,
  log: Logger,
  opening: Promise<OpenDatabase>,
): Promise<StartedOrdinal> {
  const database = await opening;
  const started: { close(): Promise<void> }[] = [database];
  const close = async () => {
    for (const part of started.toReversed()) await part.close();
  };
  try {
    const facts = await prepareShop({ config, log, databaseUrl: database.url });
    const { host, metricsPort } = config.http;
    const metrics = new AggregatorRegistry();
    const metricsServer = await startMetricsServer({
      read: () => metrics.clusterMetrics(),
      contentType: metrics.contentType,
      port: metricsPort,
      host,
    });
    started.push(metricsServer);
    const buckets = new MemoryBuckets(bucketSize(config.limits));
    const workerPool = new WorkerPool({
      size: config.workers,
      databaseUrl: database.url,
      log,
      onMessage: (message, reply) => {
        if (message.kind !== 'draw') return;
        void drawForWorker(buckets, message.draws).then((answer) => answer && reply(answer));
      },
    });
    started.push({ close: () => workerPool.stop() });
    const url = await workerPool.start();
    return {
      welcome: welcome({
        ...facts,
        url,
        metricsUrl: metricsServer.url,
        database: database.description,
        role: config.role,
      }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
