import { Migration } from '@mikro-orm/migrations';

/** How far each account of a provider was read, and which process reads it now. */
export class Migration202611298781_provider_pulls extends Migration {
  override up(): void {
    this.addSql(`
      create table provider_pulls (
        provider text not null,
        account text not null default 'default',
        reached_at timestamptz not null,
        lease_until timestamptz,
        finished_at timestamptz,
        primary key (provider, account)
      )`);
  }
}
