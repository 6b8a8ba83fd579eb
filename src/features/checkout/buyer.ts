import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { together } from '../../platform/db/sql.ts';
import { invalid, notFound } from '../../platform/graphql/faults.ts';
import type { Address } from '../../values/address.ts';
import { CART_LINES, type CartLineRow } from '../carts/cart-pricing.ts';
import type { CartToBuy } from '../carts/carts.locks.ts';
import { findOrCreateGuest, type Guest, guestParts } from '../customers/guests.ts';

/** Whom an order belongs to, where its messages go, and how long the store keeps its stock unpaid. */
export interface Buyer {
  readonly customerId: string;
  readonly email: string | null;
  readonly ttlSeconds: number;
}

/** Who buys, as far as the checkout and its cart say. */
export interface BuyerHints {
  readonly actor: Actor;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly shippingAddress: Address | null;
}

interface Purchase {
  readonly lines: readonly CartLineRow[];
  readonly ttlSeconds: number;
  readonly ownId: string | null;
  readonly ownEmail: string | null;
  readonly guestId: string | null;
}

const FACTS = `
  select s.reservation_ttl_seconds as ttl_seconds, c.id as own_id, c.email as own_email
  from stores s left join customers c on c.store_id = s.id and c.id = $2 and c.deleted_at is null
  where s.id = $1`;

const ANSWER = `
  select (select coalesce(json_agg(lines order by id), '[]') from lines) as lines, ttl_seconds as "ttlSeconds",
    own_id as "ownId", own_email as "ownEmail", `;

/**
 * What is in a locked cart, and who buys it: the signed-in customer, or the guest with this e-mail address. One round
 * trip for both. The buyer is a call, so that what is wrong with the cart is said first.
 */
export async function readPurchase(
  em: EntityManager,
  cart: CartToBuy,
  hints: BuyerHints,
): Promise<{ lines: readonly CartLineRow[]; buyer: () => Promise<Buyer> }> {
  const ownId = hints.actor.viewer?.customerId ?? null;
  const guest = ownId ? undefined : guestOf(hints);
  const parts = [
    { as: 'lines', text: CART_LINES, values: [cart.storeId, [cart.id]] },
    { as: 'facts', text: FACTS, values: [cart.storeId, ownId] },
    ...(guest ? guestParts(guest) : []),
  ];
  const answer = `${ANSWER} ${guest ? '(select id from guest)' : 'null::uuid'} as "guestId" from facts`;
  const [purchase] = await together<Purchase>(em, parts, answer);
  const { lines, ttlSeconds, guestId, ...own } = purchase!;
  const buyer = async (): Promise<Buyer> => {
    if (ownId) {
      if (!own.ownId) throw notFound('customer');
      return { customerId: own.ownId, email: hints.email ?? own.ownEmail, ttlSeconds };
    }
    if (!guest) throw invalid('email', 'Say where the messages about the order go.');
    return { customerId: guestId ?? (await findOrCreateGuest(em, guest)), email: guest.email, ttlSeconds };
  };
  return { lines, buyer };
}

function guestOf({ actor, email, name, phone, shippingAddress }: BuyerHints): Guest | undefined {
  if (!email) return undefined;
  // An address may be longer than a name.
  const called = name ?? shippingAddress?.name ?? email.slice(0, 200);
  return { storeId: actor.storeId, email, name: called, phone, actor };
}
