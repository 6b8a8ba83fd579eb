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
import { emailAt, nameAt } from '../../platform/inputs/input-values.ts';
import { networkOf } from '../../platform/network/network-address.ts';
import { encodeId } from '../../values/ids.ts';
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

  async changeRole(options: {
    actor: Actor;
    userId: string;
    role: UserRole;
    expectedVersion?: number | undefined;
  }): Promise<string> {
    return this.#changeStaff({ ...options, reason: 'ROLE_CHANGED' }, (user) => {
      if (options.role === UserRole.CUSTOMER)
        throw invalid('role', 'A staff account cannot become a customer.');
      user.role = options.role;
    });
  }

  async deactivate(options: {
    actor: Actor;
    userId: string;
    expectedVersion?: number | undefined;
  }): Promise<string> {
    return this.#changeStaff({ ...options, reason: 'ACCOUNT_CLOSED' }, (user) => {
      user.isActive = false;
    });
  }

  /** Locks all administrators before one is changed, so that the store always keeps one. */
  async #changeStaff(
    options: { actor: Actor; userId: string; expectedVersion?: number | undefined; reason: SessionEnd },
    change: (user: User) => void,
  ): Promise<string> {
    const { actor, userId, expectedVersion, reason } = options;
    const { storeId } = actor;
    const ended = await this.#transactions.run(async (em) => {
      const admins = await lockAdmins(em, storeId);
      const user = await lockUser(em, { storeId, id: userId });
      if (!user || user.role === UserRole.CUSTOMER) throw notFound('staff account', 'userId');
      expectVersion(expectedVersion, user, encodeId('usr', userId));
      change(user);
      if (!admins.some((admin) => admin.isActive && admin.role === UserRole.ADMIN)) {
        throw notAllowedNow('A store keeps at least one active administrator.', 'userId');
      }
      await em.flush();
      return endSessions(em, { actor, userId, reason });
    });
    this.#ended.note(ended);
    return userId;
  }
}
