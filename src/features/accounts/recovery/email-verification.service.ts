import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import { prepared, sql } from '../../../platform/db/sql.ts';
import { isUniqueViolation, type Transactions } from '../../../platform/db/transactions.ts';
import { alreadyExists, invalid, notAllowedNow, notFound } from '../../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { accountEvent } from '../account.events.ts';
import { invalidToken, wrongPassword } from '../accounts.errors.ts';
import type { AccountMails } from '../mails/account-mails.ts';
import { consumeAccountToken } from '../mails/account-tokens.locks.ts';
import type { SignInLimits } from '../sign-in/sign-in-limits.ts';
import { User } from '../user.entity.ts';
import { lockUser } from '../users.locks.ts';
import type { MailRequestLimits } from './mail-request-limits.ts';

/** An account and its new address. */
interface AddressMove {
  readonly account: Row<User>;
  readonly email: string;
}

const ADDRESS_OF = prepared(`
  select email, email_verified_at is not null as "isVerified" from users
  where store_id = $1 and id = $2::uuid and is_active`);

/** Opens the account of a sign-up by the token of its mail. Undefined for other tokens. */
export type SignUpHook = (
  em: EntityManager,
  claim: { actor: Actor; token: string },
) => Promise<Pick<User, 'id'> | undefined>;

/** Called in the transaction that verifies the address of an account. The account is locked. */
export type VerifiedHook = (
  em: EntityManager,
  verified: { actor: Actor; user: Pick<User, 'storeId' | 'customerId' | 'email'> },
) => Promise<void>;

/** Verifies the address of an account with a mail. */
export class EmailVerificationService {
  readonly #transactions: Transactions;
  readonly #mails: AccountMails;
  readonly #signInLimits: SignInLimits;
  readonly #mailLimits: MailRequestLimits;
  readonly #signUpHooks: readonly SignUpHook[];
  readonly #verifiedHooks: readonly VerifiedHook[];

  constructor(parts: {
    transactions: Transactions;
    mails: AccountMails;
    signInLimits: SignInLimits;
    mailLimits: MailRequestLimits;
    signUpHooks: readonly SignUpHook[];
    verifiedHooks: readonly VerifiedHook[];
  }) {
    this.#transactions = parts.transactions;
    this.#mails = parts.mails;
    this.#signInLimits = parts.signInLimits;
    this.#mailLimits = parts.mailLimits;
    this.#signUpHooks = parts.signUpHooks;
    this.#verifiedHooks = parts.verifiedHooks;
  }

  async #finishSignUp(
    em: EntityManager,
    claim: { actor: Actor; token: string },
  ): Promise<string | undefined> {
    for (const hook of this.#signUpHooks) {
      const user = await hook(em, claim);
      if (user) return user.id;
    }
    return undefined;
  }

  /** Mails a link to a new account or address, in the transaction that creates it. */
  async begin(em: EntityManager, user: User): Promise<void> {
    await this.#mails.emailVerification(em, user);
  }

  /** @throws DomainError NOT_ALLOWED_NOW if it is already verified, TOO_MANY_ATTEMPTS */
  async request({ storeId, viewer }: Actor, address: string): Promise<void> {
    const own = { storeId, id: viewer?.userId ?? '', isActive: true };
    const [user] = await this.#transactions.runAutocommit((em) =>
      sql<{ email: string; isVerified: boolean }>(em, ADDRESS_OF, [own.storeId, own.id]),
    );
    if (!user) throw notFound('account');
    if (user.isVerified) throw notAllowedNow('The e-mail address is verified already.');
    await this.#mailLimits.admit({ storeId, email: user.email, address });
    await this.#transactions.run(async (em) => {
      const found = await em.findOne(User, own);
      if (found) await this.#mails.emailVerification(em, found);
    });
  }

  /**
   * Runs `move` with a rate limit, because it mails to an address that may be a stranger's, and reveals whether the
   * address has an account.
   *
   * @throws DomainError TOO_MANY_ATTEMPTS, or VALIDATION if the account already has this address
   */
  async guardMove(
    { account, email, address }: AddressMove & { readonly address: string },
    move: () => Promise<void>,
  ): Promise<void> {
    if (account.email === email) throw invalid('email', 'That is the address it has.');
    await this.#mailLimits.admit({ storeId: account.storeId, email, address });
    await this.#signInLimits.guardAddress(address, move);
  }

  /**
   * Changes the address of an account. The new address is unverified: a mail asks for confirmation there, and another
   * informs the old address. Links mailed to the old address become invalid.
   *
   * @param move.account the account when its owner gave the password
   * @throws DomainError ALREADY_EXISTS if the address is taken, INVALID_CREDENTIALS if the account has changed
   */
  async move(em: EntityManager, actor: Actor, { account, email }: AddressMove): Promise<void> {
    const { storeId, id, passwordHash } = account;
    const proved = { storeId, id, isActive: true, passwordHash, email: account.email };
    const user = await lockUser(em, proved);
    if (!user) throw wrongPassword();
    user.email = email;
    user.emailVerifiedAt = null;
    try {
      await em.flush();
    } catch (error) {
      if (isUniqueViolation(error))
        throw alreadyExists('email', 'There is an account with this address already.');
      throw error;
    }
    await appendEvents(em, [accountEvent(actor, 'account.email_changed', id)]);
    await this.#mails.emailVerification(em, user);
    await this.#mails.emailChanged(em, account);
  }

  /** @throws DomainError INVALID_TOKEN, equally for an unknown, used and expired one; TOO_MANY_ATTEMPTS */
  async verify(actor: Actor, { token, address }: { token: string; address: string }): Promise<void> {
    const { storeId } = actor;
    await this.#signInLimits.guardAddress(address, () =>
      this.#transactions.run(async (em) => {
        const userId =
          (await consumeAccountToken(em, { storeId, kind: 'VERIFY_EMAIL', token })) ??
          (await this.#finishSignUp(em, { actor, token }));
        if (!userId) throw invalidToken();
        const user = await lockUser(em, { storeId, id: userId });
        if (!user) throw invalidToken();
        user.emailVerifiedAt = new Date();
        await em.flush();
        await appendEvents(em, [accountEvent(actor, 'account.email_verified', userId)]);
        for (const hook of this.#verifiedHooks) await hook(em, { actor, user });
      }),
    );
  }
}
