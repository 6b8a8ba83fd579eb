import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { currenciesOf } from '../stores/sold-currencies.ts';
import { planStore } from '../stores/stores.service.ts';
import { lockImports } from './imports.locks.ts';
import { OrderFileError } from './reading/order-file.ts';

/** A store that exists. */
export interface KnownStore {
  readonly id: string;
  readonly currency: string;
  readonly otherCurrencies: readonly string[];
  readonly orderNumberPrefix: string;
}

/** The id of an existing store, or a store to create with its first order. */
export type StoreChoice = { readonly id: string } | { readonly code: string; readonly currency: string };

/**
 * The target store of an import. A new store is created in the transaction of its first order, so that an import that
 * stores nothing leaves no empty store.
 */
export class ImportStore {
  readonly #choice: StoreChoice;

  /** @throws DomainError VALIDATION when the new store cannot have this code or this currency */
  constructor(choice: StoreChoice) {
    if ('code' in choice) planStore({ ...choice, name: choice.code });
    this.#choice = choice;
  }

  /**
   * The currencies that orders can be in, the default one first.
   *
   * @throws OrderFileError when there is no such store
   */
  async readCurrencies(em: EntityManager): Promise<string[]> {
    const choice = this.#choice;
    if ('code' in choice) return [choice.currency];
    return currenciesOf(await readStore(em, choice));
  }

  /**
   * Locks the store for imports, which run one batch at a time. For a new store the lock is on its code.
   *
   * @returns undefined for a new store that nobody has made yet
   */
  async find(em: EntityManager): Promise<KnownStore | undefined> {
    const choice = this.#choice;
    if ('code' in choice) await lockImports(em, choice.code);
    const [store] = await findStore(em, choice);
    if (!store) return undefined;
    if ('code' in choice && store.currency !== choice.currency) {
      throw new OrderFileError(`The store "${choice.code}" has the currency ${store.currency}.`);
    }
    await lockImports(em, store.id);
    return store;
  }

  /** Creates the new store in the caller's transaction, under the lock of {@link find}. */
  async make(em: EntityManager): Promise<KnownStore> {
    const choice = this.#choice;
    if ('id' in choice) return readStore(em, choice);
    const store = planStore({ ...choice, name: choice.code });
    em.persist(store);
    await em.flush();
    return store;
  }
}

async function readStore(em: EntityManager, choice: { id: string }): Promise<KnownStore> {
  const [store] = await findStore(em, choice);
  if (!store) throw new OrderFileError(`There is no store ${choice.id}.`);
  return store;
}

function findStore(em: EntityManager, choice: StoreChoice): Promise<KnownStore[]> {
  const [column, value] = 'code' in choice ? ['code', choice.code] : ['id', choice.id];
  return sql(
    em,
    `select id, currency, other_currencies as "otherCurrencies", order_number_prefix as "orderNumberPrefix"
     from stores where ${column} = $1`,
    [value],
  );
}
