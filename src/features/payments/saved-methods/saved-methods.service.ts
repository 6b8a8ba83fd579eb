import type { Viewer } from '../../../platform/auth/viewer.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { Transactions } from '../../../platform/db/transactions.ts';
import { DomainError } from '../../../platform/errors/domain-error.ts';
import { invalid, notAllowedNow, notFound } from '../../../platform/errors/standard-errors.ts';
import type { FeatureJobs } from '../../../platform/jobs/feature-jobs.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import type { PaymentChoice } from '../outcomes/open-payment.ts';
import type { PaymentProviders } from '../payment-provider.ts';
import { apiNameOf, type ProviderName } from '../providers/provider-name.ts';
import type { ProviderSavedMethods, SavedMethod } from '../providers/provider-saved-methods.ts';
import { ProviderCustomer } from './provider-customer.entity.ts';
import { FORGET_CUSTOMER, rememberCustomer } from './provider-customers.locks.ts';

/** A customer, who is signed in. */
interface Owner {
  readonly storeId: string;
  readonly customerId: string;
}

interface MethodChoice {
  readonly provider: ProviderName;
  readonly savedMethodId: string;
}

/**
 * Payment methods that customers saved. They lie at the provider; we keep its id of the customer. The provider is called
 * outside of every transaction.
 */
export class SavedMethodsService {
  readonly #transactions: Transactions;
  readonly #reader: Reader;
  readonly #providers: PaymentProviders;
  readonly #log: Logger;

  constructor(parts: {
    transactions: Transactions;
    reader: Reader;
    providers: PaymentProviders;
    log: Logger;
  }) {
    this.#transactions = parts.transactions;
    this.#reader = parts.reader;
    this.#providers = parts.providers;
    this.#log = parts.log;
  }

  /** The methods of all providers. */
  async list(owner: Owner): Promise<(SavedMethod & { provider: ProviderName })[]> {
    const known = await this.#known(owner);
    const lists = known.map(async ({ provider, reference }) => {
      const methods = await this.#ask(async () =>
        this.#providers.get(provider)?.savedMethods?.list(reference),
      );
      return (methods ?? []).map((method) => ({ ...method, provider }));
    });
    return (await Promise.all(lists)).flat();
  }

  /**
   * Prepares the saving of a method.
   *
   * @returns the secret for the customer's client
   * @throws DomainError VALIDATION for a provider that saves none, NOT_ALLOWED_NOW when it does not answer
   */
  async setUp(owner: Owner, provider: ProviderName): Promise<string> {
    const methods = this.#methodsAt(provider, 'provider');
    const reference = await this.referenceOf(owner, provider);
    const { clientSecret } = await this.#ask(() => methods.setUp(reference));
    return clientSecret;
  }

  /** @throws DomainError NOT_FOUND for a method that the customer does not have */
  async setDefault(owner: Owner, { provider, savedMethodId }: MethodChoice): Promise<void> {
    const { methods, reference } = await this.#existing(owner, { provider, savedMethodId });
    if (!(await this.#ask(() => methods.setDefault(reference, savedMethodId)))) throw unknownMethod();
  }

  /** @throws DomainError NOT_FOUND for a method that the customer does not have */
  async remove(owner: Owner, { provider, savedMethodId }: MethodChoice): Promise<void> {
    const { methods, reference } = await this.#existing(owner, { provider, savedMethodId });
    if (!(await this.#ask(() => methods.remove(reference, savedMethodId)))) throw unknownMethod();
  }

  /** The provider's id of a customer, who becomes known there if need be. */
  async referenceOf(owner: Owner, provider: ProviderName): Promise<string> {
    const methods = this.#methodsAt(provider, 'provider');
    const known = (await this.#known(owner)).find((row) => row.provider === provider);
    if (known) return known.reference;
    const reference = await this.#ask(() => methods.createCustomer(owner));
    const stored = await this.#transactions.run((em) =>
      rememberCustomer(em, { ...owner, provider, reference }),
    );
    if (stored) return stored;
    await methods.deleteCustomer(reference);
    throw notFound('customer');
  }

  /**
   * Adds the provider's id of the customer to choices that use a saved method or save one.
   *
   * @throws DomainError VALIDATION for those who are not signed in as a customer, NOT_FOUND for a method that is not theirs
   */
  complete(viewer: Viewer | undefined, choices: readonly PaymentChoice[]): Promise<readonly PaymentChoice[]> {
    return Promise.all(
      choices.map(async (choice, at) => {
        const { stripe } = choice.options;
        if (!stripe?.paymentMethod && !stripe?.isSaved) return choice;
        const field = `payments.${at}.stripe.${stripe.paymentMethod ? 'savedMethodId' : 'save'}`;
        if (!viewer?.customerId)
          throw invalid(field, 'Only customers who are signed in have saved payment methods.');
        const { storeId, customerId } = viewer;
        const customer = await this.#customerFor({ storeId, customerId }, { ...choice, field });
        return { ...choice, options: { ...choice.options, stripe: { ...stripe, customer } } };
      }),
    );
  }

  async #customerFor(
    owner: Owner,
    { provider, options, field }: PaymentChoice & { field: string },
  ): Promise<string> {
    const methods = this.#methodsAt(provider, field);
    const method = options.stripe?.paymentMethod;
    if (method === undefined) return this.referenceOf(owner, provider);
    expectMethodId(method, field);
    const known = (await this.#known(owner)).find((row) => row.provider === provider);
    const isTheirs = known && (await this.#ask(() => methods.owns(known.reference, method)));
    if (!isTheirs) throw notFound('payment method', field);
    return known.reference;
  }

  jobs(): FeatureJobs {
    return {
      tasks: {
        [FORGET_CUSTOMER]: async (payload) => {
          const { provider, reference } = payload as { provider: ProviderName; reference: string };
          const methods = this.#providers.get(provider)?.savedMethods;
          if (!methods) throw new Error(`the provider ${provider} is not installed`);
          await methods.deleteCustomer(reference);
        },
      },
      crontab: [],
    };
  }

  async #existing(owner: Owner, { provider, savedMethodId }: MethodChoice) {
    expectMethodId(savedMethodId, 'savedMethodId');
    const methods = this.#methodsAt(provider, 'provider');
    const known = (await this.#known(owner)).find((row) => row.provider === provider);
    if (!known) throw unknownMethod();
    return { methods, reference: known.reference };
  }

  #known({ storeId, customerId }: Owner) {
    const where = "where t.store_id = $1 and t.customer_id = $2 and t.account = 'default'";
    return this.#reader.rows(ProviderCustomer, where, [storeId, customerId]);
  }

  #methodsAt(provider: ProviderName, field: string): ProviderSavedMethods {
    const methods = this.#providers.get(provider)?.savedMethods;
    if (methods) return methods;
    throw invalid(field, `${apiNameOf(provider)} saves no payment methods here.`);
  }

  /** A provider that does not answer is no fault of ours: the customer tries again. */
  async #ask<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      this.#log.warn({ error: message }, 'a payment provider did not answer');
      throw notAllowedNow('The payment provider does not answer; try again shortly.');
    }
  }
}

/** Ids of providers are words. */
function expectMethodId(id: string, field: string): void {
  if (!/^\w{1,255}$/.test(id)) throw invalid(field, 'This is no id of a saved payment method.');
}

function unknownMethod(): DomainError {
  return notFound('payment method', 'savedMethodId');
}
