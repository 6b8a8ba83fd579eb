import { Migration } from '@mikro-orm/migrations';

/**
 * Balances that pay orders: gift cards, and the store credit of customers. The code of a card is stored as a hash. What a
 * hold has taken is in `held`, and no longer in `balance`.
 */
const ACCOUNTS = `
  create table credit_accounts (
    id uuid not null,
    store_id uuid not null references stores (id),
    kind text not null check (kind in ('GIFT_CARD', 'STORE_CREDIT')),
    customer_id uuid,
    code_hash text check (length(code_hash) = 43),
    last_four text check (length(last_four) = 4),
    currency character(3) not null,
    balance bigint not null default 0 check (balance >= 0),
    held bigint not null default 0 check (held >= 0),
    note text,
    expires_at timestamptz,
    disabled_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (id, store_id),
    foreign key (store_id, customer_id) references customers (store_id, id),
    constraint credit_accounts_code_key unique (store_id, code_hash),
    constraint credit_accounts_owner check ((kind = 'GIFT_CARD') = (code_hash is not null)
      and (kind = 'GIFT_CARD') = (last_four is not null) and (kind = 'GIFT_CARD' or customer_id is not null))
  ) with (fillfactor = 80);
  create unique index credit_accounts_of_customer on credit_accounts (store_id, customer_id, currency)
    where kind = 'STORE_CREDIT';
  comment on index credit_accounts_of_customer is 'the store credit of a customer, one account for each currency';
  create index credit_accounts_page on credit_accounts (store_id, kind, created_at, id);
  comment on index credit_accounts_page is 'gift cards by age';
  create index credit_accounts_changed on credit_accounts (store_id, kind, updated_at, id);
  comment on index credit_accounts_changed is 'gift cards by last change';
  create index credit_accounts_last_four on credit_accounts (store_id, last_four) where last_four is not null;
  comment on index credit_accounts_last_four is 'gift cards by the last characters of their code'`;

/** The ledger. The balance of an account is the sum of its entries. */
const ENTRIES = `
  create table credit_entries (
    id uuid not null,
    store_id uuid not null,
    account_id uuid not null,
    kind text not null check (kind in ('ISSUED', 'HELD', 'RELEASED', 'SPENT', 'REFUNDED', 'ADJUSTED')),
    amount bigint not null,
    balance_after bigint not null check (balance_after >= 0),
    payment_id uuid,
    refund_id uuid,
    reason text,
    created_by text not null,
    created_at timestamptz not null default now(),
    primary key (id, store_id),
    foreign key (account_id, store_id) references credit_accounts (id, store_id),
    foreign key (store_id, payment_id) references payments (store_id, id),
    constraint credit_entries_sign check (case when kind in ('HELD', 'SPENT') then amount < 0
      when kind = 'ADJUSTED' then amount <> 0 else amount > 0 end)
  );
  create index credit_entries_account on credit_entries (account_id, created_at, id);
  comment on index credit_entries_account is 'the entries of an account by age; the audit of balances';
  create index credit_entries_page on credit_entries (store_id, created_at, id);
  comment on index credit_entries_page is 'entries by age';
  create index credit_entries_payment on credit_entries (payment_id) where payment_id is not null;
  comment on index credit_entries_payment is 'the audit of payments by credit';
  create trigger credit_entries_append_only before update or delete on credit_entries
    for each row execute function refuse_rewrite()`;

export class Migration202611298751_credit extends Migration {
  override up(): void {
    for (const statement of [ACCOUNTS, ENTRIES]) this.addSql(statement);
  }
}
