import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import {
  type Aggregator,
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import { streamLagSeconds } from '../events/event-lag.ts';
import type { EventStream } from '../events/event-stream.ts';
import type { RequestContext } from '../graphql/context.ts';
import { droppedLines, type Logger } from '../observability/log.ts';

/** Buckets from a cached read to a request that nearly times out. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** The sources of the gauges, read on each scrape. */
interface Observed {
  readonly pool: Pool;
  readonly events: EventStream;
  readonly feeds: { readonly size: number; readonly groupCount: number };
  readonly sockets: { readonly openSockets: number };
}

/**
 * The metrics of one server. Label values come from short fixed lists (kinds, routes, statuses), never from names that
 * a client chooses, because each new value would be a new time series.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #operations = new Histogram({
    name: 'ordinal_graphql_operation_duration_seconds',
    help: 'Time of GraphQL operations over HTTP, by kind and outcome; its count is their number.',
    labelNames: ['kind', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #requests = new Counter({
    name: 'ordinal_http_requests_total',
    help: 'HTTP requests answered, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts the lines that the log dropped. */
  countDroppedLines(log: Logger): void {
    new Counter({
      name: 'ordinal_log_lines_dropped_total',
      help: 'Lines of the log that were lost because standard output did not take them.',
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(droppedLines(log));
      },
    });
  }

  /** Lets the primary process collect these and answer with the sum over its workers. */
  answerPrimary(): void {
    AggregatorRegistry.setRegistries(this.registry);
    // Only the first instance listens. Its own empty registry is not used.
    new AggregatorRegistry();
  }

  /** Counts the requests of all routes registered after this call. */
  countRequests(app: FastifyInstance): void {
    app.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      this.#requests.inc({ method: request.method, route, status: reply.statusCode });
      done();
    });
  }

  /** Times each operation from its arrival to its answer. */
  timeOperations(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async () => {
        const startedAt = performance.now();
        return {
          willSendResponse: async ({ operation, errors }) => {
            const labels = { kind: operation?.operation ?? 'invalid', outcome: errors ? 'error' : 'ok' };
            this.#operations.observe(labels, (performance.now() - startedAt) / 1000);
          },
        };
      },
    };
  }

  /** The metrics of every process, whether it serves the API or only runs jobs. */
  observeDatabase({ pool, events }: Pick<Observed, 'pool' | 'events'>): void {
    this.#gauge(
      'database_pool_connections',
      'Connections to PostgreSQL that are open.',
      () => pool.totalCount,
    );
    this.#gauge('database_pool_idle', 'Open connections nobody uses.', () => pool.idleCount);
    this.#gauge('database_pool_waiting', 'Callers waiting for a connection.', () => pool.waitingCount);
    this.#gauge(
      'events_lag_seconds',
      'Age of the oldest event this process has not passed on yet; while it cannot read events, for how long.',
      () => streamLagSeconds(pool, events),
      'max',
    );
  }

  observe({ pool, events, feeds, sockets }: Observed): void {
    this.observeDatabase({ pool, events });
    this.#gauge('websockets_open', 'WebSockets that are open.', () => sockets.openSockets);
    this.#gauge('event_subscribers', 'Subscriptions that are open.', () => feeds.size);
    this.#gauge(
      'event_subscriber_groups',
      'Groups of live subscriptions that are answered together: an event is executed once for each it concerns.',
      () => feeds.groupCount,
    );
  }

  /** A gauge that has no value while its source does not answer. */
  #gauge(
    name: string,
    help: string,
    read: () => number | Promise<number>,
    /** How the values of several workers are combined. */
    aggregator: Aggregator = 'sum',
  ): void {
    new Gauge({
      name: `ordinal_${name}`,
      help,
      registers: [this.registry],
      aggregator,
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.remove();
        }
      },
    });
  }
}
