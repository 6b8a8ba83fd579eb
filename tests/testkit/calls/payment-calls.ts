import { confirmInBrowser } from '../providers/stripe-browser.ts';
import { registerCustomer } from '../shop/customers.ts';
import type { Shelf } from '../shop/shelf.ts';
import { type Call, type Calls, withInput } from './call.ts';

const provider = 'STRIPE';

/** A customer with a saved card. */
async function ofSavedMethod({ app, code }: Shelf): Promise<Call> {
  const client = await registerCustomer(app, { storeCode: code });
  const { setup } = await client.run<{ setup: { clientSecret: string } }>(
    'mutation { setup: createPaymentMethodSetup(input: { provider: STRIPE }) { clientSecret } }',
  );
  const { payment_method: savedMethodId } = await confirmInBrowser(app, setup.clientSecret);
  return withInput({ provider, savedMethodId }, client);
}

/** Calls of the operations on saved payment methods, for a server that talks to the fake of Stripe. */
export const paymentCalls: Calls = {
  createPaymentMethodSetup: async ({ app, code }) =>
    withInput({ provider }, await registerCustomer(app, { storeCode: code })),
  setDefaultPaymentMethod: ofSavedMethod,
  removeSavedPaymentMethod: ofSavedMethod,
};

export const paymentQueryCalls: Calls = {
  savedPaymentMethods: async (shelf) => ({ client: (await ofSavedMethod(shelf)).client! }),
};
