import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { expectVersion } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { currencyAt } from '../../../platform/inputs/input-values.ts';
import { orNotFound } from '../../../platform/inputs/node-ids.ts';
import { encodeId } from '../../../values/ids.ts';
import { keepGroups } from '../../customers/groups/customer-groups.locks.ts';
import { PriceList } from './price-list.entity.ts';
import { applyChanges, type PriceListChanges } from './price-list-values.ts';
import { priceListEvent } from './price-lists.events.ts';
import { lockPriceList } from './price-lists.locks.ts';
import { type GivenPrice, pricesOf } from './prices/given-prices.ts';
import { removePrices, writePrices } from './prices/written-prices.ts';

interface WantedList {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates, changes and deletes price lists, and sets their prices. */
export class PriceListsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  create(
    actor: Actor,
    { currency, ...values }: PriceListChanges & { readonly name: string; readonly currency: string },
  ): Promise<string> {
    const list = new PriceList();
    Object.assign(list, { storeId: actor.storeId, currency: currencyAt('currency', currency) });
    applyChanges(list, values);
    return this.#transactions.run(async (em) => {
      await keepGroups(em, groupsOf(actor, values));
      em.persist(list);
      await em.flush();
      await appendEvents(em, [priceListEvent(actor, 'price_list.created', { list })]);
      return list.id;
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
      const { set, removed } = await pricesOf(em, list, prices);
      const changed = (await writePrices(em, list, set)) + (await removePrices(em, list, removed));
      if (changed > 0) {
        const about = { prices: changed };
        await appendEvents(em, [priceListEvent(actor, 'price_list.prices_changed', { list, about })]);
      }
      return id;
    });
  }
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
