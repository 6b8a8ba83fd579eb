import type { AuditCheck } from '../../platform/audit/audit.ts';

/** Rules of the catalog that no table constraint can express. */
export const catalogAudits: readonly AuditCheck[] = [
  {
    name: "a variant's price is in the currency of its store",
    violations: `select v.id, v.currency from product_variants v join stores s on s.id = v.store_id
      where v.currency <> s.currency`,
  },
  {
    name: 'the newest kept price of a variant is its present price',
    violations: `select v.id, v.price, h.price as kept from product_variants v
      left join lateral (
        select price, compare_at_price from variant_prices p where p.variant_id = v.id order by valid_from desc limit 1
      ) h on true
      where h.price is distinct from v.price or h.compare_at_price is distinct from v.compare_at_price`,
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
