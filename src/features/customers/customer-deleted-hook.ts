import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What a floor above does in the transaction that makes a customer anonymous: it erases what it knows of the person.
 * The customer's row is locked.
 */
export type CustomerDeletedHook = (
  em: EntityManager,
  deleted: { readonly storeId: string; readonly customerId: string },
) => Promise<void>;
