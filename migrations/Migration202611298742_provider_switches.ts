import { Migration } from '@mikro-orm/migrations';

/**
 * Providers that a store has switched off. The list is in the row of the store, which checkout has read anyway, so that
 * no instance offers a provider any more once it is off. The other table keeps who switched what off and on, and why.
 */
export class Migration202611298742_provider_switches extends Migration {
  override up(): void {
    this.addSql("alter table stores add column disabled_payment_providers text[] not null default '{}'");
    this.addSql(`
      create table payment_provider_switches (
        id uuid not null,
        store_id uuid not null references stores (id),
        provider text not null,
        disabled_reason text not null,
        disabled_by text not null,
        disabled_at timestamptz not null default now(),
        enabled_reason text,
        enabled_by text,
        enabled_at timestamptz,
        primary key (id, store_id),
        constraint payment_provider_switches_enabled check (
          (enabled_at is null) = (enabled_by is null) and (enabled_at is null) = (enabled_reason is null))
      )`);
    this.addSql(`
      create unique index payment_provider_switches_open on payment_provider_switches (store_id, provider)
      where enabled_at is null`);
    this.addSql(
      "comment on index payment_provider_switches_open is 'disabledPaymentProviders, and each provider at most once'",
    );
  }
}
