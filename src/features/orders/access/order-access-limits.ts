import type { AttemptCounter, Attempts } from '../../../platform/attempts/attempts.ts';
import { tooManyAttempts } from '../../accounts/accounts.errors.ts';
import type { MailRequestLimits } from '../../accounts/recovery/mail-request-limits.ts';

/** An order's link is mailed this many times within an hour, whatever addresses are guessed with its number. */
const REQUESTS_PER_ORDER = 5;
const HOUR_SECONDS = 3_600;

/** Limits requests for the link of an order, per network address, per mailbox and per order number. */
export class OrderAccessLimits {
  readonly #mails: MailRequestLimits;
  readonly #orders: AttemptCounter;

  constructor({ attempts, mails }: { attempts: Attempts; mails: MailRequestLimits }) {
    this.#mails = mails;
    const limit = { points: REQUESTS_PER_ORDER, seconds: HOUR_SECONDS };
    this.#orders = attempts.limit({ name: 'order-access:order', ...limit });
  }

  /** Counts alike whether or not there is such an order. @throws DomainError TOO_MANY_ATTEMPTS */
  async admit(request: { storeId: string; number: string; email: string; address: string }): Promise<void> {
    await this.#mails.admit(request);
    const retryAfter = await this.#orders.take(`${request.storeId} ${request.number}`);
    if (retryAfter !== undefined) throw tooManyAttempts(retryAfter);
  }
}
