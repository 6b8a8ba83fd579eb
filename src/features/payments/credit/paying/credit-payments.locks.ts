import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../../platform/db/sql.ts';
import type { ProviderName } from '../../providers/provider-name.ts';

/** A part of an order that an account pays. `amount` is in minor units. */
export interface CreditPart {
  readonly paymentId: string;
  readonly accountId: string;
  readonly provider: ProviderName;
  readonly amount: number;
}

/** The parts in the form of the SQL function `pay_by_credit`. */
export function creditPartRows(parts: readonly CreditPart[]): object[] {
  return parts.map(({ paymentId, accountId, provider, amount }) => ({
    payment_id: paymentId,
    account_id: accountId,
    provider,
    amount,
  }));
}

/** Stores payments by credit of an order that the caller has locked: captured, or held until the rest is paid. */
export async function insertCreditPayments(
  em: EntityManager,
  paid: {
    storeId: string;
    orderId: string;
    parts: readonly CreditPart[];
    isCaptured: boolean;
    createdBy: string;
  },
): Promise<void> {
  const { storeId, orderId, parts, isCaptured, createdBy } = paid;
  const rows = JSON.stringify(creditPartRows(parts));
  await sql(em, 'select pay_by_credit($1, $2, $3, $4, $5)', [storeId, orderId, rows, isCaptured, createdBy]);
}

/** A payment that held credit, and the minor units of it that were spent. */
export interface EndedHold {
  readonly id: string;
  readonly provider: ProviderName;
  readonly amount: number;
  readonly spent: number;
}

/** Captures what the order holds, up to what is due. What is more is released, and all of it when nothing is due. */
export async function endHolds(
  em: EntityManager,
  order: { storeId: string; orderId: string; due: number; createdBy: string },
): Promise<EndedHold[]> {
  const { storeId, orderId, due, createdBy } = order;
  const rows = await sql<Omit<EndedHold, 'amount' | 'spent'> & { amount: string; spent: string }>(
    em,
    'select payment_id as id, provider, amount::text, spent::text from spend_held_credit($1, $2, $3, $4)',
    [storeId, orderId, due, createdBy],
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount), spent: Number(row.spent) }));
}

/** Whether another payment of the order can still succeed, so that what it holds stays held. */
export async function hasOpenPayment(
  em: EntityManager,
  { storeId, orderId }: { storeId: string; orderId: string },
): Promise<boolean> {
  const [row] = await sql<{ isOpen: boolean }>(
    em,
    `select exists (
       select from payments where store_id = $1 and order_id = $2 and status in ('PENDING', 'AUTHORIZED')
         and provider not in ('gift_card', 'store_credit')
     ) as "isOpen"`,
    [storeId, orderId],
  );
  return row!.isOpen;
}
