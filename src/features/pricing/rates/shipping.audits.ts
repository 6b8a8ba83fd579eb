import type { AuditCheck } from '../../../platform/audit/audit.ts';

/** Rules of shipping that no constraint states. They hold because changes take the lock of the store's rules. */
export const shippingAudits: readonly AuditCheck[] = [
  {
    name: 'Shipping rates of the same method, zone, currency and basis do not overlap',
    violations: `select one.id, other.id as other from shipping_rates one join shipping_rates other
      on other.method_id = one.method_id and other.id > one.id and other.store_id = one.store_id
        and other.zone_id = one.zone_id and other.currency = one.currency and other.basis = one.basis
        and int8range(other.range_from, other.range_to) && int8range(one.range_from, one.range_to)`,
  },
  {
    name: 'A shipping zone has countries, unless it is the rest of the world',
    violations: `select z.id, z.is_rest_of_world from shipping_zones z
      where z.is_rest_of_world = exists (select from shipping_zone_places p where p.zone_id = z.id)`,
  },
];
