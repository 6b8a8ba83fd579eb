import { refusalOf } from '../../../platform/db/refusal.ts';
import { notAllowedNow } from '../../../platform/errors/standard-errors.ts';

/**
 * Something that a price depends on, or the uses of a promotion, changed after it was computed. Nothing was stored. Price
 * it again.
 */
export class StalePriceError extends Error {
  override readonly name = 'StalePriceError';
}

/** The error of a statement in this house's words, if an SQL function refused an outdated price. */
export function stalePriceOf(error: unknown): unknown {
  return refusalOf<{ reason: string }>(error)?.reason === 'STALE' ? new StalePriceError() : error;
}

/** How often something is priced before it fails because its price keeps changing. */
export const MAX_PRICINGS = 3;

/**
 * Runs a use case again when the price that it computed was out of date in the end. Each run is a transaction of its own.
 *
 * @throws DomainError NOT_ALLOWED_NOW when the price was out of date each time
 */
export async function pricingAgain<R>(work: () => Promise<R>): Promise<R> {
  for (let pricings = 1; ; pricings++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StalePriceError)) throw error;
      if (pricings === MAX_PRICINGS) {
        throw notAllowedNow('What the price is made of keeps changing at this moment; try again.');
      }
    }
  }
}
