import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Transactions } from '../../../../platform/db/transactions.ts';
import type { DomainError } from '../../../../platform/errors/domain-error.ts';
import { alreadyExists, expectVersion, invalid } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { countryAt, nameAt } from '../../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { optionalTextInput } from '../../../../platform/inputs/text-input.ts';
import { CODE_PATTERN } from '../../../../values/code.ts';
import { encodeId } from '../../../../values/ids.ts';
import { TaxRateCategory } from '../tax-enums.ts';
import { TaxRate } from '../tax-rate.entity.ts';
import { expectValidity, MAX_REFERENCE_LENGTH, ratePpmAt, regionAt } from '../tax-rule-values.ts';
import { taxRateEvent } from '../taxes.events.ts';
import { lockTaxRule, lockTaxRules } from '../taxes.locks.ts';
import type { NewTaxRate, TaxRateChanges } from './new-tax-rate.ts';
import { problemAt, readTaxRateFile, TaxRateFileError } from './tax-rate-file.ts';

interface WantedRate {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes tax rates. */
export class TaxRatesService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** @throws DomainError VALIDATION, or ALREADY_EXISTS when the rate overlaps another one */
  create(actor: Actor, command: NewTaxRate): Promise<string> {
    return this.#transactions.run(async (em) => {
      await lockTaxRules(em, actor.storeId);
      return addTaxRate(em, actor, command);
    });
  }

  /**
   * Creates the rates of a CSV file, all of them or none.
   *
   * @returns how many it created
   * @throws TaxRateFileError with a line for each wrong line of the file
   */
  import(actor: Actor, text: string): Promise<number> {
    const lines = readTaxRateFile(text);
    return this.#transactions.run(async (em) => {
      await lockTaxRules(em, actor.storeId);
      const problems: string[] = [];
      for (const { number, read } of lines) {
        try {
          await addTaxRate(em, actor, read());
        } catch (error) {
          problems.push(problemAt(number, error));
        }
      }
      if (problems.length > 0) throw new TaxRateFileError(problems);
      return lines.length;
    });
  }

  /** Appends one event when something changed. @throws DomainError as {@link create}, NOT_FOUND, VERSION_CONFLICT */
  update(actor: Actor, command: TaxRateChanges & WantedRate): Promise<string> {
    return this.#transactions.run(async (em) => {
      const rate = await lockWanted(em, actor, command);
      const { version } = rate;
      applyChanges(rate, command);
      await refuseConflict(em, rate);
      await em.flush();
      if (rate.version !== version) await appendEvents(em, [taxRateEvent(actor, 'tax_rate.updated', rate)]);
      return rate.id;
    });
  }

  /** Orders keep what they were charged. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  delete(actor: Actor, wanted: WantedRate): Promise<string> {
    return this.#transactions.run(async (em) => {
      const rate = await lockWanted(em, actor, wanted);
      em.remove(rate);
      await em.flush();
      rate.version += 1;
      await appendEvents(em, [taxRateEvent(actor, 'tax_rate.deleted', rate)]);
      return rate.id;
    });
  }
}

/**
 * Creates a rate in the caller's transaction, which holds the lock of the store's tax rules.
 *
 * @returns the id of the rate
 * @throws DomainError VALIDATION, or ALREADY_EXISTS when the rate overlaps another one
 */
async function addTaxRate(em: EntityManager, actor: Actor, command: NewTaxRate): Promise<string> {
  if (!CODE_PATTERN.test(command.taxClass)) throw unknownTaxClass();
  const rate = new TaxRate();
  rate.storeId = actor.storeId;
  rate.country = countryAt('country', command.country);
  rate.region = regionAt('region', command.country, command.region);
  rate.taxClassCode = command.taxClass;
  applyChanges(rate, command);
  await refuseConflict(em, rate);
  em.persist(rate);
  await em.flush();
  await appendEvents(em, [taxRateEvent(actor, 'tax_rate.created', rate)]);
  return rate.id;
}

function applyChanges(rate: TaxRate, changes: TaxRateChanges): void {
  const { name, category, appliesWithin, validFrom, validTo, reference } = changes;
  if (name != null) rate.name = nameAt('name', name);
  if (changes.rate != null) rate.ratePpm = ratePpmAt('rate', changes.rate);
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
async function refuseConflict(em: EntityManager, rate: TaxRate): Promise<void> {
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

async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedRate,
): Promise<TaxRate> {
  await lockTaxRules(em, storeId);
  const rate = orNotFound(await lockTaxRule(em, TaxRate, { storeId, id }), 'tax rate', 'taxRateId');
  expectVersion(expectedVersion, rate, encodeId('txr', id));
  return rate;
}
