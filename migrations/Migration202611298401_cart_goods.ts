import { Migration } from '@mikro-orm/migrations';

/** The view `cart_goods` takes its place. It spares a second look at the cart. */
export class Migration202611298401_cart_goods extends Migration {
  override up(): void {
    this.addSql('drop view if exists cart_lines');
  }
}
