import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';

/**
 * A hook for features above, which runs in the transaction that cancels or expires an order. It can schedule a refund,
 * for example. The order's row is locked. It must not call a provider.
 */
export type OrderEndedHook = (
  em: EntityManager,
  ended: { readonly actor: Actor; readonly orderId: string },
) => Promise<void>;
