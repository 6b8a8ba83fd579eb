import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { TaxRules } from '../rules/tax-rules.ts';

/** Days after its end during which a rule still matters: an edit prices an order by the day it was placed. */
const KEPT_DAYS = 400;
const IS_KEPT = `(valid_to is null or valid_to > now() - make_interval(days => ${KEPT_DAYS}))`;

/** A rule as JSON has it. */
type Stored<Rule> = Omit<Rule, 'validFrom' | 'validTo'> & {
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

interface StoredRules {
  readonly registrations: readonly Stored<TaxRules['registrations'][number]>[];
  readonly rates: readonly Stored<TaxRules['rates'][number]>[];
}

const READ = prepared(`
  select (
    select coalesce(json_agg(json_build_object('id', id, 'country', country, 'region', region, 'scheme', scheme,
      'taxId', tax_id, 'validFrom', valid_from, 'validTo', valid_to) order by id), '[]')
    from tax_registrations where store_id = $1 and ${IS_KEPT}
  ) as registrations, (
    select coalesce(json_agg(json_build_object('id', id, 'country', country, 'region', region, 'taxClass', tax_class,
      'name', name, 'ratePpm', rate_ppm, 'category', category, 'appliesWithin', applies_within,
      'validFrom', valid_from, 'validTo', valid_to) order by country, id), '[]')
    from tax_rates where store_id = $1 and ${IS_KEPT}
  ) as rates`);

/**
 * The taxes of a store that are in force now or later, or ended within the last {@link KEPT_DAYS} days. One statement.
 */
export async function readTaxRules(em: EntityManager, storeId: string): Promise<TaxRules> {
  const [read] = await sql<StoredRules>(em, READ, [storeId]);
  return { registrations: read!.registrations.map(withDates), rates: read!.rates.map(withDates) };
}

function withDates<Rule extends Stored<object>>(rule: Rule) {
  return { ...rule, validFrom: dateOf(rule.validFrom), validTo: dateOf(rule.validTo) };
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
