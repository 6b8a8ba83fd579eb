import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { ShippingRules } from '../rules/shipping-rules.ts';
import { countriesOf } from './zones/zone-places.ts';

interface Read {
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly places: readonly { readonly country: string; readonly region: string }[];
  }[];
  readonly methods: ShippingRules['methods'];
}

/** One JSON text for all rows, which node parses in half the time of as many rows. */
const READ = prepared(`
  select (
    select coalesce(json_agg(json_build_object('id', z.id, 'name', z.name, 'places', (
      select coalesce(json_agg(json_build_object('country', p.country, 'region', p.region)), '[]')
      from shipping_zone_places p where p.zone_id = z.id
    )) order by z.id), '[]')
    from shipping_zones z where z.store_id = $1
  ) as zones, (
    select coalesce(json_agg(json_build_object(
      'id', m.id, 'code', m.code, 'name', m.name, 'position', m.position, 'taxClass', m.tax_class, 'isDefault', m.is_default,
      'estimate', case when m.min_business_days is not null then json_build_object(
        'minBusinessDays', m.min_business_days, 'maxBusinessDays', m.max_business_days) end,
      'freeFrom', m.free_from,
      'rates', (
        select coalesce(json_agg(json_build_object('id', r.id, 'zoneId', r.zone_id, 'currency', r.currency,
          'basis', r.basis, 'from', r.range_from, 'to', r.range_to, 'amount', r.amount)), '[]')
        from shipping_rates r where r.method_id = m.id
      )) order by m.position, m.code), '[]')
    from shipping_methods m where m.store_id = $1 and m.is_active
  ) as methods`);

/** The shipping zones and the active shipping methods of a store, in the order in which buyers see them. One statement. */
export async function readShippingRules(em: EntityManager, storeId: string): Promise<ShippingRules> {
  const [read] = await sql<Read>(em, READ, [storeId]);
  const { zones, methods } = read!;
  return {
    zones: zones.map(({ id, name, places }) => ({ id, name, countries: countriesOf(places) })),
    methods,
  };
}
