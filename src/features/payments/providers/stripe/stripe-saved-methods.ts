import type { Stripe } from 'stripe';
import { MAX_SAVED_METHODS, type ProviderSavedMethods, type SavedMethod } from '../provider-saved-methods.ts';
import type { StripeClient } from './stripe-client.ts';
import { askStripe, found } from './stripe-errors.ts';
import { idOf } from './stripe-states.ts';

/** Stripe knows our customer by id only: neither name nor e-mail address goes there. */
export function stripeSavedMethods(stripe: StripeClient): ProviderSavedMethods {
  async function ask<T>(call: () => Promise<T>): Promise<T> {
    const result = await askStripe(call);
    if ('answer' in result) return result.answer;
    throw new Error(`Stripe: ${result.refusal.code}`);
  }

  async function owns(reference: string, methodId: string): Promise<boolean> {
    if (!/^pm_\w+$/.test(methodId)) return false;
    return (await found(() => stripe().customers.retrievePaymentMethod(reference, methodId))) !== undefined;
  }

  return {
    async createCustomer({ storeId, customerId }) {
      const metadata = { ordinal_store: storeId, ordinal_customer: customerId };
      const idempotencyKey = `customer-${customerId}`;
      const { id } = await ask(() => stripe().customers.create({ metadata }, { idempotencyKey }));
      return id;
    },
    async setUp(customer) {
      const intent = await ask(() =>
        stripe().setupIntents.create({
          customer,
          usage: 'off_session',
          automatic_payment_methods: { enabled: true },
        }),
      );
      return { clientSecret: intent.client_secret ?? '' };
    },
    async list(reference) {
      const customer = await found(() => stripe().customers.retrieve(reference));
      if (!customer || customer.deleted) return [];
      const { default_payment_method: standard } = customer.invoice_settings;
      const { data } = await ask(() =>
        stripe().customers.listPaymentMethods(reference, { limit: MAX_SAVED_METHODS }),
      );
      return data.map((method) => savedMethodOf(method, standard ? idOf(standard) : undefined));
    },
    owns,
    async setDefault(reference, methodId) {
      if (!(await owns(reference, methodId))) return false;
      const invoice_settings = { default_payment_method: methodId };
      await ask(() => stripe().customers.update(reference, { invoice_settings }));
      return true;
    },
    async remove(reference, methodId) {
      if (!(await owns(reference, methodId))) return false;
      await ask(() => stripe().paymentMethods.detach(methodId));
      return true;
    },
    async deleteCustomer(reference) {
      await found(() => stripe().customers.del(reference));
    },
  };
}

function savedMethodOf(method: Stripe.PaymentMethod, standard: string | undefined): SavedMethod {
  const { id, type: methodType, card, sepa_debit: sepa, us_bank_account: account } = method;
  return {
    savedMethodId: id,
    methodType,
    brand: card?.brand ?? null,
    last4: card?.last4 ?? sepa?.last4 ?? account?.last4 ?? null,
    expiryMonth: card?.exp_month ?? null,
    expiryYear: card?.exp_year ?? null,
    isDefault: id === standard,
  };
}
