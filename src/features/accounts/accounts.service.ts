import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { isUniqueViolation } from '../../platform/db/transactions.ts';
import {
  alreadyExists,
  expectVersion,
  invalid,
  notAllowedNow,
  notFound,
} from '../../platform/errors/standard-errors.ts';
import { appendEvents } from '../../platform/events/event-log.ts';
import { emailAt, nameAt } from '../../platform/inputs/input-values.ts';
import { networkOf } from '../../platform/network/network-address.ts';
import { encodeId } from '../../values/ids.ts';
import { type AccountEventType, accountEvent } from './account.events.ts';
import { checkNewPassword, type Passwords } from './passwords/passwords.ts';
import type { EndedSessions } from './sessions/ended-sessions.ts';
import { endSessions } from './sessions/sessions.locks.ts';
import type { SessionEnd } from './sessions/user-session.entity.ts';
import { User, UserRole } from './user.entity.ts';
import { lockAdmins, lockUser } from './users.locks.ts';

export interface NewAccount {
  readonly storeId: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: UserRole;
  readonly customerId?: string;
}

/** A validated account with its password hashed, ready to be stored. */
export type PreparedAccount = Omit<NewAccount, 'password'> & { readonly passwordHash: string };

/** A change of a staff account. */
interface StaffChange {
  readonly actor: Actor;
  readonly userId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Creates and changes accounts. */
export class AccountsService {
  readonly #transactions: Transactions;
  readonly #passwords: Passwords;
  readonly #ended: EndedSessions;

  constructor(parts: { transactions: Transactions; passwords: Passwords; ended: EndedSessions }) {
    this.#transactions = parts.transactions;
    this.#passwords = parts.passwords;
    this.#ended = parts.ended;
  }

  /**
   * Validates the input and hashes the password. This is slow, so call it before a transaction.
   *
   * @param address network address of the caller, or a substitute for it
   */
  async prepare({ password, ...account }: NewAccount, address: string): Promise<PreparedAccount> {
    const email = emailAt('email', account.email);
    const name = nameAt('name', account.name);
    checkNewPassword(password, 'password');
    const request = { network: networkOf(address), isSignIn: false };
    return { ...account, email, name, passwordHash: await this.#passwords.hash(password, request) };
  }

  /** Stores a prepared account in the caller's transaction. @throws DomainError if the address is taken */
  async add(em: EntityManager, account: PreparedAccount): Promise<User> {
    const user = new User();
    Object.assign(user, account);
    em.persist(user);
    try {
      await em.flush();
    } catch (error) {
      if (isUniqueViolation(error))
        throw alreadyExists('email', 'There is an account with this e-mail address already.');
      throw error;
    }
    return user;
  }

  async createStaff(account: NewAccount): Promise<string> {
    if (account.role === UserRole.CUSTOMER) throw invalid('role', 'Customers register themselves.');
    const prepared = await this.prepare(account, 'staff');
    const user = await this.#transactions.run((em) => this.add(em, prepared));
    return user.id;
  }

  changeRole(options: StaffChange & { role: UserRole }): Promise<string> {
    return this.#changeStaff(
      options,
      { type: 'account.role_changed', endsSessions: 'ROLE_CHANGED' },
      (user) => {
        if (options.role === UserRole.CUSTOMER)
          throw invalid('role', 'A staff account cannot become a customer.');
        user.role = options.role;
      },
    );
  }

  /** Changes the name people see. */
  rename(options: StaffChange & { name?: string | null | undefined }): Promise<string> {
    const name = options.name == null ? undefined : nameAt('name', options.name);
    return this.#changeStaff(options, { type: 'account.updated' }, (user) => {
      user.name = name ?? user.name;
    });
  }

  deactivate(options: StaffChange): Promise<string> {
    return this.#changeStaff(
      options,
      { type: 'account.deactivated', endsSessions: 'ACCOUNT_CLOSED' },
      (user) => {
        user.isActive = false;
      },
    );
  }

  /** Lets a closed account sign in again, with the password it had. */
  reactivate(options: StaffChange): Promise<string> {
    return this.#changeStaff(options, { type: 'account.reactivated' }, (user) => {
      user.isActive = true;
    });
  }

  /**
   * Appends one event when something changed, none when nothing did. The store keeps an administrator: whoever changes
   * an account holds a lock on all of them.
   */
  async #changeStaff(
    { actor, userId, expectedVersion }: StaffChange,
    { type, endsSessions: reason }: { type: AccountEventType; endsSessions?: SessionEnd },
    change: (user: User) => void,
  ): Promise<string> {
    const { storeId } = actor;
    const ended = await this.#transactions.run(async (em) => {
      const admins = await lockAdmins(em, storeId);
      const user = await lockUser(em, { storeId, id: userId });
      if (!user || user.role === UserRole.CUSTOMER) throw notFound('staff account', 'userId');
      expectVersion(expectedVersion, user, encodeId('usr', userId));
      const { version } = user;
      change(user);
      if (!admins.some((admin) => admin.isActive && admin.role === UserRole.ADMIN)) {
        throw notAllowedNow('A store keeps at least one active administrator.', 'userId');
      }
      await em.flush();
      if (user.version !== version) await appendEvents(em, [accountEvent(actor, type, userId)]);
      return reason ? endSessions(em, { actor, userId, reason }) : [];
    });
    this.#ended.note(ended);
    return userId;
  }
}
