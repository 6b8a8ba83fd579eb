import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { prepared, sql } from '../../../platform/db/sql.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { NO_RULES, type PricingRules } from './pricing-rules.ts';

type Parts = Omit<PricingRules, 'version' | 'settings'>;

/** Reads each part of the rules of a store. A part without a reader is empty. */
export type RuleReaders = {
  readonly [Part in keyof Parts]?: (em: EntityManager, storeId: string) => Promise<Parts[Part]>;
};

type Settings = PricingRules['settings'] & { readonly version: number };

const SETTINGS = prepared(`
  select pricing_version as version, currency, time_zone as "timeZone", country, taxes_included as "taxesIncluded", tax_rounding as "taxRounding",
    tax_rounded_per as "taxRoundedPer", shipping_tax as "shippingTax", shipping_tax_class as "shippingTaxClass",
    untaxed_prices as "untaxedPrices", total_rounding as "totalRounding"
  from stores where id = $1`);

const MAX_STORES = 500;
const MAX_READS = 5;

/**
 * The rules of stores. A process keeps the newest rules of each store that it has read; `stores.pricing_version` says
 * whether they are up to date, and comes with every statement that reads what is priced.
 */
export class StoreRules {
  readonly #transactions: Transactions;
  readonly #readers: RuleReaders;
  readonly #known = new LRUCache<string, PricingRules>({ max: MAX_STORES });

  constructor(transactions: Transactions, readers: RuleReaders) {
    this.#transactions = transactions;
    this.#readers = readers;
  }

  /** The newest rules of a store that this process has read. They may be out of date. */
  known(storeId: string): PricingRules | undefined {
    return this.#known.get(storeId);
  }

  /**
   * The rules of a store at this version, or at a newer one: see `version` of the result.
   *
   * @param em reads them where a transaction is open already
   */
  async at({
    storeId,
    version,
    em,
  }: {
    storeId: string;
    version: number;
    em?: EntityManager;
  }): Promise<PricingRules> {
    const known = this.#known.get(storeId);
    if (known && known.version >= version) return known;
    const rules = em
      ? await this.#read(em, { storeId, version })
      : await this.#transactions.runAutocommit((own) => this.#read(own, { storeId, version }));
    this.#known.set(storeId, rules);
    return rules;
  }

  /** Reads all parts. A change in between raises the version, and they are read again. */
  async #read(
    em: EntityManager,
    { storeId, version }: { storeId: string; version: number },
  ): Promise<PricingRules> {
    let before = version;
    for (let reads = 1; ; reads++) {
      const parts: Partial<Parts> = {};
      for (const [part, read] of Object.entries(this.#readers)) {
        Object.assign(parts, { [part]: await read(em, storeId) });
      }
      const [row] = await sql<Settings>(em, SETTINGS, [storeId]);
      const { version: after, ...settings } = row!;
      // Rules that keep changing count as those of an older version: what was priced with them is priced again.
      if (after === before || reads === MAX_READS) {
        return { ...NO_RULES, ...parts, settings, version: before };
      }
      before = after;
    }
  }
}
