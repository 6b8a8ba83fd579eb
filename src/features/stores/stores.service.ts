import { isForeignKeyViolation } from '../../platform/db/connection/database-failure.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { isUniqueViolation } from '../../platform/db/transactions.ts';
import type { DomainError } from '../../platform/errors/domain-error.ts';
import { alreadyExists, expectVersion, invalid, notFound } from '../../platform/errors/standard-errors.ts';
import { countryAt, currencyAt, nameAt } from '../../platform/inputs/input-values.ts';
import { CODE_PATTERN, CODE_RULE } from '../../values/code.ts';
import { encodeId } from '../../values/ids.ts';
import { isTimeZone } from '../../values/time-range.ts';
import { type PricingSettingChanges, pricingSettingsOf } from './pricing-settings.ts';
import { RESERVATION_SECONDS, Store } from './store.entity.ts';
import type { StoreDirectory } from './store-directory.ts';
import { lockStore } from './stores.locks.ts';

/** The most characters of the prefix of order numbers. */
export const MAX_PREFIX_LENGTH = 10;

/** Null counts as absent, because a store has all of these. */
export interface StoreChanges extends PricingSettingChanges {
  name?: string | null | undefined;
  timeZone?: string | null | undefined;
  orderNumberPrefix?: string | null | undefined;
  reservationTtlSeconds?: number | null | undefined;
  /** The default currency is always among them. */
  currencies?: readonly string[] | null | undefined;
}

export interface NewStore extends StoreChanges {
  readonly code: string;
  readonly name: string;
  readonly currency: string;
}

/** A new store, not yet stored. @throws DomainError VALIDATION */
export function planStore(command: NewStore): Store {
  if (!CODE_PATTERN.test(command.code)) throw invalid('code', CODE_RULE);
  const store = new Store();
  store.code = command.code;
  store.currency = currencyAt('currency', command.currency);
  applyChanges(store, command);
  return store;
}

/** Creates and changes stores. */
export class StoresService {
  readonly #transactions: Transactions;
  readonly #directory: StoreDirectory;

  constructor(transactions: Transactions, directory: StoreDirectory) {
    this.#transactions = transactions;
    this.#directory = directory;
  }

  async create(command: NewStore): Promise<string> {
    try {
      return await this.#transactions.run(async (em) => {
        // Planned anew when the transaction runs again, since an entity that was flushed is not inserted a second time.
        const store = planStore(command);
        em.persist(store);
        return store.id;
      });
    } catch (error) {
      if (isUniqueViolation(error))
        throw alreadyExists('code', `There is a store "${command.code}" already.`);
      throw explained(error);
    }
  }

  async update(
    id: string,
    changes: StoreChanges & { expectedVersion?: number | null | undefined },
  ): Promise<string> {
    try {
      await this.#transactions.run(async (em) => {
        const store = await lockStore(em, id);
        if (!store) throw notFound('store', 'storeId');
        expectVersion(changes.expectedVersion, store, encodeId('sto', id));
        applyChanges(store, changes);
      });
    } catch (error) {
      throw explained(error);
    }
    this.#directory.forget();
    return id;
  }
}

/** The tax class of shipping is checked at the commit, since the classes of a new store come after the store. */
function explained(error: unknown): unknown {
  return isForeignKeyViolation(error, 'stores_shipping_tax_class_fkey') ? unknownTaxClass() : error;
}

function unknownTaxClass(): DomainError {
  return invalid('shippingTaxClass', 'The store has no such tax class.');
}

function applyChanges(store: Store, changes: StoreChanges): void {
  const { name, timeZone, orderNumberPrefix, reservationTtlSeconds } = changes;
  if (name != null) store.name = nameAt('name', name);
  if (timeZone != null) {
    if (!isTimeZone(timeZone)) throw invalid('timeZone', 'That is no IANA time zone such as Europe/Berlin.');
    store.changeTimeZone(timeZone);
  }
  if (orderNumberPrefix != null) {
    if (orderNumberPrefix.length > MAX_PREFIX_LENGTH || !/^[\x21-\x7e]*$/.test(orderNumberPrefix)) {
      throw invalid('orderNumberPrefix', `A prefix has at most ${MAX_PREFIX_LENGTH} printable characters.`);
    }
    store.orderNumberPrefix = orderNumberPrefix;
  }
  if (reservationTtlSeconds != null) {
    const { min, max } = RESERVATION_SECONDS;
    if (reservationTtlSeconds < min || reservationTtlSeconds > max) {
      throw invalid(
        'reservationTtlSeconds',
        `Stock is reserved for ${min} to ${max.toLocaleString('en')} seconds.`,
      );
    }
    store.reservationTtlSeconds = reservationTtlSeconds;
  }
  const { country, shippingTaxClass, currencies } = changes;
  if (country != null) countryAt('country', country);
  if (shippingTaxClass != null && !CODE_PATTERN.test(shippingTaxClass)) throw unknownTaxClass();
  if (currencies != null) {
    store.sellIn(currencies.map((currency, index) => currencyAt(`currencies.${index}`, currency)));
  }
  store.changePricing(pricingSettingsOf(changes));
}
