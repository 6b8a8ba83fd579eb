import { Migration } from '@mikro-orm/migrations';

/**
 * What went back, and what is still to go back: a refund is written down before its provider is asked, so that a
 * crash in between loses neither the money nor the reason.
 */
export class Migration20261121001500_payment_refunds extends Migration {
  override up(): void {
    this.addSql(`
      -- What the buyer chose for this payment at its provider; asked again after a crash, it must be the same.
      alter table payments add column provider_options jsonb not null default '{}';
      create index payments_pending on payments (created_at) where status = 'PENDING';

      create table payment_refunds (
        id uuid primary key,
        store_id uuid not null references stores (id),
        payment_id uuid not null,
        amount bigint not null check (amount > 0),
        reason text not null,
        status text not null default 'PENDING' check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
        provider_reference text,
        failure_code text,
        created_by text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        foreign key (store_id, payment_id) references payments (store_id, id)
      );
      create index payment_refunds_payment on payment_refunds (payment_id, id);
      create index payment_refunds_pending on payment_refunds (created_at) where status = 'PENDING';

      -- Enqueues a job in the caller's transaction. Where no worker has ever run there is no queue, and the sweep of
      -- the job's feature does the work later.
      create function enqueue_job(task text, payload json) returns void language plpgsql as $$
        begin
          if to_regnamespace('graphile_worker') is not null then
            execute 'select graphile_worker.add_job($1, $2)' using task, payload;
          end if;
        end $$;
    `);
  }
}
