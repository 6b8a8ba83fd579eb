import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import { newId } from '../../values/ids.ts';
import { Cart, CartStatus } from './cart.entity.ts';
import { hashCartToken } from './cart-token.ts';

/** Which cart is meant: the one of a secret, or else the open one of a customer. */
export interface CartReference {
  readonly storeId: string;
  readonly token?: string | null | undefined;
  readonly customerId?: string | undefined;
}

const forUpdate = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** The open cart meant, locked until the transaction ends. @throws DomainError when there is none or it has ended */
export async function lockOpenCart(em: EntityManager, reference: CartReference): Promise<Cart> {
  const cart = await lockCart(em, reference);
  if (!cart) throw notFound('cart', 'cartToken');
  cart.expectOpen();
  return cart;
}

async function lockCart(em: EntityManager, reference: CartReference): Promise<Cart | null> {
  const { storeId, token, customerId } = reference;
  if (token) {
    return em.findOne(Cart, { storeId, tokenHash: hashCartToken(token), customerId: null }, forUpdate);
  }
  return customerId ? em.findOne(Cart, { storeId, customerId, status: CartStatus.OPEN }, forUpdate) : null;
}

/** The customer's open cart, locked; made when there is none. Two at once make one. */
export async function lockOwnCart(
  em: EntityManager,
  owner: { storeId: string; customerId: string },
): Promise<Cart> {
  const cart = await lockCart(em, owner);
  if (cart) return cart;
  await makeOwnCart(em, owner);
  return lockOpenCart(em, owner);
}

async function makeOwnCart(
  em: EntityManager,
  { storeId, customerId }: { storeId: string; customerId: string },
): Promise<void> {
  await sql(
    em,
    `insert into carts (id, store_id, customer_id, currency)
     select $1, s.id, $3, s.currency from stores s where s.id = $2
     on conflict (customer_id) where status = 'OPEN' do nothing`,
    [newId(), storeId, customerId],
  );
}

/**
 * A visitor's cart and the customer's own, both locked in the order of their ids.
 *
 * @returns undefined when the secret belongs to no open cart
 */
export async function lockForMerge(
  em: EntityManager,
  { storeId, customerId, token }: { storeId: string; customerId: string; token: string },
): Promise<{ source: Cart; target: Cart } | undefined> {
  const tokenHash = hashCartToken(token);
  if ((await em.count(Cart, { storeId, tokenHash, customerId: null, status: CartStatus.OPEN })) === 0) {
    return undefined;
  }
  await makeOwnCart(em, { storeId, customerId });
  const either = { $or: [{ tokenHash, customerId: null }, { customerId }] };
  const carts = await em.find(
    Cart,
    { storeId, status: CartStatus.OPEN, ...either },
    { ...forUpdate, orderBy: { id: 'asc' } },
  );
  const source = carts.find((cart) => cart.tokenHash === tokenHash);
  const target = carts.find((cart) => cart.customerId === customerId);
  return source && target && { source, target };
}

/** Visitors' carts that were left behind so many days ago, the oldest first; ones in use at the moment are skipped. */
export async function deleteAbandonedCarts(
  em: EntityManager,
  { idleDays, max }: { idleDays: number; max: number },
): Promise<number> {
  const deleted = await sql(
    em,
    `delete from carts where id in (
       select id from carts
       where customer_id is null and status <> 'ORDERED' and updated_at < now() - make_interval(days => $1)
       order by updated_at limit $2 for update skip locked
     ) returning id`,
    [idleDays, max],
  );
  return deleted.length;
}

/** Erases who and where from a customer's carts, the bought ones as well. */
export async function eraseContacts(
  em: EntityManager,
  { storeId, customerId }: { storeId: string; customerId: string },
): Promise<void> {
  await sql(
    em,
    `update carts set email = null, shipping_address = null, billing_address = null, version = version + 1,
       updated_at = now()
     where store_id = $1 and customer_id = $2
       and (email is not null or shipping_address is not null or billing_address is not null)`,
    [storeId, customerId],
  );
}
