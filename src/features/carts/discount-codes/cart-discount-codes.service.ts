import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { invalid, notFound } from '../../../platform/errors/standard-errors.ts';
import { discountCodeKey } from '../../pricing/promotions/codes/discount-code-text.ts';
import { MAX_CODES } from '../cart.entity.ts';
import { type CartTarget, lockTarget } from '../carts.locks.ts';
import type { CartPrices } from '../pricing/cart-prices.ts';
import type { DiscountCodeLimits } from './discount-code-limits.ts';
import { discountCodeRefused, isUnknownCode } from './discount-codes.errors.ts';
import { judgeCode } from './judge-code.ts';

/** Enters discount codes in carts, and takes them out. Each method returns the cart's id. */
export class CartDiscountCodes {
  readonly #transactions: Transactions;
  readonly #prices: CartPrices;
  readonly #limits: DiscountCodeLimits;

  constructor(parts: { transactions: Transactions; prices: CartPrices; limits: DiscountCodeLimits }) {
    this.#transactions = parts.transactions;
    this.#prices = parts.prices;
    this.#limits = parts.limits;
  }

  /**
   * Keeps a code in the cart if it applies now. A code that the cart has already changes nothing.
   *
   * @param entered.address of the client
   * @throws DomainError with a DiscountCodeError; TOO_MANY_ATTEMPTS
   */
  apply(target: CartTarget, entered: { readonly code: string; readonly address: string }): Promise<string> {
    const { code, address } = entered;
    const cart = `${target.storeId} ${target.token ?? target.customerId ?? ''}`;
    return this.#limits.guard({ cart, address, isWrong: isUnknownCode }, () =>
      this.#transactions.run((em) => this.#apply(em, target, code)),
    );
  }

  async #apply(em: EntityManager, target: CartTarget, code: string): Promise<string> {
    const cart = await lockTarget(em, target);
    const { id: cartId, currency, discountCodes: before } = cart;
    const key = discountCodeKey(code);
    if (!key) throw discountCodeRefused({ code: code.slice(0, 100), reason: 'UNKNOWN_CODE', currency });
    if (before.includes(key)) return cartId;
    if (before.length >= MAX_CODES) throw invalid('code', `A cart has at most ${MAX_CODES} discount codes.`);
    cart.changeCodes([...before, key]);
    const { price } = await this.#prices.chargedNow(em, cart);
    const refusal = judgeCode(price, { key, before });
    if (refusal) throw discountCodeRefused({ ...refusal, code, currency });
    return cartId;
  }

  /** @throws DomainError NOT_FOUND if the cart does not have the code */
  remove(target: CartTarget, code: string): Promise<string> {
    return this.#transactions.run(async (em) => {
      const cart = await lockTarget(em, target);
      const key = discountCodeKey(code);
      const kept = cart.discountCodes.filter((other) => other !== key);
      if (kept.length === cart.discountCodes.length) throw notFound('discount code in this cart', 'code');
      cart.changeCodes(kept);
      return cart.id;
    });
  }
}
