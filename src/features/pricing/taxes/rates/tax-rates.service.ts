import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Transactions } from '../../../../platform/db/transactions.ts';
import { expectVersion } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { TaxRate } from '../tax-rate.entity.ts';
import { taxRateEvent } from '../taxes.events.ts';
import { lockTaxRule, lockTaxRules } from '../taxes.locks.ts';
import type { NewTaxRate, TaxRateChanges } from './new-tax-rate.ts';
import { addTaxRate, applyChanges, newTaxRate, refuseConflict } from './new-tax-rates.ts';
import { readTaxRateFile } from './tax-rate-file.ts';
import { importTaxRates, type TaxRateImport } from './tax-rate-import.ts';

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
      return addTaxRate(em, actor, newTaxRate(actor, command));
    });
  }

  /**
   * Imports the rates of a CSV file, all of them or none. Rates that are there already stay as they are.
   *
   * @throws CsvFileError with a line for each wrong line of the file
   */
  import(actor: Actor, text: string): Promise<TaxRateImport> {
    const lines = readTaxRateFile(text);
    return this.#transactions.run(async (em) => {
      await lockTaxRules(em, actor.storeId);
      return importTaxRates(em, actor, lines);
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
