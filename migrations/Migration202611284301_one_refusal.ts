import { Migration } from '@mikro-orm/migrations';

/** The function `refuse` takes its place. */
export class Migration202611284301_one_refusal extends Migration {
  override up(): void {
    this.addSql('drop function if exists refuse_change(text, jsonb)');
  }
}
