import type { AttemptCounter, Attempts } from '../../../platform/attempts/attempts.ts';
import { DomainError } from '../../../platform/errors/domain-error.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { accountLocked, tooManyAttempts } from '../accounts.errors.ts';

export interface SignInLimitSettings {
  readonly perAccount: number;
  readonly perAddress: number;
  readonly lockSeconds: number;
}

/** An attempt: the e-mail address, whether or not it has an account, and the network address. */
export interface SignInAttempt {
  readonly storeId: string;
  readonly email: string;
  readonly address: string;
}

/**
 * Limits wrong secrets per account, against guessing, and per network address, against trying one password on many
 * accounts. A locked account keeps its sessions, and can sign in again after the lock time or with a new password.
 * Attempts are counted before they are made, so a hundred concurrent ones do not bypass the limit.
 */
export class SignInLimits {
  readonly #accounts: AttemptCounter;
  readonly #addresses: AttemptCounter;

  constructor(attempts: Attempts, { perAccount, perAddress, lockSeconds: seconds }: SignInLimitSettings) {
    this.#accounts = attempts.limit({ name: 'sign-in:account', points: perAccount, seconds });
    this.#addresses = attempts.limit({ name: 'sign-in:address', points: perAddress, seconds });
  }

  /**
   * Runs `prove`, which throws a DomainError for a wrong secret.
   *
   * @throws DomainError TOO_MANY_ATTEMPTS without running it
   */
  async guard<Proof>(attempt: SignInAttempt, prove: () => Promise<Proof>): Promise<Proof> {
    const account = accountKey(attempt);
    return this.guardAddress(attempt.address, async () => {
      const locked = await this.#accounts.take(account);
      if (locked !== undefined) throw accountLocked(locked);
      return withoutAccidents(prove, () => this.#accounts.giveBack(account)).then(async (proof) => {
        await this.#accounts.forget(account);
        return proof;
      });
    });
  }

  /** Limits attempts per network address for operations that reveal accounts, such as which addresses are taken. */
  async guardAddress<Proof>(address: string, prove: () => Promise<Proof>): Promise<Proof> {
    const network = networkOf(address);
    const retryAfter = await this.#addresses.take(network);
    if (retryAfter !== undefined) throw tooManyAttempts(retryAfter);
    const giveBack = () => this.#addresses.giveBack(network);
    const proof = await withoutAccidents(prove, giveBack);
    await giveBack();
    return proof;
  }

  /** Resets the attempts of an account that has a new password. */
  async unlock(account: Pick<SignInAttempt, 'storeId' | 'email'>): Promise<void> {
    await this.#accounts.forget(accountKey(account));
  }
}

function accountKey({ storeId, email }: Pick<SignInAttempt, 'storeId' | 'email'>): string {
  return `${storeId} ${email}`;
}

/** Does not count an attempt that failed before anything was compared. */
async function withoutAccidents<Proof>(
  prove: () => Promise<Proof>,
  giveBack: () => Promise<void>,
): Promise<Proof> {
  try {
    return await prove();
  } catch (error) {
    if (!(error instanceof DomainError)) await giveBack();
    throw error;
  }
}
