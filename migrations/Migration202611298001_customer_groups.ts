import { Migration } from '@mikro-orm/migrations';

/** Groups of customers, which promotions and price lists can be limited to. */
export class Migration202611298001_customer_groups extends Migration {
  override up(): void {
    this.addSql(`
      create table customer_groups (
        id uuid not null,
        store_id uuid not null references stores (id),
        code text not null,
        name text not null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (id, store_id),
        constraint customer_groups_code_key unique (store_id, code)
      )`);
    this.addSql(`alter table customers add column group_ids uuid[] not null default '{}'`);
    this.addSql(`create index customers_by_group on customers using gin (group_ids) where group_ids <> '{}'`);
    this.addSql(`comment on index customers_by_group is 'deleteCustomerGroup: the customers of a group'`);
  }
}
