import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { notAllowedNow, notFound } from '../../platform/graphql/faults.ts';
import { accountEvent } from './account.events.ts';
import type { AccountMails } from './account-mails.ts';
import { useAccountToken } from './account-tokens.locks.ts';
import { invalidToken } from './accounts.errors.ts';
import type { MailRequestLimits } from './mail-request-limits.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import { User } from './user.entity.ts';

/** Proves that the address of an account is its owner's, by a mail to it. */
export class EmailVerificationService {
  readonly #transactions: Transactions;
  readonly #mails: AccountMails;
  readonly #signInLimits: SignInLimits;
  readonly #mailLimits: MailRequestLimits;

  constructor(parts: {
    transactions: Transactions;
    mails: AccountMails;
    signInLimits: SignInLimits;
    mailLimits: MailRequestLimits;
  }) {
    this.#transactions = parts.transactions;
    this.#mails = parts.mails;
    this.#signInLimits = parts.signInLimits;
    this.#mailLimits = parts.mailLimits;
  }

  /** Asks the owner of a new account, or of a new address, in the transaction that makes it. */
  async begin(em: EntityManager, user: User): Promise<void> {
    await this.#mails.emailVerification(em, user);
  }

  /** @throws UserFault NOT_ALLOWED_NOW when it is verified already, TOO_MANY_ATTEMPTS */
  async request({ storeId, viewer }: Actor, address: string): Promise<void> {
    const own = { storeId, id: viewer?.userId ?? '', isActive: true };
    const find = (em: EntityManager) => em.findOne(User, own);
    const user = await this.#transactions.runStatement(find);
    if (!user) throw notFound('account');
    if (user.emailVerifiedAt) throw notAllowedNow('The e-mail address is verified already.');
    await this.#mailLimits.admit({ storeId, email: user.email, address });
    await this.#transactions.run(async (em) => {
      const found = await find(em);
      if (found) await this.#mails.emailVerification(em, found);
    });
  }

  /** @throws UserFault INVALID_TOKEN, alike for one that is unknown, used or too old; TOO_MANY_ATTEMPTS */
  async verify(actor: Actor, { token, address }: { token: string; address: string }): Promise<void> {
    const { storeId } = actor;
    await this.#signInLimits.guardAddress(address, () =>
      this.#transactions.run(async (em) => {
        const userId = await useAccountToken(em, { storeId, kind: 'VERIFY_EMAIL', token });
        if (!userId) throw invalidToken();
        const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
        const user = await em.findOneOrFail(User, { storeId, id: userId }, lock);
        user.emailVerifiedAt = new Date();
        await em.flush();
        await appendEvents(em, [accountEvent(actor, 'account.email_verified', userId)]);
      }),
    );
  }
}
