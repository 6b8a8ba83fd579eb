import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { CsvFileError, problemAt } from '../../../../platform/inputs/csv-file.ts';
import { addTaxClass } from '../classes/new-tax-class.ts';
import { TaxClass } from '../tax-class.entity.ts';
import { TaxRate } from '../tax-rate.entity.ts';
import { taxRateEvent } from '../taxes.events.ts';
import { addTaxRate, newTaxRate } from './new-tax-rates.ts';
import type { TaxRateLine } from './tax-rate-file.ts';

/** What an import did, in numbers of rates. */
export interface TaxRateImport {
  readonly added: number;
  /** Rates of before that a rate of the file takes the place of. */
  readonly ended: number;
  /** Rates of the file that were there already. */
  readonly unchanged: number;
}

/**
 * Imports rates in the caller's transaction, which holds the lock of the store's tax rules. A rate that is there already
 * stays as it is, so that a file can be imported again. A rate without an end takes the place of one without an end that
 * began before: that one ends when the new one begins.
 *
 * @throws CsvFileError with a line for each wrong line
 */
export async function importTaxRates(
  em: EntityManager,
  actor: Actor,
  lines: readonly TaxRateLine[],
): Promise<TaxRateImport> {
  const done = { added: 0, ended: 0, unchanged: 0 };
  const problems: string[] = [];
  for (const { number, taxClassName, read } of lines) {
    try {
      done[await importRate(em, actor, { taxClassName, rate: newTaxRate(actor, read()) }, done)] += 1;
    } catch (error) {
      problems.push(problemAt(number, error));
    }
  }
  if (problems.length > 0) throw new CsvFileError(problems);
  return done;
}

async function importRate(
  em: EntityManager,
  actor: Actor,
  { taxClassName, rate }: { taxClassName: string | undefined; rate: TaxRate },
  done: { ended: number },
): Promise<'added' | 'unchanged'> {
  const { storeId, country, region, taxClassCode, name } = rate;
  const rates = await em.find(TaxRate, { storeId, country, region: region ?? null, taxClassCode, name });
  if (rates.some((known) => isSame(known, { rate, rates }))) return 'unchanged';
  if (taxClassName !== undefined && (await em.count(TaxClass, { storeId, code: taxClassCode })) === 0) {
    await addTaxClass(em, actor, { code: taxClassCode, name: taxClassName });
  }
  const replaced = rates.find((known) => isReplacedBy(known, rate));
  if (replaced) {
    replaced.validTo = rate.validFrom ?? null;
    await em.flush();
    await appendEvents(em, [taxRateEvent(actor, 'tax_rate.updated', replaced)]);
    done.ended += 1;
  }
  await addTaxRate(em, actor, rate);
  return 'added';
}

/** The same rate for the same goods and time. One that has ended since is still the same if another one follows it. */
function isSame(known: TaxRate, { rate, rates }: { rate: TaxRate; rates: readonly TaxRate[] }): boolean {
  const { ratePpm, category, appliesWithin, validFrom, validTo } = rate;
  if (known.ratePpm !== ratePpm || known.category !== category || known.appliesWithin !== appliesWithin) {
    return false;
  }
  if (timeOf(known.validFrom) !== timeOf(validFrom)) return false;
  const end = timeOf(known.validTo);
  if (end === timeOf(validTo)) return true;
  return timeOf(validTo) === null && rates.some((next) => timeOf(next.validFrom) === end);
}

function isReplacedBy(known: TaxRate, { validFrom, validTo }: TaxRate): boolean {
  const from = timeOf(validFrom);
  if (from === null || timeOf(validTo) !== null || timeOf(known.validTo) !== null) return false;
  return (timeOf(known.validFrom) ?? Number.NEGATIVE_INFINITY) < from;
}

function timeOf(moment: Date | null | undefined): number | null {
  return moment?.getTime() ?? null;
}
