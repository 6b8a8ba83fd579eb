import { Migration } from '@mikro-orm/migrations';

/** A counter of the settings that prices are computed with. A checkout is priced again when it has changed. */
export class Migration202611284201_pricing_version extends Migration {
  override up(): void {
    this.addSql('alter table stores add column pricing_version integer not null default 1');
    // check_out, which is written after the migrations, calls refuse().
    this.addSql('drop function if exists refuse_checkout(text, jsonb)');
  }
}
