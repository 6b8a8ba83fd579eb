import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import { alreadyExists, invalid } from '../../../../platform/errors/standard-errors.ts';
import { countryAt } from '../../../../platform/inputs/input-values.ts';
import { encodeId } from '../../../../values/ids.ts';
import { quoted } from '../../../../values/text.ts';
import { regionAt } from '../../taxes/tax-rule-values.ts';
import type { ShippingZone } from '../shipping-zone.entity.ts';

/** A country of a zone. Regions are parts of ISO 3166-2 codes; null for the whole country. */
export interface ZoneCountry {
  readonly country: string;
  readonly regions: readonly string[] | null;
}

/** A country as a client writes it. */
export interface CountryValues {
  readonly country: string;
  readonly regions?: readonly string[] | null | undefined;
}

interface Place {
  readonly country: string;
  /** Empty for the whole country, as in the table. */
  readonly region: string;
  /** Where the input names it. */
  readonly field: string;
}

/**
 * The places that countries and regions name.
 *
 * @throws DomainError VALIDATION for an unknown country or region, and for one that comes twice
 */
export function placesAt(countries: readonly CountryValues[]): Place[] {
  const seen = new Map<string, number>();
  return countries.flatMap((values, at): Place[] => {
    const field = `countries.${at}.country`;
    const country = countryAt(field, values.country);
    if (seen.has(country))
      throw invalid(field, 'The zone names this country twice. Put its regions together.');
    seen.set(country, at);
    if (values.regions == null) return [{ country, region: '', field }];
    return regionsAt(`countries.${at}.regions`, country, values.regions);
  });
}

function regionsAt(field: string, country: string, regions: readonly string[]): Place[] {
  if (regions.length === 0) {
    throw invalid(field, 'Name at least one region, or leave the regions out for the whole country.');
  }
  const seen = new Set<string | null>();
  return regions.map((text, at) => {
    const region = regionAt(`${field}.${at}`, country, text)!;
    if (seen.has(region)) throw invalid(`${field}.${at}`, 'The zone names this region twice.');
    seen.add(region);
    return { country, region, field: `${field}.${at}` };
  });
}

/** Groups places by country, in the order of the codes. */
export function countriesOf(places: readonly Pick<Place, 'country' | 'region'>[]): ZoneCountry[] {
  const byCountry = new Map<string, string[]>();
  for (const { country, region } of places) {
    const regions = byCountry.get(country) ?? [];
    if (region !== '') regions.push(region);
    byCountry.set(country, regions);
  }
  return [...byCountry]
    .map(([country, regions]) => ({ country, regions: regions.length > 0 ? regions.sort() : null }))
    .sort((one, other) => (one.country < other.country ? -1 : 1));
}

/** The countries of a zone, in the order of the codes. */
export async function readCountries(em: EntityManager, { id }: ShippingZone): Promise<ZoneCountry[]> {
  const places = await sql<Place>(em, 'select country, region from shipping_zone_places where zone_id = $1', [
    id,
  ]);
  return countriesOf(places);
}

/**
 * Gives a zone these places in place of those that it has. The caller holds the lock of the store's rules, and the zone
 * is stored.
 *
 * @throws DomainError ALREADY_EXISTS when a place is in another zone
 */
export async function writePlaces(
  em: EntityManager,
  { id, storeId }: ShippingZone,
  places: readonly Place[],
): Promise<void> {
  const countries = places.map(({ country }) => country);
  const regions = places.map(({ region }) => region);
  const [taken] = await sql<{ id: string; name: string; country: string; region: string }>(
    em,
    `select z.id, z.name, p.country, p.region
     from unnest($3::text[], $4::text[]) with ordinality as wanted (country, region, place)
     join shipping_zone_places p on p.store_id = $1 and p.country = wanted.country and p.region = wanted.region
     join shipping_zones z on z.id = p.zone_id and z.store_id = p.store_id
     where p.zone_id <> $2 order by wanted.place limit 1`,
    [storeId, id, countries, regions],
  );
  if (taken) {
    const { field } = places.find(
      (place) => place.country === taken.country && place.region === taken.region,
    )!;
    const place = taken.region === '' ? taken.country : `${taken.country}-${taken.region}`;
    throw alreadyExists(
      field,
      `The zone ${quoted(taken.name)} (${encodeId('shz', taken.id)}) has ${place} already.`,
    );
  }
  await sql(em, 'delete from shipping_zone_places where zone_id = $1 and store_id = $2', [id, storeId]);
  if (places.length === 0) return;
  await sql(
    em,
    `insert into shipping_zone_places (store_id, zone_id, country, region)
     select $1, $2, country, region from unnest($3::text[], $4::text[]) as places (country, region)`,
    [storeId, id, countries, regions],
  );
}
