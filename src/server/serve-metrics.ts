import type { Config } from '../platform/config/config.ts';
import type { HttpTimeouts } from '../platform/http/http-timeouts.ts';
import type { Metrics } from '../platform/http/metrics.ts';
import { startMetricsServer } from '../platform/http/metrics-server.ts';

/**
 * Serves metrics to Prometheus, or to the primary process, which sums them over its workers.
 *
 * @throws if the port is taken
 */
export async function serveMetrics(options: {
  metrics: Metrics;
  /** Whether this is one of several workers. */
  isShared: boolean;
  http: Config['http'];
  timeouts: HttpTimeouts;
}): Promise<{ url: string; close(): Promise<void> } | undefined> {
  const { metrics, isShared, timeouts } = options;
  if (isShared) {
    metrics.answerPrimary();
    return undefined;
  }
  const { registry } = metrics;
  const { host, metricsPort: port } = options.http;
  const { contentType } = registry;
  return startMetricsServer({ read: () => registry.metrics(), contentType, port, host, timeouts });
}
