import type { EntityManager } from '@mikro-orm/postgresql';
import { newSecretToken } from '../../platform/auth/secret-tokens.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { invalid, notFound } from '../../platform/errors/standard-errors.ts';
import { Cart, CartItem, type Demand, MAX_ITEMS } from './cart.entity.ts';
import { hashCartToken } from './cart-token.ts';
import { type CartTarget, lockForMerge, lockTarget } from './carts.locks.ts';

export type CartContact = Partial<Pick<Cart, 'email' | 'shippingAddress' | 'billingAddress'>>;

/** Creates and changes carts. Every method returns the cart's id. */
export class CartsService {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /**
   * Creates a cart with a token for a visitor. For a customer it returns the open cart, or creates one without a token.
   */
  async create(options: {
    storeId: string;
    currency: string;
    customerId?: string | undefined;
    demands: readonly Demand[];
  }): Promise<{ cartId: string; token?: string }> {
    const { storeId, currency, customerId, demands } = options;
    if (customerId) return { cartId: await this.add({ storeId, customerId }, demands) };
    const token = newSecretToken();
    const cartId = await this.#transactions.run(async (em) => {
      const cart = new Cart();
      Object.assign(cart, { storeId, currency, tokenHash: hashCartToken(token) });
      em.persist([cart, ...(await this.#put(em, { cart, items: [], demands }))]);
      return cart.id;
    });
    return { cartId, token };
  }

  /** Adds items. Quantities of variants that are already in the cart are summed. */
  async add(target: CartTarget, demands: readonly Demand[]): Promise<string> {
    return this.#change(target, async (em, cart) => {
      const items = await em.find(CartItem, { storeId: cart.storeId, cartId: cart.id });
      em.persist(await this.#put(em, { cart, items, demands }));
    });
  }

  async setQuantity(target: CartTarget, item: { itemId: string; quantity: number }): Promise<string> {
    return this.#change(target, async (em, cart) =>
      cart.setQuantity(await findItem(em, cart, item.itemId), item.quantity),
    );
  }

  async remove(target: CartTarget, itemId: string): Promise<string> {
    return this.#change(target, async (em, cart) => {
      em.remove(await findItem(em, cart, itemId));
      cart.itemsRemoved();
    });
  }

  async clear(target: CartTarget): Promise<string> {
    return this.#change(target, async (em, cart) => {
      await em.nativeDelete(CartItem, { storeId: cart.storeId, cartId: cart.id });
      cart.itemsRemoved();
    });
  }

  /** @param contact validated by the caller; a field that is left out keeps its value */
  async changeContact(target: CartTarget, contact: CartContact): Promise<string> {
    return this.#change(target, async (_em, cart) => cart.changeContact(contact));
  }

  /**
   * Merges a visitor's cart into the cart of the customer who signed in. Does nothing if the token belongs to no open
   * cart of the store, so a second call is harmless.
   */
  async merge(visit: { storeId: string; customerId: string; token: string }): Promise<void> {
    await this.#transactions.run(async (em) => {
      const carts = await lockForMerge(em, visit);
      if (!carts) return;
      const { source, target } = carts;
      const cartId = [source.id, target.id];
      const items = await em.find(CartItem, { storeId: visit.storeId, cartId }, { orderBy: { id: 'asc' } });
      const itemsOf = (cart: Cart) => items.filter((item) => item.cartId === cart.id);
      em.persist(target.absorb(itemsOf(target), source, itemsOf(source)));
      for (const item of itemsOf(source)) em.remove(item);
    });
  }

  async #change(
    target: CartTarget,
    change: (em: EntityManager, cart: Cart) => Promise<void>,
  ): Promise<string> {
    return this.#transactions.run(async (em) => {
      const cart = await lockTarget(em, target);
      await change(em, cart);
      return cart.id;
    });
  }

  async #put(
    em: EntityManager,
    { cart, items, demands }: { cart: Cart; items: readonly CartItem[]; demands: readonly Demand[] },
  ): Promise<CartItem[]> {
    if (demands.length > MAX_ITEMS)
      throw invalid('items', `A cart holds at most ${MAX_ITEMS} different items.`);
    await expectOnSale(em, cart, demands);
    return cart.add(items, demands);
  }
}

/**
 * Requires every variant to be on sale in this store.
 *
 * @throws DomainError NOT_FOUND, the same for unknown, hidden and other stores' variants
 */
async function expectOnSale(em: EntityManager, cart: Cart, demands: readonly Demand[]): Promise<void> {
  if (demands.length === 0) return;
  const rows = await sql<{ id: string }>(
    em,
    'select id from variant_offers where store_id = $1 and id = any($2::uuid[]) and is_on_sale and currency = $3',
    [cart.storeId, demands.map(({ variantId }) => variantId), cart.currency],
  );
  const onSale = new Set(rows.map(({ id }) => id));
  const missing = demands.find(({ variantId }) => !onSale.has(variantId));
  if (missing) throw notFound('variant on sale', missing.field.replace(/quantity$/, 'variantId'));
}

async function findItem(em: EntityManager, cart: Cart, itemId: string): Promise<CartItem> {
  const item = await em.findOne(CartItem, { storeId: cart.storeId, cartId: cart.id, id: itemId });
  if (!item) throw notFound('item in this cart', 'itemId');
  return item;
}
