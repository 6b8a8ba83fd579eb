import type { TaxCategory, TaxRateRule, TaxRules } from '../../rules/tax-rules.ts';
import type { PriceRequest } from '../price-request.ts';
import {
  isInForce,
  outOfScope,
  type TaxPlace,
  type TaxSituation,
  taxSituation,
  type Untaxed,
} from './tax-place.ts';

/** One tax that applies, or the reason why none does. */
export interface TaxComponent {
  /** Amounts of components with the same key are in one group: EN 16931's category and rate, and the place. */
  readonly key: string;
  readonly name: string;
  readonly rateId: string | null;
  readonly category: TaxCategory;
  readonly reason: string | null;
  readonly country: string;
  readonly region: string | null;
  readonly ratePpm: number;
}

/** The taxes that apply together to goods of one class. */
export interface Treatment {
  readonly key: string;
  /** Empty if the order has no taxes. */
  readonly components: readonly TaxComponent[];
  /** The sum of the rates. */
  readonly sumPpm: number;
  /** The sum of the rates that a price includes but that is not due. Zero if the price stays as it is. */
  readonly removedPpm: number;
}

const NO_TAXES: Treatment = { key: '', components: [], sumPpm: 0, removedPpm: 0 };

/** The class whose rates apply to a class without rates in a country. */
const STANDARD = 'standard';

interface Settings {
  readonly country: string | null;
  readonly taxesIncluded: boolean;
  readonly untaxedPrices: 'KEEP_NET' | 'KEEP_GROSS';
}

/** Finds the treatment of each tax class for one request. */
export class Treatments {
  readonly #request: PriceRequest;
  readonly #situation: TaxSituation | null;
  readonly #rates: readonly TaxRateRule[];
  readonly #keepsNet: boolean;
  readonly #known = new Map<string, Treatment>();

  constructor(request: PriceRequest, taxes: TaxRules, settings: Settings) {
    this.#request = request;
    this.#situation = taxSituation(request, taxes, settings.country);
    this.#keepsNet = settings.taxesIncluded && settings.untaxedPrices === 'KEEP_NET';
    const place = this.#situation?.place;
    this.#rates = place ? ratesOf(taxes, place, request.now) : [];
  }

  of(taxClass: string): Treatment {
    const known = this.#known.get(taxClass);
    if (known) return known;
    const treatment = this.#decide(taxClass);
    this.#known.set(taxClass, treatment);
    return treatment;
  }

  #decide(taxClass: string): Treatment {
    if (!this.#situation) return NO_TAXES;
    const { untaxed, place } = this.#situation;
    const rates = ratesOfClass(this.#rates, taxClass);
    const sumPpm = rates.reduce((sum, { ratePpm }) => sum + ratePpm, 0);
    const name = rates.length > 0 ? rates.map((rate) => rate.name).join(' + ') : 'Tax';
    if (untaxed) return this.#withoutTax(untaxed, { name, region: null, removedPpm: sumPpm });
    const { country, region } = place!;
    if (rates.length === 0) return this.#withoutTax(outOfScope(country), { name, region, removedPpm: 0 });
    const { isTaxExempt, exemptionReason } = this.#request.buyer;
    if (isTaxExempt && sumPpm > 0) {
      const reason = exemptionReason ?? 'Exempt customer';
      return this.#withoutTax(
        { category: 'EXEMPT_CUSTOMER', reason, country },
        { name, region: null, removedPpm: sumPpm },
      );
    }
    return treatmentOf(rates.map(componentOf), 0);
  }

  #withoutTax(
    { category, reason, country }: Omit<Untaxed, 'category'> & { category: TaxCategory },
    { name, region, removedPpm }: { name: string; region: string | null; removedPpm: number },
  ): Treatment {
    const facts = { name, category, reason, country, region, ratePpm: 0 };
    return treatmentOf([{ ...facts, rateId: null, key: keyOf(facts) }], this.#keepsNet ? removedPpm : 0);
  }
}

function treatmentOf(components: readonly TaxComponent[], removedPpm: number): Treatment {
  const sumPpm = components.reduce((sum, { ratePpm }) => sum + ratePpm, 0);
  return { key: components.map(({ key }) => key).join('\n'), components, sumPpm, removedPpm };
}

function componentOf(rate: TaxRateRule): TaxComponent {
  const { id: rateId, name, category, country, region, ratePpm } = rate;
  const facts = { name, category, reason: null, country, region, ratePpm };
  return { ...facts, rateId, key: keyOf(facts) };
}

function keyOf({
  name,
  category,
  reason,
  country,
  region,
  ratePpm,
}: Omit<TaxComponent, 'key' | 'rateId'>): string {
  return [category, ratePpm, country, region ?? '', name, reason ?? ''].join('|');
}

/** The rates of a place that are in force. */
function ratesOf({ rates }: TaxRules, { country, region, sellerRegion }: TaxPlace, now: Date): TaxRateRule[] {
  // An unknown region is taken for the seller's.
  const isSameRegion = region === null || region === sellerRegion;
  return rates.filter(
    (rate) =>
      rate.country === country &&
      (rate.region === null || rate.region === region) &&
      (rate.appliesWithin === 'ANYWHERE' || (rate.appliesWithin === 'SAME_REGION') === isSameRegion) &&
      isInForce(rate, now),
  );
}

/** The rates of a class, by name. A class without rates is taxed like the standard class. */
function ratesOfClass(rates: readonly TaxRateRule[], taxClass: string): TaxRateRule[] {
  const byName = new Map<string, TaxRateRule>();
  for (const rate of rates) {
    if (rate.taxClass !== taxClass) continue;
    const other = byName.get(rate.name);
    if (!other || goesBefore(rate, other)) byName.set(rate.name, rate);
  }
  if (byName.size === 0 && taxClass !== STANDARD) return ratesOfClass(rates, STANDARD);
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of two rates with one name, the one of the region replaces the one of the country. */
function goesBefore(rate: TaxRateRule, other: TaxRateRule): boolean {
  if ((rate.region === null) !== (other.region === null)) return rate.region !== null;
  return rate.id < other.id;
}
