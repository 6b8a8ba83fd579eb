import { Migration } from '@mikro-orm/migrations';

/** The ids by which payment providers know our customers. */
export class Migration202611298721_provider_customers extends Migration {
  override up(): void {
    this.addSql(`
      create table provider_customers (
        id uuid not null,
        store_id uuid not null references stores (id),
        customer_id uuid not null,
        provider text not null,
        account text not null default 'default',
        reference text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (id, store_id),
        foreign key (store_id, customer_id) references customers (store_id, id),
        constraint provider_customers_reference unique (provider, account, reference)
      )`);
    this.addSql(`
      create unique index provider_customers_customer
      on provider_customers (store_id, customer_id, provider, account)`);
    this.addSql(
      "comment on index provider_customers_customer is 'the ids of a customer at providers, one at each account'",
    );
    this.addSql(
      "comment on index provider_customers_reference is 'an id of a provider belongs to one customer'",
    );
  }
}
