import type { AttemptCounter, Attempts } from '../../../platform/attempts/attempts.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { tooManyAttempts } from '../../accounts/accounts.errors.ts';
import type { MailRequestLimits } from '../../accounts/recovery/mail-request-limits.ts';

const HOUR_SECONDS = 3_600;

/** Limits sign-ups per network address and per mailbox, because each hashes a password and sends a mail. */
export class SignUpLimits {
  readonly #networks: AttemptCounter;
  readonly #mails: MailRequestLimits;

  /** @param options.perAddress sign-ups per network address and hour */
  constructor(options: { attempts: Attempts; perAddress: number; mails: MailRequestLimits }) {
    const { attempts, perAddress: points, mails } = options;
    this.#networks = attempts.limit({ name: 'sign-up:address', points, seconds: HOUR_SECONDS });
    this.#mails = mails;
  }

  /** @throws DomainError TOO_MANY_ATTEMPTS */
  async admit(address: string): Promise<void> {
    const retryAfter = await this.#networks.take(networkOf(address));
    if (retryAfter !== undefined) throw tooManyAttempts(retryAfter);
  }

  /** The limit of mails, if sign-ups are verified. An account that opens at once mails its address once. */
  async admitMail(signUp: { storeId: string; email: string; address: string }): Promise<void> {
    await this.#mails.admit(signUp);
  }
}
