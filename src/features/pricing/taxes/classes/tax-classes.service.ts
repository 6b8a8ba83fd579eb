import type { Actor } from '../../../../platform/auth/actor.ts';
import { isForeignKeyViolation } from '../../../../platform/db/connection/database-failure.ts';
import { isUniqueViolation, type Transactions } from '../../../../platform/db/transactions.ts';
import { alreadyExists, expectVersion, notAllowedNow } from '../../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../../platform/events/event-log.ts';
import { nameAt } from '../../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../../values/ids.ts';
import { TaxClass } from '../tax-class.entity.ts';
import { taxClassEvent } from '../taxes.events.ts';
import { lockTaxRule, lockTaxRules } from '../taxes.locks.ts';
import { addTaxClass } from './new-tax-class.ts';

/** The codes of the classes that every store has. `create_tax_classes` creates them. @internal */
export const BUILT_IN_TAX_CLASSES: readonly string[] = ['standard', 'reduced', 'zero', 'exempt'];

interface WantedClass {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, renames and deletes tax classes. */
export class TaxClassesService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** @throws DomainError VALIDATION, ALREADY_EXISTS */
  async create(actor: Actor, { code, name }: { code: string; name: string }): Promise<string> {
    try {
      return await this.#transactions.run((em) => addTaxClass(em, actor, { code, name }));
    } catch (error) {
      if (!isUniqueViolation(error, 'tax_classes_store_id_code_key')) throw error;
      throw alreadyExists('code', `There is a tax class "${code}" already.`);
    }
  }

  /** Appends one event when the name changed. @throws DomainError NOT_FOUND, VERSION_CONFLICT, VALIDATION */
  update(actor: Actor, wanted: WantedClass & { readonly name?: string | null | undefined }): Promise<string> {
    return this.#transactions.run(async (em) => {
      const { id, name, expectedVersion } = wanted;
      const found = await lockTaxRule(em, TaxClass, { storeId: actor.storeId, id });
      const taxClass = orNotFound(found, 'tax class', 'taxClassId');
      expectVersion(expectedVersion, taxClass, encodeId('txc', id));
      const { version } = taxClass;
      if (name != null) taxClass.name = nameAt('name', name);
      await em.flush();
      if (taxClass.version !== version) {
        await appendEvents(em, [taxClassEvent(actor, 'tax_class.updated', taxClass)]);
      }
      return id;
    });
  }

  /** @throws DomainError NOT_FOUND, VERSION_CONFLICT, or NOT_ALLOWED_NOW when it is built in or in use */
  async delete(actor: Actor, { id, expectedVersion }: WantedClass): Promise<string> {
    try {
      return await this.#transactions.run(async (em) => {
        await lockTaxRules(em, actor.storeId);
        const found = await lockTaxRule(em, TaxClass, { storeId: actor.storeId, id });
        const taxClass = orNotFound(found, 'tax class', 'taxClassId');
        expectVersion(expectedVersion, taxClass, encodeId('txc', id));
        if (BUILT_IN_TAX_CLASSES.includes(taxClass.code)) {
          throw notAllowedNow(`Every store keeps the tax class "${taxClass.code}".`, 'taxClassId');
        }
        em.remove(taxClass);
        await em.flush();
        taxClass.version += 1;
        await appendEvents(em, [taxClassEvent(actor, 'tax_class.deleted', taxClass)]);
        return id;
      });
    } catch (error) {
      // The setting of the store is checked at the commit, everything else before.
      if (!isForeignKeyViolation(error)) throw error;
      throw notAllowedNow('A product, a tax rate or shipping has this tax class.', 'taxClassId');
    }
  }
}
