import { Migration } from '@mikro-orm/migrations';

/** Providers name a refund by their own id when it ends later. */
export class Migration202611298712_references_of_refunds extends Migration {
  override up(): void {
    this.addSql(`
      create unique index payment_refunds_reference on payment_refunds (provider_reference, payment_id)
      where provider_reference is not null`);
    this.addSql(
      "comment on index payment_refunds_reference is 'the refund that a provider names, and each refund of a payment once'",
    );
  }
}
