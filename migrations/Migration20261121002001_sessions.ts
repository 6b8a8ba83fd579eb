import { Migration } from '@mikro-orm/migrations';

/** Who is signed in where. Of a refresh token only the SHA-256 is kept; used ones stay, so that a replay is seen. */
export class Migration20261121002001_sessions extends Migration {
  override up(): void {
    this.addSql(`
      create table user_sessions (
        id uuid primary key,
        store_id uuid not null references stores (id),
        user_id uuid not null,
        user_agent text,
        address text not null,
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (store_id, id),
        foreign key (store_id, user_id) references users (store_id, id),
        check ((ended_at is null) = (end_reason is null))
      );
      create index user_sessions_of_user on user_sessions (user_id, created_at, id) where ended_at is null;
      create index user_sessions_ended on user_sessions (ended_at) where ended_at is not null;
      create index user_sessions_expiry on user_sessions (expires_at);

      create table refresh_tokens (
        token_hash bytea primary key,
        store_id uuid not null,
        session_id uuid not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null default now(),
        foreign key (store_id, session_id) references user_sessions (store_id, id) on delete cascade
      );
      create index refresh_tokens_of_session on refresh_tokens (store_id, session_id);
    `);
  }
}
