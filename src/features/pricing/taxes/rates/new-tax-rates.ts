import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { DomainError } from '../../../../platform/errors/domain-error.ts';
import { alreadyExists, invalid } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { countryAt, nameAt } from '../../../../platform/inputs/input-values.ts';
import { optionalTextInput } from '../../../../platform/inputs/text-input.ts';
import { CODE_PATTERN } from '../../../../values/code.ts';
import { encodeId } from '../../../../values/ids.ts';
import { ratePpmAt } from '../../rate-at.ts';
import { TaxRateCategory } from '../tax-enums.ts';
import { TaxRate } from '../tax-rate.entity.ts';
import { expectValidity, MAX_REFERENCE_LENGTH, regionAt } from '../tax-rule-values.ts';
import { taxRateEvent } from '../taxes.events.ts';
import type { NewTaxRate, TaxRateChanges } from './new-tax-rate.ts';

/** A rate that is not stored yet. @throws DomainError VALIDATION */
export function newTaxRate(actor: Actor, command: NewTaxRate): TaxRate {
  if (!CODE_PATTERN.test(command.taxClass)) throw unknownTaxClass();
  const rate = new TaxRate();
  rate.storeId = actor.storeId;
  rate.country = countryAt('country', command.country);
  rate.region = regionAt('region', command.country, command.region);
  rate.taxClassCode = command.taxClass;
  applyChanges(rate, command);
  return rate;
}

/**
 * Stores a rate in the caller's transaction, which holds the lock of the store's tax rules.
 *
 * @returns the id of the rate
 * @throws DomainError VALIDATION, or ALREADY_EXISTS when the rate overlaps another one
 */
export async function addTaxRate(em: EntityManager, actor: Actor, rate: TaxRate): Promise<string> {
  await refuseConflict(em, rate);
  em.persist(rate);
  await em.flush();
  await appendEvents(em, [taxRateEvent(actor, 'tax_rate.created', rate)]);
  return rate.id;
}

/** @throws DomainError VALIDATION */
export function applyChanges(rate: TaxRate, changes: TaxRateChanges): void {
  const { name, category, appliesWithin, validFrom, validTo, reference } = changes;
  if (name != null) rate.name = nameAt('name', name);
  if (changes.rate != null) rate.ratePpm = ratePpmAt('rate', changes.rate, { isZeroAllowed: true });
  if (category != null) rate.category = category;
  if (appliesWithin != null) rate.appliesWithin = appliesWithin;
  if (validFrom !== undefined) rate.validFrom = validFrom;
  if (validTo !== undefined) rate.validTo = validTo;
  if (reference !== undefined) {
    rate.reference =
      optionalTextInput(reference, { field: 'reference', min: 0, max: MAX_REFERENCE_LENGTH }) || null;
  }
  expectValidity(rate);
  const isTaxed = rate.category === TaxRateCategory.STANDARD || rate.category === TaxRateCategory.REDUCED;
  if (isTaxed === rate.ratePpm > 0) return;
  throw invalid('rate', `A rate of the category ${rate.category} is ${isTaxed ? 'more than 0' : '0'}.`);
}

/** @throws DomainError VALIDATION when its tax class does not exist, ALREADY_EXISTS when it overlaps another rate */
export async function refuseConflict(em: EntityManager, rate: TaxRate): Promise<void> {
  const { id, storeId, country, region, taxClassCode, name, validFrom, validTo } = rate;
  const [found] = await sql<{ hasClass: boolean; overlapping: string | null }>(
    em,
    `select exists (select from tax_classes where store_id = $1 and code = $5) as "hasClass", (
       select id from tax_rates where store_id = $1 and id <> $2 and country = $3 and region is not distinct from $4
         and tax_class = $5 and name = $6 and tstzrange(valid_from, valid_to) && tstzrange($7, $8)
       limit 1
     ) as overlapping`,
    [storeId, id, country, region ?? null, taxClassCode, name, validFrom ?? null, validTo ?? null],
  );
  if (!found?.hasClass) throw unknownTaxClass();
  if (found.overlapping === null) return;
  throw alreadyExists(
    'validFrom',
    `The rate ${encodeId('txr', found.overlapping)} of the same country, region, tax class and name applies in a part ` +
      'of this period. End it first.',
  );
}

function unknownTaxClass(): DomainError {
  return invalid('taxClass', 'The store has no such tax class.');
}
