import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import { WebhookEventState } from './webhook-event-state.ts';

/** The states that are rare, which an index counts. */
const COUNTED = [
  WebhookEventState.RECEIVED,
  WebhookEventState.WAITING,
  WebhookEventState.FAILED,
  WebhookEventState.UNMATCHED,
] as const;

const COUNTS = `
  select state, count(*)::int as count, extract(epoch from now() - min(created_at))::float8 as age
  from provider_events where ended_at is null group by state
  union all
  select state, count(*)::int, 0 from provider_events where state in ('FAILED', 'UNMATCHED') group by state`;

interface Count {
  readonly state: WebhookEventState;
  readonly count: number;
  readonly age: number;
}

/** Measures the inbox that all processes share. */
export function measureInbox({ registry, pool }: { registry: Registry; pool: Pool }): void {
  let counts: Promise<Count[]> | undefined;
  // One statement per scrape for both gauges.
  const read = () => {
    counts ??= pool
      .query<Count>(COUNTS)
      .then(({ rows }) => rows)
      .finally(() => {
        counts = undefined;
      });
    return counts;
  };
  new Gauge({
    name: 'ordinal_provider_events',
    help: 'Events of payment providers that were not applied, by state.',
    labelNames: ['state'] as const,
    registers: [registry],
    aggregator: 'max',
    async collect() {
      this.reset();
      const found = await read().catch(() => undefined);
      if (!found) return;
      for (const state of COUNTED) {
        this.set({ state }, found.find((count) => count.state === state)?.count ?? 0);
      }
    },
  });
  new Gauge({
    name: 'ordinal_provider_events_oldest_seconds',
    help: 'Age of the oldest event of a payment provider that has not ended.',
    registers: [registry],
    aggregator: 'max',
    async collect() {
      try {
        this.set(Math.max(0, ...(await read()).map(({ age }) => age)));
      } catch {
        this.remove();
      }
    },
  });
}
