import type { Actor } from '../../../platform/auth/actor.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { nameAt, phoneAt } from '../../../platform/inputs/input-values.ts';
import type { AccountsService } from '../../accounts/accounts.service.ts';
import type { EmailVerificationService } from '../../accounts/recovery/email-verification.service.ts';
import type { SignInLimits } from '../../accounts/sign-in/sign-in-limits.ts';
import { type User, UserRole } from '../../accounts/user.entity.ts';
import { addCustomerAccount, type PreparedCustomer } from './customer-account.ts';
import type { PendingSignUps } from './pending-sign-ups.ts';
import type { SignUpLimits } from './sign-up-limits.ts';

interface NewCustomerAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  /** Network address of the client. */
  readonly address: string;
}

/** Creates an account and its customer. */
export class Registration {
  readonly #transactions: Transactions;
  readonly #accounts: AccountsService;
  readonly #signInLimits: SignInLimits;
  readonly #limits: SignUpLimits;
  readonly #emailVerification: EmailVerificationService;
  readonly #pending: PendingSignUps | undefined;

  constructor(parts: {
    transactions: Transactions;
    accounts: AccountsService;
    signInLimits: SignInLimits;
    limits: SignUpLimits;
    emailVerification: EmailVerificationService;
    /** The pending sign-ups. Absent if accounts open at once. */
    pending: PendingSignUps | undefined;
  }) {
    this.#transactions = parts.transactions;
    this.#accounts = parts.accounts;
    this.#signInLimits = parts.signInLimits;
    this.#limits = parts.limits;
    this.#emailVerification = parts.emailVerification;
    this.#pending = parts.pending;
  }

  /**
   * A guest with the same e-mail address stays a separate customer. Otherwise the guest's orders would be shown to
   * anybody who registers with the address.
   *
   * @returns the account; undefined if a mail has to be confirmed first, equally for known and unknown addresses
   * @throws DomainError VALIDATION; ALREADY_EXISTS if the address has an account, unless a mail reports it;
   *   TOO_MANY_ATTEMPTS
   */
  async register(actor: Actor, command: NewCustomerAccount): Promise<User | undefined> {
    const { storeId } = actor;
    const { address } = command;
    await this.#limits.admit(address);
    if (!this.#pending) return this.#signInLimits.guardAddress(address, () => this.open(actor, command));
    // Invalid input does not use up the mailbox's mails.
    const prepared = await this.#prepare(storeId, command);
    await this.#limits.admitMail({ storeId, email: prepared.email, address });
    await this.#pending.begin(prepared);
    return undefined;
  }

  /** Opens the account at once and without limits, for the demo shop. @throws DomainError VALIDATION, ALREADY_EXISTS */
  async open(actor: Actor, command: NewCustomerAccount): Promise<User> {
    const prepared = await this.#prepare(actor.storeId, command);
    return this.#transactions.run(async (em) => {
      const user = await addCustomerAccount(em, { actor, accounts: this.#accounts, account: prepared });
      await this.#emailVerification.begin(em, user);
      return user;
    });
  }

  async #prepare(storeId: string, command: NewCustomerAccount): Promise<PreparedCustomer> {
    const { email, password, address } = command;
    const name = nameAt('name', command.name);
    const phone = phoneAt('phone', command.phone) ?? null;
    const account = { storeId, email, password, name, role: UserRole.CUSTOMER };
    return { ...(await this.#accounts.prepare(account, address)), phone };
  }
}
