import type { AuditCheck } from '../../../platform/audit/audit.ts';

/** Rules of taxes that no constraint states. They hold because changes take the lock of the store's tax rules. */
export const taxAudits: readonly AuditCheck[] = [
  {
    name: 'Tax rates of the same country, region, tax class and name do not overlap',
    violations: `select one.id, other.id as other from tax_rates one join tax_rates other
      on other.store_id = one.store_id and other.id > one.id and other.country = one.country
        and other.region is not distinct from one.region and other.tax_class = one.tax_class and other.name = one.name
        and tstzrange(other.valid_from, other.valid_to) && tstzrange(one.valid_from, one.valid_to)`,
  },
  {
    name: 'Tax registrations of the same country, region and scheme do not overlap',
    violations: `select one.id, other.id as other from tax_registrations one join tax_registrations other
      on other.store_id = one.store_id and other.id > one.id and other.country = one.country
        and other.region is not distinct from one.region and other.scheme = one.scheme
        and tstzrange(other.valid_from, other.valid_to) && tstzrange(one.valid_from, one.valid_to)`,
  },
  {
    name: 'The tax classes of products, tax rates and shipping exist in their store',
    violations: `select used.kind, used.id from (
        select 'product' as kind, id, store_id, tax_class from products
        union all select 'tax rate', id, store_id, tax_class from tax_rates
        union all select 'store', id, id, shipping_tax_class from stores
      ) as used
      where not exists (select from tax_classes c where c.store_id = used.store_id and c.code = used.tax_class)`,
  },
];
