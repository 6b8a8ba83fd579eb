import type { Actor } from '../../platform/auth/actor.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import { nameAt, phoneAt } from '../../platform/graphql/input-values.ts';
import type { AccountsService } from '../accounts/accounts.service.ts';
import type { EmailVerificationService } from '../accounts/email-verification.service.ts';
import type { SignInLimits } from '../accounts/sign-in-limits.ts';
import { type User, UserRole } from '../accounts/user.entity.ts';
import { Customer } from './customer.entity.ts';
import { addCustomer } from './customer-changes.ts';

interface NewCustomerAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  /** Network address of the client. */
  readonly address: string;
}

/** Makes an account together with the customer it shops as. */
export class Registration {
  readonly #transactions: Transactions;
  readonly #accounts: AccountsService;
  readonly #limits: SignInLimits;
  readonly #emailVerification: EmailVerificationService;

  constructor(parts: {
    transactions: Transactions;
    accounts: AccountsService;
    limits: SignInLimits;
    emailVerification: EmailVerificationService;
  }) {
    this.#transactions = parts.transactions;
    this.#accounts = parts.accounts;
    this.#limits = parts.limits;
    this.#emailVerification = parts.emailVerification;
  }

  /**
   * A guest of the same e-mail address stays somebody else: their orders would be shown to whoever registers with it.
   *
   * That an address has an account already has to be said, so it is not said too often to one network address.
   *
   * @throws UserFault VALIDATION, ALREADY_EXISTS when the address has an account, TOO_MANY_ATTEMPTS
   */
  async register(actor: Actor, command: NewCustomerAccount): Promise<User> {
    return this.#limits.guardAddress(command.address, () => this.#open(actor, command));
  }

  async #open(actor: Actor, command: NewCustomerAccount): Promise<User> {
    const { storeId } = actor;
    const { email, password } = command;
    const name = nameAt('name', command.name);
    const phone = phoneAt('phone', command.phone) ?? null;
    const account = await this.#accounts.prepare({ storeId, email, password, name, role: UserRole.CUSTOMER });
    return this.#transactions.run(async (em) => {
      const customer = new Customer();
      Object.assign(customer, { storeId, email: account.email, name, phone, isRegistered: true });
      await addCustomer(em, customer, actor);
      const user = await this.#accounts.add(em, { ...account, customerId: customer.id });
      await this.#emailVerification.begin(em, user);
      return user;
    });
  }
}
