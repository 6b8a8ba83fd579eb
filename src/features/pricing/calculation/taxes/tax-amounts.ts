import { allocate } from '../../../../values/money.ts';
import { proportion, type Rounding } from '../../../../values/proportion.ts';
import { WHOLE_RATE } from '../../../../values/rate.ts';
import type { AppliedTax, TaxGroup } from '../priced.ts';
import type { TaxComponent, Treatment } from './treatments.ts';

/** A line, or the part of shipping that is taxed in one way. */
export interface TaxedPart {
  /** Gross if prices include taxes. */
  readonly amount: number;
  readonly treatment: Treatment;
}

interface TaxSettings {
  readonly taxesIncluded: boolean;
  readonly taxRounding: Rounding;
  readonly taxRoundedPer: 'GROUP' | 'LINE';
}

/** Parts that are taxed together, and the taxes that are computed of their sum. */
interface Bucket {
  readonly components: readonly TaxComponent[];
  readonly sumPpm: number;
  readonly places: number[];
}

/**
 * Computes the taxes of all parts.
 *
 * Taxes that are added: the tax of a group is round(base × rate), as EN 16931 groups by category and rate. Taxes that
 * are included: the gross is fixed, the tax of a rate is round(gross × rate ÷ (1 + the sum of the rates that apply
 * together)), and the base is the gross without the taxes. Either is shared by the parts in proportion to their amounts,
 * by largest remainder. If the store rounds per line, each part is computed by itself, and a group is the sum of its
 * parts.
 */
export function taxAmounts(
  parts: readonly TaxedPart[],
  settings: TaxSettings,
): { taxes: AppliedTax[][]; groups: TaxGroup[] } {
  const taxes = parts.map((): AppliedTax[] => []);
  const groups = new Map<string, { component: TaxComponent; base: number; amount: number }>();
  for (const { components, sumPpm, places } of bucketsOf(parts, settings)) {
    const amounts = places.map((place) => parts[place]!.amount);
    const shares = sharesOf(amounts, { components, sumPpm }, settings);
    for (const [at, place] of places.entries()) {
      const base = settings.taxesIncluded
        ? shares.reduce((left, share) => left - share[at]!, amounts[at]!)
        : amounts[at]!;
      for (const [index, component] of components.entries()) {
        const amount = shares[index]![at]!;
        taxes[place]!.push(appliedTax(component, base, amount));
        const group = groups.get(component.key);
        if (group) {
          group.base += base;
          group.amount += amount;
        } else groups.set(component.key, { component, base, amount });
      }
    }
  }
  return { taxes, groups: [...groups.values()].map((group) => taxGroup(group, settings)) };
}

/** Added taxes are computed one by one, included ones with those that apply to the same goods. */
function bucketsOf(parts: readonly TaxedPart[], { taxesIncluded }: TaxSettings): Iterable<Bucket> {
  const buckets = new Map<string, Bucket>();
  const put = (key: string, place: number, make: () => Omit<Bucket, 'places'>) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.places.push(place);
    else buckets.set(key, { ...make(), places: [place] });
  };
  for (const [place, { treatment }] of parts.entries()) {
    if (treatment.components.length === 0) continue;
    if (taxesIncluded) put(treatment.key, place, () => treatment);
    else {
      for (const component of treatment.components) {
        put(component.key, place, () => ({ components: [component], sumPpm: 0 }));
      }
    }
  }
  return buckets.values();
}

/** The tax of each component and amount. A part never pays more included tax than its amount. */
function sharesOf(
  amounts: readonly number[],
  { components, sumPpm }: Omit<Bucket, 'places'>,
  { taxesIncluded, taxRounding: rounding, taxRoundedPer }: TaxSettings,
): number[][] {
  const per = taxesIncluded ? WHOLE_RATE + sumPpm : WHOLE_RATE;
  const taxOf = (amount: number, of: number) => proportion(amount, { of, per, rounding });
  const sum = amounts.reduce((left, right) => left + right, 0);
  const room = [...amounts];
  return components.map(({ ratePpm }) => {
    if (!taxesIncluded && taxRoundedPer === 'GROUP') return allocate(taxOf(sum, ratePpm), amounts);
    if (!taxesIncluded) return amounts.map((amount) => taxOf(amount, ratePpm));
    const shares =
      taxRoundedPer === 'GROUP'
        ? shareWithin(taxOf(sum, ratePpm), { amounts, room })
        : amounts.map((amount, at) => Math.min(room[at]!, taxOf(amount, ratePpm)));
    for (const [at, share] of shares.entries()) room[at]! -= share;
    return shares;
  });
}

/** By the amounts. Where several taxes of very small amounts would exceed one of them: by what the others left. */
function shareWithin(
  total: number,
  { amounts, room }: { amounts: readonly number[]; room: readonly number[] },
): number[] {
  const shares = allocate(total, amounts);
  if (shares.every((share, at) => share <= room[at]!)) return shares;
  const left = room.reduce((sum, amount) => sum + amount, 0);
  return allocate(Math.min(total, left), room);
}

function appliedTax(component: TaxComponent, base: number, amount: number): AppliedTax {
  const { name, rateId, category, country, region, ratePpm } = component;
  return { name, rateId, category, country, region, ratePpm, base, amount };
}

function taxGroup(
  { component, base, amount }: { component: TaxComponent; base: number; amount: number },
  { taxRounding: rounding }: TaxSettings,
): TaxGroup {
  const { category, reason, name, country, region, ratePpm } = component;
  const difference = amount - proportion(base, { of: ratePpm, per: WHOLE_RATE, rounding });
  return { category, reason, name, country, region, ratePpm, base, amount, difference };
}
