import type { EntityManager } from '@mikro-orm/postgresql';
import { refusalOf } from '../../../../platform/db/refusal.ts';
import { prepared, sql } from '../../../../platform/db/sql.ts';

const LOCK = prepared('select lock_promotion_uses($1::uuid[])');

/**
 * Locks what several orders give back when they end, in id order, so that they cannot deadlock with a checkout. Call it
 * before their stock is locked.
 */
export async function lockUses(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length > 0) await sql(em, LOCK, [orderIds]);
}

const RETAKE = prepared('select from retake_promotion_uses($1, $2)');

/** A promotion has no uses left for an expired order whose money came late. */
export class UsesGoneError extends Error {
  override readonly name = 'UsesGoneError';
}

/**
 * Takes the uses again that an order gave back when it expired. Call it before stock is reserved, in a transaction of its
 * own that is undone on failure.
 *
 * @throws UsesGoneError when another order has the last one
 */
export async function retakeUses(
  em: EntityManager,
  order: { storeId: string; orderId: string },
): Promise<void> {
  try {
    await sql(em, RETAKE, [order.storeId, order.orderId]);
  } catch (error) {
    if (refusalOf(error)) throw new UsesGoneError('a promotion of the order has no uses left');
    throw error;
  }
}
