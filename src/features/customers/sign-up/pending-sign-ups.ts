import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../../platform/auth/actor.ts';
import { hashSecretToken, newSecretToken } from '../../../platform/auth/secret-tokens.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { DomainError } from '../../../platform/errors/domain-error.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import type { AccountsService } from '../../accounts/accounts.service.ts';
import type { AccountMails } from '../../accounts/mails/account-mails.ts';
import { User } from '../../accounts/user.entity.ts';
import { addCustomerAccount, type PreparedCustomer } from './customer-account.ts';
import {
  deletePending,
  insertPending,
  lockUnmailed,
  MAIL_SIGN_UP,
  setPendingToken,
  takePending,
} from './pending-sign-ups.locks.ts';

const CLEAN_UP = 'forgetPendingSignUps';

/**
 * Sign-ups that wait for the confirmation of their address. Only the mailbox learns whether the address has an account.
 * No account exists until then, so nobody can occupy somebody else's address.
 */
export class PendingSignUps {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #accounts: AccountsService;
  readonly #mails: AccountMails;

  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    accounts: AccountsService;
    mails: AccountMails;
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#accounts = parts.accounts;
    this.#mails = parts.mails;
  }

  /** Takes the same steps and the same time for every address. */
  async begin(account: PreparedCustomer): Promise<void> {
    await this.#transactions.runAutocommit((em) => insertPending(em, account));
  }

  /**
   * Opens the account of a token, which also verifies its address.
   *
   * @returns undefined if the token is unknown, used or expired, or if the address has an account by now
   */
  async finish(
    em: EntityManager,
    { actor, token }: { actor: Actor; token: string },
  ): Promise<User | undefined> {
    const account = await takePending(em, { storeId: actor.storeId, tokenHash: hashSecretToken(token) });
    if (!account) return undefined;
    try {
      return await em.transactional((inner) =>
        addCustomerAccount(inner, { actor, accounts: this.#accounts, account }),
      );
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  jobs(): FeatureJobs {
    return {
      tasks: {
        [MAIL_SIGN_UP]: (payload) => this.#mail(payload as { storeId: string; id: string }),
        [CLEAN_UP]: async () => {
          await this.#reader.query('delete from pending_sign_ups where expires_at < now()');
        },
      },
      crontab: [`27 * * * * ${CLEAN_UP}`],
    };
  }

  /** A second run finds the sign-up mailed or deleted, and does nothing. */
  async #mail({ storeId, id }: { storeId: string; id: string }): Promise<void> {
    await this.#transactions.run(async (em) => {
      const email = await lockUnmailed(em, { storeId, id });
      if (email === undefined) return;
      if (await em.findOne(User, { storeId, email })) {
        await deletePending(em, { storeId, id });
        await this.#mails.accountExists(em, { storeId, email });
        return;
      }
      const token = newSecretToken();
      await setPendingToken(em, { storeId, id, tokenHash: hashSecretToken(token) });
      await this.#mails.signUp(em, { storeId, email }, token);
    });
  }
}
