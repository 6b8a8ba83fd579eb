import { Migration } from '@mikro-orm/migrations';

/** What a provider says about money that does not fit our books. Staff decide what becomes of it. */
export class Migration202611298711_payment_discrepancies extends Migration {
  override up(): void {
    this.addSql(`
      create table payment_discrepancies (
        id uuid not null,
        store_id uuid not null references stores (id),
        payment_id uuid,
        kind text not null check (kind in ('AMOUNT_MISMATCH', 'PAID_TWICE', 'UNKNOWN_PAYMENT', 'REFUND_MISMATCH')),
        provider text not null,
        account text not null default 'default',
        provider_reference text not null,
        amount bigint not null check (amount >= 0),
        currency char(3) not null,
        expected_amount bigint,
        expected_currency char(3),
        status text not null default 'OPEN' check (status in ('OPEN', 'RESOLVED')),
        resolution text check (resolution in ('ADOPT', 'REFUND', 'IGNORE')),
        resolution_reason text,
        resolved_by text,
        resolved_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (id, store_id),
        unique (provider, account, kind, provider_reference),
        foreign key (store_id, payment_id) references payments (store_id, id)
      )`);
    this.addSql(
      'create index payment_discrepancies_page on payment_discrepancies (store_id, created_at, id)',
    );
    this.addSql("comment on index payment_discrepancies_page is 'the discrepancies of a store, by age'");
    this.addSql(`
      create index payment_discrepancies_payment on payment_discrepancies (payment_id)
      where payment_id is not null`);
    this.addSql("comment on index payment_discrepancies_payment is 'the discrepancies of a payment'");
  }
}
