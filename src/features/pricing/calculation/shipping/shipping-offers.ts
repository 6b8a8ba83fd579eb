import type { ShippingMethodRule, ShippingRules } from '../../rules/shipping-rules.ts';
import type { PriceRequest } from '../price-request.ts';

/** What the rates of shipping depend on, beside the price of the goods. */
interface Parcel {
  readonly weightGrams: number;
  readonly units: number;
}

interface OfferedMethod {
  readonly method: ShippingMethodRule;
  /** In the currency of the request and the zone of the destination. */
  readonly rates: ShippingMethodRule['rates'];
  readonly freeFrom: number | null;
}

/**
 * The shipping methods for a destination. Their amounts depend on what the goods cost after discounts.
 *
 * A zone that names the region of the destination goes before zones that name its whole country, which go before the
 * rest of the world. Of the rates of a method that fit, the lowest applies.
 */
export class ShippingOffers {
  /** Whether the store has methods, for any destination. */
  readonly hasMethods: boolean;
  readonly #methods: readonly OfferedMethod[];
  readonly #parcel: Parcel;

  /**
   * @param lines the lines that are part of the order
   * @param rules.country the country of the store, for an unknown destination
   */
  constructor(
    request: PriceRequest,
    lines: PriceRequest['lines'],
    { shipping: rules, country }: { shipping: ShippingRules; country: string | null },
  ) {
    const { currency } = request;
    this.hasMethods = rules.methods.length > 0;
    this.#parcel = parcelOf(lines);
    const place = request.destination ?? (country === null ? null : { country, region: null });
    const zones = place && lines.length > 0 ? zonesOf(place, rules) : new Set();
    this.#methods =
      zones.size === 0
        ? []
        : rules.methods.flatMap((method): OfferedMethod[] => {
            const rates = method.rates.filter((rate) => rate.currency === currency && zones.has(rate.zoneId));
            if (rates.length === 0) return [];
            const free = method.freeFrom.find((from) => from.currency === currency);
            return [{ method, rates, freeFrom: free?.amount ?? null }];
          });
  }

  /** The methods that fit with their amounts, in the order in which they are shown. */
  offers(goodsTotal: number): { method: ShippingMethodRule; amount: number; freeFrom: number | null }[] {
    return this.#methods.flatMap((offered) => {
      const { method, freeFrom } = offered;
      const amount = this.#amountOf(offered, goodsTotal);
      return amount === null ? [] : [{ method, amount, freeFrom }];
    });
  }

  /** The amount of one method. Null if it does not fit. */
  offer(methodId: string, goodsTotal: number): { method: ShippingMethodRule; amount: number } | null {
    const offered = this.#methods.find(({ method }) => method.id === methodId);
    const amount = offered ? this.#amountOf(offered, goodsTotal) : null;
    return offered && amount !== null ? { method: offered.method, amount } : null;
  }

  /** The method of a cart that chose none. Null if none is meant for that, or none of those fits. */
  defaultOffer(goodsTotal: number): { method: ShippingMethodRule; amount: number } | null {
    return this.offers(goodsTotal).find(({ method }) => method.isDefault) ?? null;
  }

  #amountOf({ rates, freeFrom }: OfferedMethod, goodsTotal: number): number | null {
    const { weightGrams, units } = this.#parcel;
    const measures = { FLAT: 0, WEIGHT: weightGrams, SUBTOTAL: goodsTotal, ITEMS: units };
    let lowest: number | null = null;
    for (const { basis, from, to, amount } of rates) {
      const measure = measures[basis];
      const fits = basis === 'FLAT' || (from <= measure && (to === null || measure < to));
      if (fits && (lowest === null || amount < lowest)) lowest = amount;
    }
    if (lowest !== null && freeFrom !== null && goodsTotal >= freeFrom) return 0;
    return lowest;
  }
}

function parcelOf(lines: PriceRequest['lines']): Parcel {
  let weightGrams = 0;
  let units = 0;
  for (const { quantity, weightGrams: weight } of lines) {
    units += quantity;
    weightGrams += (weight ?? 0) * quantity;
  }
  return { weightGrams, units };
}

/** A zone without countries has the places that no other zone names. */
function zonesOf(
  place: { readonly country: string; readonly region: string | null },
  { zones }: ShippingRules,
): Set<unknown> {
  const ofRegion = new Set<unknown>();
  const ofCountry = new Set<unknown>();
  const ofRest = new Set<unknown>();
  for (const { id, countries } of zones) {
    if (countries.length === 0) ofRest.add(id);
    for (const { country, regions } of countries) {
      if (country !== place.country) continue;
      if (regions === null) ofCountry.add(id);
      else if (place.region !== null && regions.includes(place.region)) ofRegion.add(id);
    }
  }
  return [ofRegion, ofCountry].find(({ size }) => size > 0) ?? ofRest;
}
