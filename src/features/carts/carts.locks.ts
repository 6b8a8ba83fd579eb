import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.ts';
import { expectVersion, notFound } from '../../platform/errors/standard-errors.ts';
import { encodeId, newId } from '../../values/ids.ts';
import { Cart, CartStatus } from './cart.entity.ts';
import { hashCartToken } from './cart-token.ts';

/** Identifies a cart by its token, or else the open cart of a customer. */
export interface CartReference {
  readonly storeId: string;
  readonly token?: string | null | undefined;
  readonly customerId?: string | undefined;
}

/** A cart to change, at the version that the client knows. */
export interface CartTarget extends CartReference {
  readonly expectedVersion?: number | null | undefined;
}

const forUpdate = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/**
 * Locks an open cart until the transaction ends.
 *
 * @throws DomainError when there is no such cart or it has ended
 */
async function lockOpenCart(em: EntityManager, reference: CartReference): Promise<Cart> {
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

/**
 * Locks the cart that a client wants to change: the one with its token, or else the customer's own.
 *
 * @throws DomainError when there is no such cart, it has ended, or it has another version
 */
export async function lockTarget(em: EntityManager, target: CartTarget): Promise<Cart> {
  const { storeId, token, customerId, expectedVersion } = target;
  const isOwn = !token && customerId !== undefined;
  const cart = isOwn ? await lockOwnCart(em, { storeId, customerId }) : await lockOpenCart(em, target);
  expectVersion(expectedVersion, cart, encodeId('crt', cart.id));
  return cart;
}

/** Locks the customer's open cart and creates it if needed. Concurrent calls create one cart only. */
async function lockOwnCart(em: EntityManager, owner: { storeId: string; customerId: string }): Promise<Cart> {
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
 * Locks a visitor's cart and the customer's own, in the order of their ids.
 *
 * @returns undefined when the token belongs to no open cart
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

/**
 * Deletes visitors' carts that were not changed for so many days, the oldest first. Skips carts that another
 * transaction has locked.
 */
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

/** Erases the contact details and addresses from all carts of a customer, including purchased ones. */
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
