import type { Transactions } from '../../../platform/db/transactions.ts';
import { type CartTarget, lockTarget } from '../carts.locks.ts';
import type { CartPrices } from '../pricing/cart-prices.ts';
import { shippingMethodRefused } from './shipping-methods.errors.ts';

/** Chooses the shipping method of a cart. */
export class CartShipping {
  readonly #transactions: Transactions;
  readonly #prices: CartPrices;

  constructor(parts: { transactions: Transactions; prices: CartPrices }) {
    this.#transactions = parts.transactions;
    this.#prices = parts.prices;
  }

  /**
   * Keeps the choice in the cart if the method fits now. An unknown method is refused like one that does not fit.
   *
   * @param methodId null takes the choice back
   * @returns the cart's id
   * @throws DomainError with a ShippingMethodError
   */
  choose(target: CartTarget, methodId: string | null): Promise<string> {
    return this.#transactions.run(async (em) => {
      const cart = await lockTarget(em, target);
      cart.chooseShipping(methodId);
      if (methodId === null) return cart.id;
      const priced = await this.#prices.chargedNow(em, cart);
      const { shipping } = priced.price;
      if (shipping.methodId !== methodId || !shipping.isAvailable)
        throw shippingMethodRefused(priced, 'methodId');
      return cart.id;
    });
  }
}
