import { Migration } from '@mikro-orm/migrations';

export class Migration202611286101_gift_message extends Migration {
  override up(): void {
    this.addSql('alter table orders add column gift_message text');
  }
}
