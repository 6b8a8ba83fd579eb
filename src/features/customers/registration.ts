import type { Actor } from '../../platform/auth/actor.ts';
import type { Transactions } from '../../platform/db/transactions.ts';
import type { AccountsService } from '../accounts/accounts.service.ts';
import { type User, UserRole } from '../accounts/user.entity.ts';
import { Customer } from './customer.entity.ts';
import { addCustomer } from './customer-changes.ts';
import { nameInput, phoneInput } from './customer-values.ts';

/** Makes an account together with the customer it shops as. */
export class Registration {
  readonly #transactions: Transactions;
  readonly #accounts: AccountsService;

  constructor(transactions: Transactions, accounts: AccountsService) {
    this.#transactions = transactions;
    this.#accounts = accounts;
  }

  /**
   * A guest of the same e-mail address stays somebody else: their orders would be shown to whoever registers with it.
   *
   * @throws UserFault VALIDATION, or ALREADY_EXISTS when the address has an account
   */
  async register(
    actor: Actor,
    command: { email: string; password: string; name: string; phone?: string | null | undefined },
  ): Promise<User> {
    const { storeId } = actor;
    const { email, password } = command;
    const name = nameInput(command.name);
    const phone = phoneInput(command.phone) ?? null;
    const account = await this.#accounts.prepare({ storeId, email, password, name, role: UserRole.CUSTOMER });
    return this.#transactions.run(async (em) => {
      const customer = new Customer();
      Object.assign(customer, { storeId, email: account.email, name, phone, isRegistered: true });
      await addCustomer(em, customer, actor);
      return this.#accounts.add(em, { ...account, customerId: customer.id });
    });
  }
}
