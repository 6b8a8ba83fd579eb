import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../../platform/auth/actor.ts';
import { isForeignKeyViolation } from '../../../../platform/db/connection/database-failure.ts';
import { isUniqueViolation, type Transactions } from '../../../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, invalid } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { CODE_PATTERN, CODE_RULE } from '../../../../values/code.ts';
import { encodeId } from '../../../../values/ids.ts';
import { lockTaxRule, lockTaxRules } from '../../taxes/taxes.locks.ts';
import { shippingMethodEvent } from '../shipping.events.ts';
import { expectRoom, MAX_METHODS } from '../shipping-limits.ts';
import { ShippingMethod } from '../shipping-method.entity.ts';
import { applyValues, type MethodValues, unknownTaxClass } from './shipping-method-values.ts';
import { type RateValues, ratesAt, readRates, type StoredRate, writeRates } from './shipping-rates.ts';

interface ShippingMethodChanges extends MethodValues {
  /** In place of those that it has. Null counts as absent. */
  readonly rates?: readonly RateValues[] | null | undefined;
}

interface NewShippingMethod extends ShippingMethodChanges {
  readonly code: string;
  readonly name: string;
}

interface WantedMethod {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes shipping methods. Changes of one store wait for each other: see `lockTaxRules`. */
export class ShippingMethodsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** @throws DomainError VALIDATION, NOT_FOUND for a zone, ALREADY_EXISTS for the code */
  create(actor: Actor, { code, ...values }: NewShippingMethod): Promise<string> {
    if (!CODE_PATTERN.test(code)) throw invalid('code', CODE_RULE);
    const { storeId } = actor;
    return this.#run(code, async (em) => {
      await lockTaxRules(em, storeId);
      const room = { table: 'shipping_methods', max: MAX_METHODS, what: 'shipping methods' } as const;
      await expectRoom(em, { storeId, ...room });
      const method = new ShippingMethod();
      method.storeId = storeId;
      method.code = code;
      const rates = await change(em, method, { before: [], changes: values });
      await appendEvents(em, [shippingMethodEvent(actor, 'shipping_method.created', { method, rates })]);
      return method.id;
    });
  }

  /** Appends one event when something changed. @throws DomainError VALIDATION, NOT_FOUND, VERSION_CONFLICT */
  update(actor: Actor, changes: ShippingMethodChanges & WantedMethod): Promise<string> {
    return this.#run('', async (em) => {
      const method = await lockWanted(em, actor, changes);
      const { version } = method;
      const rates = await change(em, method, { before: await readRates(em, method), changes });
      if (method.version !== version) {
        await appendEvents(em, [shippingMethodEvent(actor, 'shipping_method.updated', { method, rates })]);
      }
      return method.id;
    });
  }

  /** Orders keep what they were charged. Carts that chose it choose another. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  delete(actor: Actor, wanted: WantedMethod): Promise<string> {
    return this.#transactions.run(async (em) => {
      const method = await lockWanted(em, actor, wanted);
      const rates = await readRates(em, method);
      em.remove(method);
      await em.flush();
      method.version += 1;
      await appendEvents(em, [shippingMethodEvent(actor, 'shipping_method.deleted', { method, rates })]);
      return method.id;
    });
  }

  async #run(code: string, work: (em: EntityManager) => Promise<string>): Promise<string> {
    try {
      return await this.#transactions.run(work);
    } catch (error) {
      if (isUniqueViolation(error, 'shipping_methods_store_id_code_key')) {
        throw alreadyExists('code', `There is a shipping method "${code}" already.`);
      }
      if (isForeignKeyViolation(error, 'shipping_methods_store_id_tax_class_fkey')) throw unknownTaxClass();
      throw error;
    }
  }
}

/** Applies and stores the changes. @returns the rates that the method has then */
async function change(
  em: EntityManager,
  method: ShippingMethod,
  { before, changes }: { before: readonly StoredRate[]; changes: ShippingMethodChanges },
): Promise<readonly StoredRate[]> {
  applyValues(method, changes);
  const wanted = changes.rates;
  const rates = wanted == null ? before : ratesAt(wanted);
  const hasChanged = JSON.stringify(rates) !== JSON.stringify(before);
  if (hasChanged) method.updatedAt = new Date();
  em.persist(method);
  await em.flush();
  if (wanted != null && hasChanged) await writeRates(em, method, { rates, wanted });
  return rates;
}

async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedMethod,
): Promise<ShippingMethod> {
  await lockTaxRules(em, storeId);
  const found = await lockTaxRule(em, ShippingMethod, { storeId, id });
  const method = orNotFound(found, 'shipping method', 'shippingMethodId');
  expectVersion(expectedVersion, method, encodeId('shm', id));
  return method;
}
