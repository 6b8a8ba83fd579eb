import { Migration } from '@mikro-orm/migrations';

/**
 * The inbox of payment providers: an event is stored under the provider's id before it is answered, and applied by a job.
 * A store is known only when the payment is, so `store_id` may be null. The payload is text: a body may hold escapes such
 * as the one of U+0000, which `jsonb` refuses.
 */
export class Migration202611298741_provider_events extends Migration {
  override up(): void {
    this.addSql(`
      create table provider_events (
        id uuid primary key,
        store_id uuid references stores (id),
        provider text not null,
        account text not null default 'default',
        provider_reference text not null,
        event_type text not null,
        occurred_at timestamptz not null,
        payload text,
        state text not null default 'RECEIVED'
          check (state in ('RECEIVED', 'WAITING', 'APPLIED', 'IGNORED', 'FAILED', 'UNMATCHED')),
        payment_id uuid,
        attempts integer not null default 0,
        next_attempt_at timestamptz default now(),
        give_up_at timestamptz not null default now() + interval '3 days',
        last_error text,
        ended_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (provider, account, provider_reference),
        constraint provider_events_ended check (
          (state = 'RECEIVED' or state = 'WAITING') = (ended_at is null)
          and (next_attempt_at is null) = (ended_at is not null))
      )`);
    this.addSql(`
      create index provider_events_due on provider_events (next_attempt_at) where ended_at is null`);
    this.addSql(
      "comment on index provider_events_due is 'the sweep: events to apply now; the metrics: events that have not ended'",
    );
    this.addSql(`
      create index provider_events_dead on provider_events (state) where state in ('FAILED', 'UNMATCHED')`);
    this.addSql("comment on index provider_events_dead is 'the metrics: events that were given up'");
    this.addSql(`
      create index provider_events_payload on provider_events (ended_at) where payload is not null`);
    this.addSql(
      "comment on index provider_events_payload is 'the cleanup: payloads of events that ended long ago'",
    );
    this.addSql(`
      create index provider_events_of_store on provider_events (store_id, created_at, id)`);
    this.addSql("comment on index provider_events_of_store is 'webhookEvents: the newest first'");
    this.addSql(`
      create index provider_events_changed on provider_events (store_id, updated_at, id)`);
    this.addSql("comment on index provider_events_changed is 'webhookEvents: the latest change first'");
  }
}
