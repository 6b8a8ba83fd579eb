import { Migration } from '@mikro-orm/migrations';

/**
 * What is mailed to prove that a mailbox is one's own. An account has one token of each kind, so a new one takes the
 * place of the one before. Only the SHA-256 is kept.
 */
export class Migration20261121002202_account_tokens extends Migration {
  override up(): void {
    this.addSql(`
      alter table users add column email_verified_at timestamptz;

      create table account_tokens (
        store_id uuid not null,
        user_id uuid not null,
        kind text not null check (kind in ('RESET_PASSWORD', 'VERIFY_EMAIL')),
        -- The address it was mailed to: it proves nothing about another one the account has by then.
        email text not null,
        token_hash bytea not null unique,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null default now(),
        primary key (user_id, kind),
        foreign key (store_id, user_id) references users (store_id, id)
      );
    `);
  }
}
