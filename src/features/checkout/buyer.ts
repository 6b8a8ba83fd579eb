import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import { invalid, notFound } from '../../platform/graphql/faults.ts';
import type { Address } from '../../values/address.ts';
import { findOrCreateGuest } from '../customers/customers.service.ts';

/** Whom an order belongs to, where its messages go, and how long the store keeps its stock unpaid. */
export interface Buyer {
  readonly customerId: string;
  readonly email: string | null;
  readonly ttlSeconds: number;
}

/**
 * The signed-in customer, or the guest with this e-mail address.
 *
 * @throws UserFault VALIDATION for a guest without an e-mail address
 */
export async function findBuyer(
  em: EntityManager,
  checkout: {
    actor: Actor;
    email: string | null;
    name: string | null;
    phone: string | null;
    shippingAddress: Address;
  },
): Promise<Buyer> {
  const { actor, email, phone, shippingAddress } = checkout;
  const { storeId } = actor;
  const ownId = actor.viewer?.customerId ?? null;
  const [facts] = await sql<{ ttlSeconds: number; customerId: string | null; email: string | null }>(
    em,
    `select s.reservation_ttl_seconds as "ttlSeconds", c.id as "customerId", c.email
     from stores s left join customers c on c.store_id = s.id and c.id = $2 and c.deleted_at is null
     where s.id = $1`,
    [storeId, ownId],
  );
  const { ttlSeconds, ...known } = facts!;
  if (ownId) {
    if (!known.customerId) throw notFound('customer');
    return { customerId: known.customerId, email: email ?? known.email, ttlSeconds };
  }
  if (!email) throw invalid('email', 'Say where the messages about the order go.');
  const name = checkout.name ?? shippingAddress.name ?? email;
  const customerId = await findOrCreateGuest(em, { storeId, email, name: name.slice(0, 200), phone, actor });
  return { customerId, email, ttlSeconds };
}
