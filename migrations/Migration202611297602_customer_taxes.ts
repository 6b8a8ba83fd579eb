import { Migration } from '@mikro-orm/migrations';

/** What a customer has to do with taxes: a VAT id, and a certificate of exemption. */
export class Migration202611297602_customer_taxes extends Migration {
  override up(): void {
    this.addSql(`
      alter table customers
        add column tax_id text,
        add column tax_exemption_reason text,
        add column tax_exemption_valid_to timestamptz,
        add constraint customers_tax_exemption
          check (tax_exemption_valid_to is null or tax_exemption_reason is not null)`);
  }
}
