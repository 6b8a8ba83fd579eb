import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { TaxRules } from '../rules/tax-rules.ts';

type Registration = TaxRules['registrations'][number];
type Rate = TaxRules['rates'][number];

const REGISTRATIONS = prepared(`
  select id, country, region, scheme, tax_id as "taxId", valid_from as "validFrom", valid_to as "validTo"
  from tax_registrations where store_id = $1 order by id`);
const RATES = prepared(`
  select id, country, region, tax_class as "taxClass", name, rate_ppm as "ratePpm", category,
    applies_within as "appliesWithin", valid_from as "validFrom", valid_to as "validTo"
  from tax_rates where store_id = $1 order by country, id`);

/** The taxes of a store. Past rates are among them, since an edit prices an order by the day it was placed. */
export async function readTaxRules(em: EntityManager, storeId: string): Promise<TaxRules> {
  const registrations = await sql<Registration>(em, REGISTRATIONS, [storeId]);
  return { registrations, rates: await sql<Rate>(em, RATES, [storeId]) };
}
