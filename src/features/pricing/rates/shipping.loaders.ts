import { defineLoader } from '../../../platform/graphql/loading/loaders.ts';
import { isAmong, rowById } from '../../../platform/graphql/loading/row-loaders.ts';
import type { StoredRate } from './methods/shipping-rates.ts';
import { ShippingMethod } from './shipping-method.entity.ts';
import { ShippingZone } from './shipping-zone.entity.ts';
import { countriesOf, type ZoneCountry } from './zones/zone-places.ts';

export const shippingZoneById = rowById(ShippingZone);
export const shippingMethodById = rowById(ShippingMethod);

/** The countries of each zone, in the order of their codes. */
export const countriesByZone = defineLoader<string, readonly ZoneCountry[]>(
  async (ids, { reader, storeId }) => {
    const wanted = isAmong('p.zone_id', ids, 2);
    const rows = await reader.query<{ zoneId: string; country: string; region: string }>(
      `select p.zone_id as "zoneId", p.country, p.region from shipping_zone_places p
       where p.store_id = $1 and ${wanted.text}`,
      [storeId, wanted.value],
      wanted,
    );
    const places = Map.groupBy(rows, ({ zoneId }) => zoneId);
    return ids.map((id) => countriesOf(places.get(id) ?? []));
  },
);

/** The rates of each method, by zone, currency, basis and range. */
export const ratesByMethod = defineLoader<string, readonly StoredRate[]>(async (ids, { reader, storeId }) => {
  const wanted = isAmong('r.method_id', ids, 2);
  const rows = await reader.query<StoredRate & { methodId: string }>(
    `select r.method_id as "methodId", r.zone_id as "zoneId", r.currency, r.basis, r.range_from::float8 as "from",
       r.range_to::float8 as "to", r.amount::float8 as amount
     from shipping_rates r
     where r.store_id = $1 and ${wanted.text} order by r.zone_id, r.currency, r.basis, r.range_from`,
    [storeId, wanted.value],
    wanted,
  );
  const rates = Map.groupBy(rows, ({ methodId }) => methodId);
  return ids.map((id) => rates.get(id) ?? []);
});
