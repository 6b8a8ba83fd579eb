import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { invalid } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { nameAt } from '../../../../platform/inputs/input-values.ts';
import { CODE_PATTERN, CODE_RULE } from '../../../../values/code.ts';
import { TaxClass } from '../tax-class.entity.ts';
import { taxClassEvent } from '../taxes.events.ts';

/**
 * Creates a tax class in the caller's transaction.
 *
 * @returns its id
 * @throws DomainError VALIDATION; an error of the database when the store has the code
 */
export async function addTaxClass(
  em: EntityManager,
  actor: Actor,
  { code, name }: { code: string; name: string },
): Promise<string> {
  if (!CODE_PATTERN.test(code)) throw invalid('code', CODE_RULE);
  const taxClass = new TaxClass();
  taxClass.storeId = actor.storeId;
  taxClass.code = code;
  taxClass.name = nameAt('name', name);
  em.persist(taxClass);
  await em.flush();
  await appendEvents(em, [taxClassEvent(actor, 'tax_class.created', taxClass)]);
  return taxClass.id;
}
