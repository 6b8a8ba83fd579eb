import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { planStore } from '../stores/stores.service.ts';
import { lockImports } from './imports.locks.ts';
import { OrderFileError } from './reading/order-file.ts';

/** A store that is there. */
export interface KnownStore {
  readonly id: string;
  readonly currency: string;
  readonly orderNumberPrefix: string;
}

/** A store that is there, by its id, or one to be made with its first order. */
export type StoreChoice = { readonly id: string } | { readonly code: string; readonly currency: string };

/**
 * The store that is imported into. A new one is made in the transaction of its first order, so that an import that
 * stores nothing leaves no empty store behind.
 */
export class ImportStore {
  readonly #choice: StoreChoice;

  /** @throws DomainError VALIDATION when the new store cannot have this code or this currency */
  constructor(choice: StoreChoice) {
    if ('code' in choice) planStore({ ...choice, name: choice.code });
    this.#choice = choice;
  }

  /** @throws OrderFileError when there is no such store */
  async readCurrency(em: EntityManager): Promise<string> {
    const choice = this.#choice;
    if ('code' in choice) return choice.currency;
    return (await readStore(em, choice)).currency;
  }

  /**
   * Locks the imports of the store, which run batch by batch; so do those that plan a new store of one code.
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

  /** Makes the new store, in the caller's transaction and under the lock of {@link find}. */
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
    `select id, currency, order_number_prefix as "orderNumberPrefix" from stores where ${column} = $1`,
    [value],
  );
}
