import type { EntityManager } from '@mikro-orm/postgresql';
import { newSecretToken } from '../../platform/auth/secret-tokens.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { invalid, notAllowedNow, notFound } from '../../platform/errors/standard-errors.ts';
import { noPrice } from '../pricing/lists/no-price.errors.ts';
import { expectSold, readCurrencies } from '../stores/sold-currencies.ts';
import { Cart, CartItem, type Demand, MAX_ITEMS } from './cart.entity.ts';
import { hashCartToken } from './cart-token.ts';
import { type CartTarget, lockForMerge, lockTarget } from './carts.locks.ts';
import type { CartPrices } from './pricing/cart-prices.ts';

export type CartContact = Partial<Pick<Cart, 'email' | 'shippingAddress' | 'billingAddress'>>;

/** Creates and changes carts. Every method returns the cart's id. */
export class CartsService {
  readonly #transactions: Transactions;
  readonly #prices: CartPrices;

  constructor(transactions: Transactions, prices: CartPrices) {
    this.#transactions = transactions;
    this.#prices = prices;
  }

  /**
   * Creates a cart with a token for a visitor. For a customer it returns the open cart, or creates one without a token.
   *
   * @param options.currency null for the one that the store has by default, or that the open cart has
   * @throws DomainError with a CurrencyNotSoldError; NOT_ALLOWED_NOW for an open cart with items in another currency
   */
  async create(options: {
    storeId: string;
    storeCurrency: string;
    currency: string | null;
    customerId?: string | undefined;
    demands: readonly Demand[];
  }): Promise<{ cartId: string; token?: string }> {
    const { storeId, storeCurrency, customerId, demands } = options;
    const currency = options.currency ?? storeCurrency;
    const wanted = { storeId, storeCurrency, currency };
    if (customerId) {
      const cartId = await this.#change({ storeId, customerId }, async (em, cart) => {
        const items = await itemsOf(em, cart);
        if (options.currency !== null) {
          await expectSold(em, wanted, 'currency');
          takeCurrency(cart, { currency, items });
        }
        await this.#put(em, { cart, items, demands });
      });
      return { cartId };
    }
    const token = newSecretToken();
    const cartId = await this.#transactions.run(async (em) => {
      await expectSold(em, wanted, 'currency');
      const cart = new Cart();
      Object.assign(cart, { storeId, currency, tokenHash: hashCartToken(token) });
      em.persist(cart);
      await this.#put(em, { cart, items: [], demands });
      return cart.id;
    });
    return { cartId, token };
  }

  /**
   * Adds items. Quantities of variants that are already in the cart are summed.
   *
   * @throws DomainError with a NoPriceError for each variant without a price in the currency of the cart
   */
  async add(target: CartTarget, demands: readonly Demand[]): Promise<string> {
    return this.#change(target, async (em, cart) => {
      await this.#put(em, { cart, items: await itemsOf(em, cart), demands });
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
   * Merges a visitor's cart into the cart of the customer who signed in. An empty cart takes the currency of the
   * visitor's, if the store still sells in it. Otherwise the items go over to the currency of the customer's cart, and
   * those without a price in it stay there with a warning. Does nothing if the token belongs to no open
   * cart of the store, so a second call is harmless.
   */
  async merge(visit: { storeId: string; customerId: string; token: string }): Promise<void> {
    await this.#transactions.run(async (em) => {
      const carts = await lockForMerge(em, visit);
      if (!carts) return;
      const { source, target } = carts;
      const cartId = [source.id, target.id];
      const items = await em.find(CartItem, { storeId: visit.storeId, cartId }, { orderBy: { id: 'asc' } });
      const inCart = (cart: Cart) => items.filter((item) => item.cartId === cart.id);
      if (source.currency !== target.currency && inCart(target).length === 0) {
        const { currency } = source;
        if ((await readCurrencies(em, visit.storeId)).includes(currency)) target.changeCurrency(currency);
      }
      em.persist(target.absorb(inCart(target), source, inCart(source)));
      for (const item of inCart(source)) em.remove(item);
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
  ): Promise<void> {
    if (demands.length > MAX_ITEMS)
      throw invalid('items', `A cart holds at most ${MAX_ITEMS} different items.`);
    const offers = await readOffers(em, cart, demands);
    em.persist(cart.add(items, demands));
    if (offers.some(({ currency }) => currency !== cart.currency)) {
      await this.#expectPrices(em, { cart, demands, offers });
    }
  }

  /** Variants whose price is in another currency need one of a price list, for this buyer and quantity. */
  async #expectPrices(
    em: EntityManager,
    { cart, demands, offers }: { cart: Cart; demands: readonly Demand[]; offers: readonly Offer[] },
  ): Promise<void> {
    const { withoutPrice } = await this.#prices.chargedNow(em, cart);
    const skus = new Map(offers.map(({ id, sku }) => [id, sku]));
    const [first, ...more] = demands
      .filter(({ variantId }) => withoutPrice.has(variantId))
      .map(({ variantId, field }) => ({ sku: skus.get(variantId)!, field: variantField(field) }));
    if (first) throw noPrice(cart.currency, [first, ...more]);
  }
}

interface Offer {
  readonly id: string;
  readonly sku: string;
  /** Of the price in the catalog. */
  readonly currency: string;
}

/** @throws DomainError NOT_ALLOWED_NOW for a cart with items in another currency */
function takeCurrency(
  cart: Cart,
  { currency, items }: { currency: string; items: readonly CartItem[] },
): void {
  if (cart.currency === currency) return;
  if (items.length > 0) {
    throw notAllowedNow(
      `Your cart has items in ${cart.currency}; empty it with clearCart first.`,
      'currency',
    );
  }
  cart.changeCurrency(currency);
}

/**
 * Requires every variant to be on sale in this store.
 *
 * @throws DomainError NOT_FOUND, the same for unknown, hidden and other stores' variants
 */
async function readOffers(em: EntityManager, cart: Cart, demands: readonly Demand[]): Promise<Offer[]> {
  if (demands.length === 0) return [];
  const offers = await sql<Offer>(
    em,
    'select id, sku, currency from variant_offers where store_id = $1 and id = any($2::uuid[]) and is_on_sale',
    [cart.storeId, demands.map(({ variantId }) => variantId)],
  );
  const onSale = new Set(offers.map(({ id }) => id));
  const missing = demands.find(({ variantId }) => !onSale.has(variantId));
  if (missing) throw notFound('variant on sale', variantField(missing.field));
  return offers;
}

function variantField(field: string): string {
  return field.replace(/quantity$/, 'variantId');
}

function itemsOf(em: EntityManager, { storeId, id: cartId }: Cart): Promise<CartItem[]> {
  return em.find(CartItem, { storeId, cartId });
}

async function findItem(em: EntityManager, cart: Cart, itemId: string): Promise<CartItem> {
  const item = await em.findOne(CartItem, { storeId: cart.storeId, cartId: cart.id, id: itemId });
  if (!item) throw notFound('item in this cart', 'itemId');
  return item;
}
