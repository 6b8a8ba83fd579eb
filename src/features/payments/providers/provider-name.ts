import { registerEnumType } from 'type-graphql';

/** The payment providers. The values are those of the database, of events and of webhooks. */
export enum ProviderName {
  MANUAL = 'manual',
  TEST = 'test',
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
  },
});

/** The name of a provider in the API. */
export function apiNameOf(provider: ProviderName): string {
  return provider.toUpperCase();
}
