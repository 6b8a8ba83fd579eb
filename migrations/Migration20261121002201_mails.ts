import { Migration } from '@mikro-orm/migrations';

/**
 * Every mail is written down in the transaction that causes it, and sent by a job. Without SMTP it stays here to be
 * read. What is secret in one (a link that opens an account) goes when it was sent or is good no more.
 */
export class Migration20261121002201_mails extends Migration {
  override up(): void {
    this.addSql(`
      create table mails (
        id uuid primary key,
        store_id uuid not null references stores (id),
        kind text not null,
        recipient text not null,
        subject text not null,
        text text,
        html text,
        is_secret boolean not null default false,
        status text not null check (status in ('QUEUED', 'SENT', 'FAILED', 'KEPT')),
        attempts int not null default 0,
        last_error text,
        sent_at timestamptz,
        expires_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        check ((status = 'SENT') = (sent_at is not null)),
        check ((text is null) = (html is null)),
        check (is_secret or text is not null),
        check (not is_secret or expires_at is not null)
      );
      create index mails_of_store on mails (store_id, created_at, id);
      create index mails_to on mails (store_id, recipient);
      create index mails_age on mails (created_at);
      create index mails_queued on mails (created_at) where status = 'QUEUED';
      create index mails_secret on mails (expires_at) where is_secret and text is not null;

      -- Enqueues a job unless there is one with the same key, which may be running or have failed for good.
      create function enqueue_job(task text, payload json, job_key text) returns void language plpgsql as $$
        begin
          if to_regnamespace('graphile_worker') is not null then
            execute 'select graphile_worker.add_job($1, $2, job_key := $3, job_key_mode := ''unsafe_dedupe'')'
              using task, payload, job_key;
          end if;
        end $$;
    `);
  }
}
