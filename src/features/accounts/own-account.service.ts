import type { Actor } from '../../platform/auth/actor.ts';
import type { Reader, Row } from '../../platform/db/reading/reader.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { notFound } from '../../platform/errors/standard-errors.ts';
import { nameAt } from '../../platform/inputs/input-values.ts';
import { networkOf } from '../../platform/network/network-address.ts';
import { wrongPassword } from './accounts.errors.ts';
import type { AccountMails } from './mails/account-mails.ts';
import { checkNewPassword, type Passwords } from './passwords/passwords.ts';
import type { EndedSessions } from './sessions/ended-sessions.ts';
import { endSessions } from './sessions/sessions.locks.ts';
import type { SignInLimits } from './sign-in/sign-in-limits.ts';
import { User } from './user.entity.ts';
import { lockUser } from './users.locks.ts';

/** The account of the signed-in viewer. */
interface OwnAccount {
  readonly storeId: string;
  readonly userId: string;
}

/** Changes that everybody may make to their own account. */
export class OwnAccountService {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #passwords: Passwords;
  readonly #ended: EndedSessions;
  readonly #limits: SignInLimits;
  readonly #mails: AccountMails;

  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    passwords: Passwords;
    ended: EndedSessions;
    limits: SignInLimits;
    mails: AccountMails;
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#passwords = parts.passwords;
    this.#ended = parts.ended;
    this.#limits = parts.limits;
    this.#mails = parts.mails;
  }

  /** For staff. A customer's account is renamed with the customer. */
  async rename({ storeId, userId, name }: OwnAccount & { readonly name: string }): Promise<void> {
    const cleaned = nameAt('name', name);
    await this.#transactions.run(async (em) => {
      const user = await lockUser(em, { storeId, id: userId, isActive: true });
      if (!user) throw notFound('account');
      user.name = cleaned;
    });
  }

  /**
   * Comparing and hashing are slow, so they happen before the transaction. The transaction only checks that the hash is
   * still the compared one: of two concurrent changes with the same old password, one wins. Every session ends.
   *
   * @throws DomainError INVALID_CREDENTIALS if the current password is wrong, TOO_MANY_ATTEMPTS after many wrong ones,
   *   VALIDATION for a bad new one
   */
  async changePassword(
    command: OwnAccount & {
      readonly actor: Actor;
      readonly currentPassword: string;
      readonly newPassword: string;
      /** Network address of the client. */
      readonly address: string;
    },
  ): Promise<void> {
    const { actor, storeId, userId, newPassword } = command;
    checkNewPassword(newPassword, 'newPassword');
    const user = await this.prove(command);
    const network = networkOf(command.address);
    const passwordHash = await this.#passwords.hash(newPassword, { network, isSignIn: true });
    const ended = await this.#transactions.run(async (em) => {
      const compared = { storeId, id: userId, isActive: true, passwordHash: user.passwordHash };
      const found = await lockUser(em, compared);
      if (!found) throw wrongPassword();
      found.passwordHash = passwordHash;
      await em.flush();
      await this.#mails.passwordChanged(em, found);
      return endSessions(em, { actor, userId, reason: 'PASSWORD_CHANGED' });
    });
    this.#ended.note(ended);
  }

  /**
   * Returns the account if the password is correct. The attempts are limited, so that it cannot be guessed in an
   * unattended browser.
   *
   * @throws DomainError INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS
   */
  async prove(claim: OwnAccount & { currentPassword: string; address: string }): Promise<Row<User>> {
    const { storeId, userId, currentPassword, address } = claim;
    const own = 'where t.store_id = $1 and t.id = $2 and t.is_active';
    const [user] = await this.#reader.rows(User, own, [storeId, userId]);
    if (!user) throw wrongPassword();
    return this.#limits.guard({ storeId, email: user.email, address }, async () => {
      const { passwordHash } = user;
      const isRight = await this.#passwords.compare(currentPassword, passwordHash, networkOf(address));
      if (!isRight) throw wrongPassword();
      return user;
    });
  }
}
