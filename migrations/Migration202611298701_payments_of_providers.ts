import { Migration } from '@mikro-orm/migrations';

/**
 * What payments of real providers need: the account at the provider, the id of the money that moved, what the payer does
 * next, until when an authorization holds, and the attempt that is part of the key at the provider.
 */
export class Migration202611298701_payments_of_providers extends Migration {
  override up(): void {
    this.addSql(`
      alter table payments
        add column account text not null default 'default',
        add column charge_reference text,
        add column next_action jsonb,
        add column capture_before timestamptz,
        add column attempt integer not null default 1 check (attempt > 0)`);
    this.addSql(`
      alter table payments
        drop constraint payments_provider_provider_reference_key,
        add constraint payments_provider_reference_key unique (provider, account, provider_reference)`);
    this.addSql(`
      create unique index payments_charge on payments (provider, account, charge_reference)
      where charge_reference is not null`);
    this.addSql(
      "comment on index payments_charge is 'the payment of a charge that a provider names, and each charge once'",
    );
    this.addSql(
      'alter table payment_refunds add column attempt integer not null default 1 check (attempt > 0)',
    );
  }
}
