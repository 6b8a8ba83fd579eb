import type { Actor } from '../../../platform/auth/actor.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { appendEvents } from '../../../platform/events/event-log.ts';
import { emailAt } from '../../../platform/inputs/input-values.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import { networkOf } from '../../../platform/network/network-address.ts';
import { accountEvent } from '../account.events.ts';
import { invalidToken } from '../accounts.errors.ts';
import type { AccountMails } from '../mails/account-mails.ts';
import { consumeAccountToken, isValidAccountToken } from '../mails/account-tokens.locks.ts';
import { checkNewPassword, type Passwords } from '../passwords/passwords.ts';
import type { EndedSessions } from '../sessions/ended-sessions.ts';
import { endSessions } from '../sessions/sessions.locks.ts';
import type { SignInLimits } from '../sign-in/sign-in-limits.ts';
import { User } from '../user.entity.ts';
import { lockUser } from '../users.locks.ts';
import type { VerifiedHook } from './email-verification.service.ts';
import type { MailRequestLimits } from './mail-request-limits.ts';

const MAIL_RESET = 'mailPasswordReset';
const ENQUEUE = 'select enqueue_job($1, $2::json)';

/** Sets a new password for somebody who can read the account's mailbox. */
export class PasswordResetService {
  readonly #transactions: Transactions;
  readonly #passwords: Passwords;
  readonly #ended: EndedSessions;
  readonly #mails: AccountMails;
  readonly #signInLimits: SignInLimits;
  readonly #mailLimits: MailRequestLimits;
  readonly #verifiedHooks: readonly VerifiedHook[];

  constructor(parts: {
    transactions: Transactions;
    passwords: Passwords;
    ended: EndedSessions;
    mails: AccountMails;
    signInLimits: SignInLimits;
    mailLimits: MailRequestLimits;
    verifiedHooks: readonly VerifiedHook[];
  }) {
    this.#transactions = parts.transactions;
    this.#passwords = parts.passwords;
    this.#ended = parts.ended;
    this.#mails = parts.mails;
    this.#signInLimits = parts.signInLimits;
    this.#mailLimits = parts.mailLimits;
    this.#verifiedHooks = parts.verifiedHooks;
  }

  /**
   * A job looks the account up, so the answer and its time do not reveal whether it exists.
   *
   * @throws DomainError VALIDATION if it is not an e-mail address, TOO_MANY_ATTEMPTS
   */
  async request({ storeId }: Actor, claim: { email: string; address: string }): Promise<void> {
    const email = emailAt('email', claim.email);
    await this.#mailLimits.admit({ storeId, email, address: claim.address });
    const payload = JSON.stringify({ storeId, email });
    await this.#transactions.runAutocommit((em) => sql(em, ENQUEUE, [MAIL_RESET, payload]));
  }

  /**
   * Hashing is slow, so it happens before the transaction, but only for a token that looks valid. The transaction
   * checks the token again, and of concurrent callers one wins. Every session ends, and wrong passwords are reset.
   *
   * @throws DomainError INVALID_TOKEN, equally for an unknown, used and expired one; VALIDATION for a bad password;
   *   TOO_MANY_ATTEMPTS
   */
  async reset(actor: Actor, command: { token: string; newPassword: string; address: string }): Promise<void> {
    const { storeId } = actor;
    const { token, newPassword, address } = command;
    checkNewPassword(newPassword, 'newPassword');
    const claim = { storeId, kind: 'RESET_PASSWORD', token } as const;
    const { email, ended } = await this.#signInLimits.guardAddress(address, async () => {
      const isGood = await this.#transactions.runAutocommit((em) => isValidAccountToken(em, claim));
      if (!isGood) throw invalidToken();
      const network = networkOf(address);
      const passwordHash = await this.#passwords.hash(newPassword, { network, isSignIn: true });
      return this.#transactions.run(async (em) => {
        const userId = await consumeAccountToken(em, claim);
        const user = userId && (await lockUser(em, { storeId, id: userId }));
        if (!userId || !user) throw invalidToken();
        user.passwordHash = passwordHash;
        const isFirstProof = !user.emailVerifiedAt;
        user.emailVerifiedAt ??= new Date();
        await em.flush();
        await appendEvents(em, [accountEvent(actor, 'account.password_reset', userId)]);
        if (isFirstProof) for (const hook of this.#verifiedHooks) await hook(em, { actor, user });
        await this.#mails.passwordChanged(em, user);
        return {
          email: user.email,
          ended: await endSessions(em, { actor, userId, reason: 'PASSWORD_RESET' }),
        };
      });
    });
    this.#ended.note(ended);
    await this.#signInLimits.unlock({ storeId, email });
  }

  tasks(): FeatureJobs['tasks'] {
    return {
      [MAIL_RESET]: async (payload) => {
        const { storeId, email } = payload as { storeId: string; email: string };
        await this.#transactions.run(async (em) => {
          const user = await em.findOne(User, { storeId, email, isActive: true });
          if (user) await this.#mails.passwordReset(em, user);
        });
      },
    };
  }
}
