import type { AttemptCounter, Attempts } from '../../../../platform/attempts/attempts.ts';
import { networkOf } from '../../../../platform/network/network-address.ts';

/** Unknown codes that a network address may try within the period. Nobody mistypes that often. */
const WRONG_CODES_PER_ADDRESS = 20;
const PERIOD_MINUTES = 15;

export const GUESSING_RULE = `After ${WRONG_CODES_PER_ADDRESS} unknown codes within ${PERIOD_MINUTES} minutes a network address waits.`;

/**
 * Limits guesses of the codes of gift cards per network address, in every operation that takes one. Only unknown codes
 * count. They are counted before they are looked up, so a hundred concurrent ones do not bypass the limit.
 */
export class GiftCardLimits {
  readonly #addresses: AttemptCounter;

  constructor(attempts: Attempts) {
    const limit = { points: WRONG_CODES_PER_ADDRESS, seconds: PERIOD_MINUTES * 60 };
    this.#addresses = attempts.limit({ name: 'gift-card:address', ...limit });
  }

  /**
   * @param look resolves to nothing for an unknown code
   * @param refusal the error that is thrown, without looking, after too many unknown codes; it gets the seconds to wait
   */
  async guard<T>(
    { address, refusal }: { address: string; refusal: (retryAfter: number) => Error },
    look: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const network = networkOf(address);
    const retryAfter = await this.#addresses.take(network);
    if (retryAfter !== undefined) throw refusal(retryAfter);
    const found = await look();
    if (found !== undefined) await this.#addresses.giveBack(network);
    return found;
  }
}
