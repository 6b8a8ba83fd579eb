import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import { invalid, notFound } from '../../../../platform/errors/standard-errors.ts';
import { amountAt, currencyAt } from '../../../../platform/inputs/input-values.ts';
import { encodeId, newId } from '../../../../values/ids.ts';
import { formatAmount, MAX_ORDER_AMOUNT } from '../../../../values/money.ts';
import { MAX_RATES } from '../shipping-limits.ts';
import type { ShippingMethod } from '../shipping-method.entity.ts';
import { ShippingRateBasis } from '../shipping-rate-basis.ts';

/** A rate as a client writes it. */
export interface RateValues {
  readonly zoneId: string;
  readonly currency: string;
  readonly basis: ShippingRateBasis;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly amount: string;
}

/** The range is half-open, in grams, minor units or units, by the basis. The amount is in minor units. */
export interface StoredRate {
  readonly zoneId: string;
  readonly currency: string;
  readonly basis: ShippingRateBasis;
  readonly from: number;
  readonly to: number | null;
  readonly amount: number;
}

/**
 * The rates of a method.
 *
 * @throws DomainError VALIDATION at the path of the first mistake, also when two ranges overlap
 */
export function ratesAt(rates: readonly RateValues[]): StoredRate[] {
  if (rates.length > MAX_RATES) throw invalid('rates', `A shipping method has at most ${MAX_RATES} rates.`);
  const stored = rates.map((values, at) => rateAt(`rates.${at}`, values));
  refuseOverlaps(stored);
  return stored.sort(byPlace);
}

function rateAt(field: string, { zoneId, basis, ...values }: RateValues): StoredRate {
  const currency = currencyAt(`${field}.currency`, values.currency);
  const amount = amountAt(`${field}.amount`, values.amount, currency);
  if (amount > MAX_ORDER_AMOUNT) throw invalid(`${field}.amount`, 'The amount is too large.');
  const measure = (end: 'from' | 'to'): number | null => {
    const text = values[end];
    if (text == null) return null;
    if (basis === ShippingRateBasis.FLAT) throw invalid(`${field}.${end}`, 'A flat rate has no range.');
    return measureAt(`${field}.${end}`, text, { basis, currency });
  };
  const from = measure('from') ?? 0;
  const to = measure('to');
  if (to !== null && to <= from) throw invalid(`${field}.to`, 'The range must end above its start.');
  return { zoneId, currency, basis, from, to, amount };
}

function measureAt(
  field: string,
  text: string,
  { basis, currency }: { basis: ShippingRateBasis; currency: string },
): number {
  if (basis === ShippingRateBasis.SUBTOTAL) return amountAt(field, text, currency);
  const measure = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(measure)) return measure;
  const unit = basis === ShippingRateBasis.WEIGHT ? 'grams' : 'units';
  throw invalid(field, `Give a whole number of ${unit}, such as "2000".`);
}

function refuseOverlaps(rates: readonly StoredRate[]): void {
  const groups = Map.groupBy(
    rates.map((rate, at) => ({ rate, at })),
    ({ rate: { zoneId, currency, basis } }) => `${zoneId} ${currency} ${basis}`,
  );
  for (const group of groups.values()) {
    const sorted = group.sort((one, other) => one.rate.from - other.rate.from);
    for (const [place, { rate, at }] of sorted.entries()) {
      const before = sorted[place - 1];
      if (!before || (before.rate.to !== null && before.rate.to <= rate.from)) continue;
      const [first, second] = [before.at, at].sort((one, other) => one - other);
      throw invalid(
        `rates.${second}.from`,
        `The range overlaps that of the rate ${first} for the same zone, currency and basis.`,
      );
    }
  }
}

function byPlace(one: StoredRate, other: StoredRate): number {
  return keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : one.from - other.from;
}

function keyOf({ zoneId, currency, basis }: StoredRate): string {
  return `${zoneId} ${currency} ${basis}`;
}

/** The rates of a method, by zone, currency, basis and range. */
export async function readRates(em: EntityManager, { id }: ShippingMethod): Promise<StoredRate[]> {
  const rates = await sql<StoredRate>(
    em,
    `select zone_id as "zoneId", currency, basis, range_from::float8 as "from", range_to::float8 as "to",
       amount::float8 as amount
     from shipping_rates where method_id = $1`,
    [id],
  );
  return rates.sort(byPlace);
}

/**
 * Gives a stored method these rates in place of those that it has. The caller holds the lock of the store's rules.
 *
 * @param wanted in the order of the input
 * @throws DomainError NOT_FOUND when the store has no such zone
 */
export async function writeRates(
  em: EntityManager,
  { id, storeId }: ShippingMethod,
  { rates, wanted }: { rates: readonly StoredRate[]; wanted: readonly RateValues[] },
): Promise<void> {
  const zones = await sql<{ id: string }>(
    em,
    'select id from shipping_zones where store_id = $1 and id = any($2)',
    [storeId, rates.map(({ zoneId }) => zoneId)],
  );
  const known = new Set(zones.map((zone) => zone.id));
  const unknown = wanted.findIndex(({ zoneId }) => !known.has(zoneId));
  if (unknown !== -1) throw notFound('shipping zone', `rates.${unknown}.zoneId`);
  await sql(em, 'delete from shipping_rates where method_id = $1 and store_id = $2', [id, storeId]);
  if (rates.length === 0) return;
  await sql(
    em,
    `insert into shipping_rates (id, store_id, method_id, zone_id, currency, basis, range_from, range_to, amount)
     select r.id, $1, $2, r."zoneId", r.currency, r.basis, r."from", r."to", r.amount
     from jsonb_to_recordset($3) as r (id uuid, "zoneId" uuid, currency text, basis text, "from" bigint, "to" bigint,
       amount bigint)`,
    [storeId, id, JSON.stringify(rates.map((rate) => ({ id: newId(), ...rate })))],
  );
}

/** A rate as the API and events write it. */
export function writtenRate({ zoneId, currency, basis, from, to, amount }: StoredRate) {
  const measure = (value: number) =>
    basis === ShippingRateBasis.SUBTOTAL ? formatAmount(value, currency) : String(value);
  return {
    shippingZone: encodeId('shz', zoneId),
    currency,
    basis,
    from: measure(from),
    to: to === null ? null : measure(to),
    amount: formatAmount(amount, currency),
  };
}
