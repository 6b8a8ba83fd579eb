import type { Actor } from '../../../platform/auth/actor.ts';
import type { Row } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { emailAt } from '../../../platform/inputs/input-values.ts';
import type { OwnAccountService } from '../../accounts/own-account.service.ts';
import type { EmailVerificationService } from '../../accounts/recovery/email-verification.service.ts';
import type { User } from '../../accounts/user.entity.ts';
import { changeCustomer } from '../customer-changes.ts';

/** Changes the e-mail address of an account and its customer. */
export class EmailChange {
  readonly #transactions: Transactions;
  readonly #ownAccount: OwnAccountService;
  readonly #emailVerification: EmailVerificationService;

  constructor(parts: {
    transactions: Transactions;
    ownAccount: OwnAccountService;
    emailVerification: EmailVerificationService;
  }) {
    this.#transactions = parts.transactions;
    this.#ownAccount = parts.ownAccount;
    this.#emailVerification = parts.emailVerification;
  }

  /**
   * @throws DomainError INVALID_CREDENTIALS if the password is wrong, VALIDATION for a bad or unchanged address,
   *   ALREADY_EXISTS if another account has it, TOO_MANY_ATTEMPTS
   */
  async change(
    actor: Actor,
    command: { userId: string; email: string; currentPassword: string; address: string },
  ): Promise<void> {
    const email = emailAt('email', command.email);
    const { userId, currentPassword, address } = command;
    const { storeId } = actor;
    const account = await this.#ownAccount.prove({ storeId, userId, currentPassword, address });
    await this.#emailVerification.guardMove({ account, email, address }, () =>
      this.#move(actor, account, email),
    );
  }

  async #move(actor: Actor, account: Row<User>, email: string): Promise<void> {
    const { customerId } = account;
    await this.#transactions.run(async (em) => {
      if (customerId) {
        await changeCustomer(em, { actor, customerId, type: 'customer.updated' }, async (customer) => {
          customer.email = email;
        });
      }
      await this.#emailVerification.move(em, actor, { account, email });
    });
  }
}
