import type { AttemptCounter, Attempts } from '../../../platform/attempts/attempts.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { tooManyAttempts } from '../../accounts/accounts.errors.ts';

/** Unknown codes that a cart, and a network address, may try within the period. Nobody mistypes that often. */
const WRONG_CODES_PER_CART = 10;
const WRONG_CODES_PER_ADDRESS = 50;
const PERIOD_SECONDS = 900;

/**
 * Limits guesses of discount codes, per cart and per network address, so that new carts do not help. Only unknown codes
 * count. They are counted before they are looked up, so a hundred concurrent ones do not bypass the limit.
 */
export class DiscountCodeLimits {
  readonly #carts: AttemptCounter;
  readonly #addresses: AttemptCounter;

  constructor(attempts: Attempts) {
    const seconds = PERIOD_SECONDS;
    this.#carts = attempts.limit({ name: 'discount-code:cart', points: WRONG_CODES_PER_CART, seconds });
    this.#addresses = attempts.limit({
      name: 'discount-code:address',
      points: WRONG_CODES_PER_ADDRESS,
      seconds,
    });
  }

  /**
   * @param tried.cart tells carts apart
   * @param look resolves or throws; `isWrong` tells whether the error means an unknown code
   * @throws DomainError TOO_MANY_ATTEMPTS without looking
   */
  async guard<T>(
    tried: { readonly cart: string; readonly address: string; readonly isWrong: (error: unknown) => boolean },
    look: () => Promise<T>,
  ): Promise<T> {
    const network = networkOf(tried.address);
    refuse(await this.#addresses.take(network));
    refuse(await this.#carts.take(tried.cart));
    const giveBack = async (): Promise<void> => {
      await this.#addresses.giveBack(network);
      await this.#carts.giveBack(tried.cart);
    };
    try {
      const found = await look();
      await giveBack();
      return found;
    } catch (error) {
      if (!tried.isWrong(error)) await giveBack();
      throw error;
    }
  }
}

function refuse(retryAfter: number | undefined): void {
  if (retryAfter !== undefined) throw tooManyAttempts(retryAfter);
}
