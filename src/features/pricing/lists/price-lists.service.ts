import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { expectVersion, invalid } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { CsvFileError, problemAt } from '../../../platform/inputs/csv-file.ts';
import { currencyAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { keepGroups } from '../../customers/groups/customer-groups.locks.ts';
import { PriceList } from './price-list.entity.ts';
import { applyChanges, type PriceListChanges } from './price-list-values.ts';
import { priceListEvent } from './price-lists.events.ts';
import { lockPriceList, lockPriceListsNamed } from './price-lists.locks.ts';
import {
  type GivenPrice,
  priceReader,
  pricesOf,
  type ReadPrice,
  type WantedPrices,
  wantedPrices,
} from './prices/given-prices.ts';
import { readPriceFile } from './prices/price-file.ts';
import { removePrices, writePrices } from './prices/written-prices.ts';

interface WantedList {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** A list by its name, and the currency that it has or gets. */
interface NamedList {
  readonly name: string;
  readonly currency: string | undefined;
  readonly storeCurrency: string;
}

/** Creates, changes and deletes price lists, and sets their prices. */
export class PriceListsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  create(
    actor: Actor,
    values: PriceListChanges & { readonly name: string; readonly currency: string },
  ): Promise<string> {
    return this.#transactions.run(async (em) => (await addList(em, actor, values)).id);
  }

  /**
   * Sets and removes the prices of a CSV file, all or none, in a list that is found by its name or else made.
   *
   * @param given.list with the currency of a new list; that of the store by default
   * @returns the number of prices in the file, and of those that changed
   * @throws CsvFileError with a line for each wrong line; DomainError for a name that several lists have, or a list in
   *   another currency
   */
  importPrices(
    actor: Actor,
    { list: wanted, text }: { readonly list: NamedList; readonly text: string },
  ): Promise<{ prices: number; changed: number }> {
    const lines = readPriceFile(text);
    return this.#transactions.run(async (em) => {
      const list = await listNamed(em, actor, wanted);
      const read = await priceReader(
        em,
        list,
        lines.map(({ price }) => price),
      );
      const prices: ReadPrice[] = [];
      const problems: string[] = [];
      for (const { number, price } of lines) {
        try {
          prices.push(read(price, 'price'));
        } catch (error) {
          problems.push(problemAt(number, error));
        }
      }
      if (problems.length > 0) throw new CsvFileError(problems);
      return {
        prices: lines.length,
        changed: await changePrices(em, actor, { list, ...wantedPrices(prices) }),
      };
    });
  }

  /** Appends one event when something changed, none when nothing did. */
  update(actor: Actor, { id, expectedVersion, ...changes }: PriceListChanges & WantedList): Promise<string> {
    return this.#transactions.run(async (em) => {
      await keepGroups(em, groupsOf(actor, changes));
      const list = await lockWanted(em, actor, { id, expectedVersion });
      const { version } = list;
      applyChanges(list, changes);
      await em.flush();
      if (list.version !== version) {
        await appendEvents(em, [priceListEvent(actor, 'price_list.updated', { list })]);
      }
      return id;
    });
  }

  /** Deletes a list with its prices. Orders keep theirs. */
  delete(actor: Actor, wanted: WantedList): Promise<string> {
    return this.#transactions.run(async (em) => {
      const list = await lockWanted(em, actor, wanted);
      em.remove(list);
      await em.flush();
      list.version += 1;
      await appendEvents(em, [priceListEvent(actor, 'price_list.deleted', { list })]);
      return wanted.id;
    });
  }

  /**
   * Sets and removes prices, all or none, in two statements however many there are. Appends one event when something
   * changed.
   *
   * @throws DomainError at the path of the first mistake: VALIDATION, or NOT_FOUND for an unknown variant
   */
  setPrices(
    actor: Actor,
    { id, prices }: { readonly id: string; readonly prices: readonly GivenPrice[] },
  ): Promise<string> {
    return this.#transactions.run(async (em) => {
      const list = await lockWanted(em, actor, { id });
      await changePrices(em, actor, { list, ...(await pricesOf(em, list, prices)) });
      return id;
    });
  }
}

/** @returns the number of prices that changed */
async function changePrices(
  em: EntityManager,
  actor: Actor,
  { list, set, removed }: WantedPrices & { readonly list: PriceList },
): Promise<number> {
  const changed = (await writePrices(em, list, set)) + (await removePrices(em, list, removed));
  if (changed > 0) {
    const about = { prices: changed };
    await appendEvents(em, [priceListEvent(actor, 'price_list.prices_changed', { list, about })]);
  }
  return changed;
}

/** Finds and locks the list of this name, or makes it. */
async function listNamed(em: EntityManager, actor: Actor, wanted: NamedList): Promise<PriceList> {
  const { name, currency, storeCurrency } = wanted;
  const [found, other] = await lockPriceListsNamed(em, { storeId: actor.storeId, name });
  if (other) throw invalid('name', `Several price lists have the name "${name}"; rename all but one.`);
  if (!found) return addList(em, actor, { name, currency: currency ?? storeCurrency });
  if (currency !== undefined && currency !== found.currency) {
    throw invalid(
      'currency',
      `The price list "${name}" has the currency ${found.currency}, not ${currency}.`,
    );
  }
  return found;
}

async function addList(
  em: EntityManager,
  actor: Actor,
  { currency, ...values }: PriceListChanges & { readonly name: string; readonly currency: string },
): Promise<PriceList> {
  const list = new PriceList();
  Object.assign(list, { storeId: actor.storeId, currency: currencyAt('currency', currency) });
  applyChanges(list, values);
  await keepGroups(em, groupsOf(actor, values));
  em.persist(list);
  await em.flush();
  await appendEvents(em, [priceListEvent(actor, 'price_list.created', { list })]);
  return list;
}

function groupsOf({ storeId }: Actor, { customerGroupIds }: PriceListChanges) {
  return { storeId, ids: customerGroupIds ?? [], field: 'customerGroupIds' };
}

/** @throws DomainError NOT_FOUND, equally for an unknown list and one of another store; VERSION_CONFLICT */
async function lockWanted(
  em: EntityManager,
  { storeId }: Actor,
  { id, expectedVersion }: WantedList,
): Promise<PriceList> {
  const list = orNotFound(await lockPriceList(em, { storeId, id }), 'price list', 'priceListId');
  expectVersion(expectedVersion, list, encodeId('prl', id));
  return list;
}
