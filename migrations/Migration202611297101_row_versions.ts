import { Migration } from '@mikro-orm/migrations';

/** Checkout compares the versions of rows now, where it compared a JSON of what they say. */
export class Migration202611297101_row_versions extends Migration {
  override up(): void {
    this.addSql('drop function if exists price_basis(carts)');
  }
}
