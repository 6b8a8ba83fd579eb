import type { AttemptCounter, Attempts } from '../../../platform/attempts/attempts.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { tooManyAttempts } from '../accounts.errors.ts';
import type { SignInAttempt, SignInLimitSettings } from '../sign-in/sign-in-limits.ts';

/** Requested mails per mailbox and hour: enough for somebody who lost one, too few to annoy. */
const MAILS_PER_MAILBOX = 5;
const MAILBOX_SECONDS = 3_600;

/**
 * Limits mails that a stranger can cause. Per mailbox, with or without an account, and per network address, with the
 * limit of wrong passwords.
 */
export class MailRequestLimits {
  readonly #mailboxes: AttemptCounter;
  readonly #addresses: AttemptCounter;

  constructor(attempts: Attempts, { perAddress: points, lockSeconds: seconds }: SignInLimitSettings) {
    const mailbox = { points: MAILS_PER_MAILBOX, seconds: MAILBOX_SECONDS };
    this.#mailboxes = attempts.limit({ name: 'mail-request:mailbox', ...mailbox });
    this.#addresses = attempts.limit({ name: 'mail-request:address', points, seconds });
  }

  /** @throws DomainError TOO_MANY_ATTEMPTS */
  async admit({ storeId, email, address }: SignInAttempt): Promise<void> {
    const retryAfter =
      (await this.#addresses.take(networkOf(address))) ?? (await this.#mailboxes.take(`${storeId} ${email}`));
    if (retryAfter !== undefined) throw tooManyAttempts(retryAfter);
  }
}
