import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/db/sql.ts';

/** A row whose id is the key at a provider. */
export interface Attempted {
  readonly table: 'payments' | 'payment_refunds' | 'payment_commands';
  readonly storeId: string;
  readonly id: string;
  readonly attempt: number;
}

/** Raises the attempt once, however many found the key spent. */
export async function raiseAttempt(em: EntityManager, row: Attempted): Promise<void> {
  const { table, storeId, id, attempt } = row;
  await sql(
    em,
    `update ${table} set attempt = attempt + 1, updated_at = now() where store_id = $1 and id = $2 and attempt = $3`,
    [storeId, id, attempt],
  );
}
