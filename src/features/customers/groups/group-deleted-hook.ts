import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Runs before a locked group is deleted, in the same transaction. It throws a DomainError if a rule names the group: a
 * rule without its last group would concern everybody.
 */
export type GroupDeletedHook = (
  em: EntityManager,
  group: { readonly storeId: string; readonly groupId: string },
) => Promise<void>;
