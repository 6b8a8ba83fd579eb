import { Migration } from '@mikro-orm/migrations';

/** The filter of a list took the place of a list of its own. */
export class Migration202611285101_low_stock_filter extends Migration {
  override up(): void {
    this.addSql(`comment on index stock_levels_low is 'stockLevels(where: {isLow})'`);
  }
}
