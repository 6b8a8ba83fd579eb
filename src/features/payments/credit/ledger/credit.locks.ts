import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import { creditRefusalOf } from './credit.errors.ts';
import type { CreditAccount } from './credit-account.entity.ts';

/**
 * The statements that move credit. SQL functions lock the accounts, in the order of their ids, and write the ledger. In a
 * transaction they come after the order's lock and after stock.
 */

/** Stores a gift card with its first entry. */
export async function insertGiftCard(
  em: EntityManager,
  { card, createdBy }: { card: CreditAccount; createdBy: string },
): Promise<void> {
  const { id, storeId, customerId, codeHash, lastFour, currency, note, expiresAt } = card;
  await sql(
    em,
    `insert into credit_accounts (id, store_id, kind, customer_id, code_hash, last_four, currency, note, expires_at)
     values ($1, $2, 'GIFT_CARD', $3, $4, $5, $6, $7, $8)`,
    [id, storeId, customerId, codeHash, lastFour, currency, note, expiresAt],
  );
  await sql(em, "select add_credit_entry($1, $2, 'ISSUED', $3, null, null, null, $4)", [
    storeId,
    id,
    card.balance,
    createdBy,
  ]);
}

/** @returns whether it was active; undefined when the store has no such card */
export async function disableCard(
  em: EntityManager,
  { storeId, cardId }: { storeId: string; cardId: string },
): Promise<{ wasActive: boolean } | undefined> {
  const [found] = await sql<{ wasActive: boolean }>(
    em,
    `with card as (
       select id, disabled_at from credit_accounts
       where store_id = $1 and id = $2 and kind = 'GIFT_CARD' for update
     ), disabled as (
       update credit_accounts a set disabled_at = now(), version = a.version + 1, updated_at = now()
       from card where a.id = card.id and a.store_id = $1 and card.disabled_at is null
     )
     select disabled_at is null as "wasActive" from card`,
    [storeId, cardId],
  );
  return found;
}

/** A change of the store credit of a customer, in minor units: negative when it is taken away. */
export interface CustomerCredit {
  readonly storeId: string;
  readonly customerId: string;
  readonly currency: string;
  readonly kind: 'REFUNDED' | 'ADJUSTED';
  readonly amount: number;
  /** The refund that goes to the customer's credit in place of the payment. */
  readonly refundId?: string;
  readonly reason: string | null;
  readonly createdBy: string;
}

/**
 * Changes the store credit of a customer in the caller's transaction. The account is opened when it is needed.
 *
 * @throws DomainError with a CreditError when less than that is left
 */
export async function creditStore(em: EntityManager, credit: CustomerCredit): Promise<{ accountId: string }> {
  const { storeId, customerId, currency, kind, amount, refundId = null, reason, createdBy } = credit;
  const values = [storeId, customerId, currency, kind, amount, refundId, reason, createdBy];
  try {
    const [row] = await sql<{ accountId: string }>(
      em,
      'select account_id as "accountId" from credit_customer($1, $2, $3, $4, $5, $6, $7, $8)',
      values,
    );
    return row!;
  } catch (error) {
    throw creditRefusalOf(error, { currency, fieldOf: () => 'amount' }) ?? error;
  }
}

/** Gives a refund of a payment by credit back to the account it came from, even when a card has ended. */
export async function refundCredit(
  em: EntityManager,
  refund: { storeId: string; paymentId: string; refundId: string; amount: number; createdBy: string },
): Promise<void> {
  const { storeId, paymentId, refundId, amount, createdBy } = refund;
  await sql(
    em,
    `select add_credit_entry($1, p.account::uuid, 'REFUNDED', $4, p.id, $3, null, $5) from payments p
     where p.store_id = $1 and p.id = $2`,
    [storeId, paymentId, refundId, amount, createdBy],
  );
}

/** Gives back what payments held. The caller has cancelled them. */
export async function releaseCredit(
  em: EntityManager,
  { storeId, paymentIds, createdBy }: { storeId: string; paymentIds: readonly string[]; createdBy: string },
): Promise<void> {
  await sql(em, 'select release_held_credit($1, $2, $3)', [storeId, paymentIds, createdBy]);
}
