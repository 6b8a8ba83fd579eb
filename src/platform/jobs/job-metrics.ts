import type { Pool } from 'pg';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { EndedJob } from './jobs.ts';

const COUNTS = `
  select count(*) filter (where attempts >= max_attempts)::int as failed,
    count(*) filter (where attempts < max_attempts and run_at <= now())::int as due,
    coalesce(extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at <= now())), 0)::float8
      as "oldestSeconds"
  from graphile_worker._private_jobs where locked_at is null`;

interface Counts {
  readonly failed: number;
  readonly due: number;
  readonly oldestSeconds: number;
}

/** Counts the jobs of this process, and measures the queue that all processes share. */
export class JobMetrics {
  readonly #ended: Counter<'task' | 'outcome'>;

  constructor({ registry, pool }: { registry: Registry; pool: Pool }) {
    this.#ended = new Counter({
      name: 'ordinal_jobs_total',
      help: 'Runs of jobs in this process that have ended, by task and outcome: done, failed, given up.',
      labelNames: ['task', 'outcome'] as const,
      registers: [registry],
    });
    // One statement per scrape for all three values.
    let counts: Promise<Counts> | undefined;
    const gauge = (name: string, help: string, pick: (read: Counts) => number) =>
      new Gauge({
        name: `ordinal_jobs_${name}`,
        help,
        registers: [registry],
        // Every worker process sees the same queue.
        aggregator: 'max',
        async collect() {
          counts ??= readCounts(pool).finally(() => {
            counts = undefined;
          });
          try {
            this.set(pick(await counts));
          } catch {
            this.remove();
          }
        },
      });
    gauge('failed', 'Jobs that failed for good and are kept for staff.', ({ failed }) => failed);
    gauge('due', 'Jobs that are due and that no process has taken.', ({ due }) => due);
    gauge(
      'oldest_due_seconds',
      'How long the longest of them has been due.',
      ({ oldestSeconds }) => oldestSeconds,
    );
  }

  count({ task, outcome }: EndedJob): void {
    this.#ended.inc({ task, outcome });
  }
}

async function readCounts(pool: Pool): Promise<Counts> {
  const { rows } = await pool.query<Counts>(COUNTS);
  return rows[0]!;
}
