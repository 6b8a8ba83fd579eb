import { KeySpentError } from '../../payment-provider.ts';

/** Stripe may forget a key after 24 hours. */
const KEY_HOURS = 23;
const HOUR = 3_600_000;
/** The clocks of Stripe and of our database may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;

interface Keyed {
  readonly idempotencyKey: string;
  readonly attempt: number;
  readonly createdAt: Date;
}

/**
 * The key of a call. Keys of an account are shared by all its endpoints, so the call's name is part of it.
 *
 * @throws KeySpentError when Stripe may have forgotten the first key. A later attempt was searched for, so its age does
 *   not matter.
 */
export function keyOf(call: string, { idempotencyKey, attempt, createdAt }: Keyed): string {
  if (attempt === 1 && Date.now() - createdAt.getTime() > KEY_HOURS * HOUR) {
    throw new KeySpentError('Stripe: the key is older than a day');
  }
  return `${call}-${idempotencyKey}-${attempt}`;
}

/** A filter for objects that were created since, in Stripe's seconds. */
export function createdSince(time: Date): { gte: number } {
  return { gte: Math.floor((time.getTime() - CLOCK_SKEW_MS) / 1000) };
}
