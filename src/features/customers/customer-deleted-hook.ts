import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Called in the transaction that anonymises a customer. A higher feature erases its personal data. The customer's row
 * is locked.
 */
export type CustomerDeletedHook = (
  em: EntityManager,
  deleted: { readonly storeId: string; readonly customerId: string },
) => Promise<void>;
