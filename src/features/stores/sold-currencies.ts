import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { currencyAt } from '../../platform/inputs/input-values.ts';
import { currencyNotSold } from './stores.errors.ts';

/** A currency that is asked for, and the one that the store has by default. */
interface WantedCurrency {
  readonly storeId: string;
  readonly currency: string;
  readonly storeCurrency: string;
}

/** The currencies of a store, its default first. */
export function currenciesOf({
  currency,
  otherCurrencies,
}: {
  readonly currency: string;
  readonly otherCurrencies: readonly string[];
}): string[] {
  return [currency, ...otherCurrencies];
}

/** The present currencies, since the store of a request may be some seconds old. */
export async function readCurrencies(em: EntityManager, storeId: string): Promise<string[]> {
  const [store] = await sql<{ currency: string; otherCurrencies: string[] }>(
    em,
    'select currency, other_currencies as "otherCurrencies" from stores where id = $1',
    [storeId],
  );
  return currenciesOf(store!);
}

/**
 * Reads nothing for the currency that the store has by default.
 *
 * @throws DomainError VALIDATION for what is no currency; with a CurrencyNotSoldError
 */
export async function expectSold(
  em: EntityManager,
  { storeId, currency, storeCurrency }: WantedCurrency,
  field: string,
): Promise<void> {
  currencyAt(field, currency);
  if (currency === storeCurrency) return;
  const available = await readCurrencies(em, storeId);
  if (!available.includes(currency)) throw currencyNotSold(field, { currency, available });
}
