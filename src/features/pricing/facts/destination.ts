import type { Address } from '../../../values/address.ts';
import { regionCode } from '../../../values/region.ts';
import type { PriceRequest } from '../calculation/price-request.ts';

/** The part of an address that taxes and shipping depend on. Null without an address. */
export function destinationOf(
  address: Pick<Address, 'countryCode' | 'region' | 'postalCode'> | null | undefined,
): PriceRequest['destination'] {
  if (!address) return null;
  const { countryCode: country, region, postalCode = null } = address;
  return { country, region: region ? (regionCode(country, region) ?? region) : null, postalCode };
}
