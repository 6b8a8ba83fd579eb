import type { TaxRules } from '../../rules/tax-rules.ts';
import type { PriceRequest } from '../price-request.ts';
import { isInEu, type TaxableTerritory, territoryOf, vatIdCountry } from './vat-area.ts';

/** A place whose rates apply. */
export interface TaxPlace {
  readonly country: string;
  /** Null if it is unknown, or does not matter. */
  readonly region: string | null;
  /** The region of the store's registration in that country, for taxes that depend on it. Null for none. */
  readonly sellerRegion: string | null;
}

/** Why a whole order is not taxed. */
export interface Untaxed {
  readonly category: 'EXPORT' | 'INTRA_COMMUNITY' | 'REVERSE_CHARGE' | 'OUT_OF_SCOPE';
  readonly reason: string;
  /** The country whose tax return it belongs to. */
  readonly country: string;
}

/** Which country may tax an order. */
export interface TaxSituation {
  /** Null if tax is due. */
  readonly untaxed: Untaxed | null;
  /** Where the rates come from that apply, or that a consumer would pay. For an export: the store's own. */
  readonly place: TaxPlace | null;
}

type Registration = TaxRules['registrations'][number];

/** Whether a window holds a moment: from <= now < to. */
export function isInForce(window: { validFrom: Date | null; validTo: Date | null }, now: Date): boolean {
  return (
    (window.validFrom === null || window.validFrom <= now) &&
    (window.validTo === null || now < window.validTo)
  );
}

/**
 * Decides where an order is taxed. Null if the store has no registration in force, or neither its country nor the
 * destination is known: then the order has no taxes.
 *
 * A consumer pays the tax of the destination if the store is registered there. Elsewhere in the EU a store of the EU
 * charges its own country's tax, and the rest of the world gets an export. A business with a VAT id of another member
 * state gets an intra-community supply. A business with a VAT id of a foreign destination where the store is registered
 * pays the tax itself (reverse charge).
 *
 * @param home the country of the store
 */
export function taxSituation(
  request: PriceRequest,
  rules: TaxRules,
  home: string | null,
): TaxSituation | null {
  const { now, buyer } = request;
  const registrations = rules.registrations.filter((one) => isInForce(one, now));
  const own = home === null ? null : territoryOf({ country: home, region: null, postalCode: null });
  const place = request.destination ? territoryOf(request.destination) : own;
  if (registrations.length === 0 || place === null) return null;

  const isRegistered = (where: TaxableTerritory) =>
    registrations.some((one) => covers(one, { where, rules }));
  const at = (where: TaxableTerritory): TaxPlace => {
    const { country, region } = where;
    return { country, region, sellerRegion: sellerRegion(registrations, where) };
  };
  const isRegisteredHere = !place.isThirdTerritory && isRegistered(place);
  if (own && (place.country !== own.country || place.isThirdTerritory)) {
    const issuer = buyer.vatId === null ? null : vatIdCountry(buyer.vatId);
    const isWithinEu = own.isInEu && place.isInEu;
    if (!isWithinEu && !isRegisteredHere) {
      const reason = own.isInEu ? 'Export outside the EU' : 'Export';
      return { untaxed: { category: 'EXPORT', reason, country: own.country }, place: at(own) };
    }
    if (isWithinEu && issuer && issuer !== own.country && isInEu(issuer) && isRegistered(own)) {
      const reason = 'Intra-community supply';
      const untaxed = { category: 'INTRA_COMMUNITY', reason, country: own.country } as const;
      return { untaxed, place: at(isRegisteredHere ? place : own) };
    }
    if (!isWithinEu && issuer === place.country) {
      const untaxed = {
        category: 'REVERSE_CHARGE',
        reason: 'Reverse charge',
        country: place.country,
      } as const;
      return { untaxed, place: at(place) };
    }
    if (!isRegisteredHere && isRegistered(own)) return { untaxed: null, place: at(own) };
  }
  if (isRegisteredHere) return { untaxed: null, place: at(place) };
  return { untaxed: outOfScope(place.country), place: null };
}

export function outOfScope(country: string): Untaxed {
  return { category: 'OUT_OF_SCOPE', reason: 'Not subject to tax', country };
}

/**
 * Whether a registration is one for a place. One in a region is for the whole country if the country has taxes that
 * depend on the seller's region, as India has. An unknown region may be the one.
 */
function covers(
  { country, region, scheme }: Registration,
  { where, rules }: { where: TaxableTerritory; rules: TaxRules },
): boolean {
  if (scheme === 'OSS') return where.isInEu;
  if (country !== where.country) return false;
  if (region === null || where.region === null || region === where.region) return true;
  return rules.rates.some((rate) => rate.country === country && rate.appliesWithin !== 'ANYWHERE');
}

/** Of several registrations in regions, the one of the destination counts, else the oldest. */
function sellerRegion(
  registrations: readonly Registration[],
  { country, region }: TaxableTerritory,
): string | null {
  const regions = registrations
    .filter((one) => one.scheme === 'NATIONAL' && one.country === country && one.region !== null)
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id))
    .map((one) => one.region);
  return regions.find((one) => one === region) ?? regions[0] ?? null;
}
