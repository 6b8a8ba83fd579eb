import type { AuditCheck } from '../../platform/audit/audit.ts';

/** Rules of the catalog that no table constraint can express. */
export const catalogAudits: readonly AuditCheck[] = [
  {
    name: "a variant's price is in the currency of its store",
    violations: `select v.id, v.currency from product_variants v join stores s on s.id = v.store_id
      where v.currency <> s.currency`,
  },
  {
    name: 'a variant has one value for each option of its product',
    violations: `select v.id from product_variants v join products p on p.id = v.product_id
      where cardinality(v.option_values) <> cardinality(p.option_names)`,
  },
  {
    name: 'every category can be reached from a root',
    violations: `with recursive reached as (
        select id from categories where parent_id is null
        union select c.id from reached r join categories c on c.parent_id = r.id
      ) select id from categories where id not in (select id from reached)`,
  },
];
