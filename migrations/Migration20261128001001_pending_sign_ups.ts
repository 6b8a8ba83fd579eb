import { Migration } from '@mikro-orm/migrations';

/** Sign-ups whose mail was not answered yet, where an account opens only after that. They are kept for a day. */
export class Migration20261128001001_pending_sign_ups extends Migration {
  override up(): void {
    this.addSql(`
      create table pending_sign_ups (
        id uuid not null,
        store_id uuid not null references stores (id),
        email text not null,
        name text not null,
        phone text,
        password_hash text not null,
        -- SHA-256 of the token in the mail; null until the job has looked up whether the address has an account.
        token_hash bytea unique,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        primary key (id, store_id)
      )`);
    this.addSql('create index pending_sign_ups_of_email on pending_sign_ups (store_id, email)');
  }
}
