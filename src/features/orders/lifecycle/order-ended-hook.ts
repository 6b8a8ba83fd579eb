import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';

/**
 * What a floor above does in the transaction that cancels an order or lets it expire, such as noting that its
 * payment has to go back. The order's row is locked; no provider is called here.
 */
export type OrderEndedHook = (
  em: EntityManager,
  ended: { readonly actor: Actor; readonly orderId: string },
) => Promise<void>;
