import { registerEnumType } from 'type-graphql';

/** The payment providers. The values are those of the database, of events and of webhooks. */
export enum ProviderName {
  MANUAL = 'manual',
  TEST = 'test',
  STRIPE = 'stripe',
  RAZORPAY = 'razorpay',
  GIFT_CARD = 'gift_card',
  STORE_CREDIT = 'store_credit',
}

registerEnumType(ProviderName, {
  name: 'PaymentProvider',
  description: 'Who moves the money of a payment.',
  valuesConfig: {
    MANUAL: {
      description: 'Cash and bank transfers; staff confirm with capturePayment that the money has arrived.',
    },
    TEST: {
      description:
        'Moves no money; the outcome is chosen by the caller. Not available in every installation.',
    },
    STRIPE: { description: 'Stripe. Available when the installation has keys of a Stripe account.' },
    RAZORPAY: { description: 'Razorpay. Available when the installation has keys of a Razorpay account.' },
    GIFT_CARD: { description: 'The balance of a gift card of the store.' },
    STORE_CREDIT: { description: "The customer's balance at the store." },
  },
});

/** The name of a provider in the API. */
export function apiNameOf(provider: ProviderName): string {
  return provider.toUpperCase();
}
