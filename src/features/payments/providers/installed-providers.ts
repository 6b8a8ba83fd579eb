import type { PaymentSettings } from '../../../platform/config/provider-settings.ts';
import type { PaymentProvider } from '../payment-provider.ts';
import { creditProviders } from './credit-providers.ts';
import { manualProvider } from './manual-provider.ts';
import { razorpayProvider } from './razorpay/razorpay-provider.ts';
import { stripeProvider } from './stripe/stripe-provider.ts';
import { testProvider } from './test-provider.ts';

/** The providers that the settings of the installation name, in the order in which checkout offers them. */
export function installedProviders(settings: PaymentSettings): readonly PaymentProvider[] {
  const { hasTestProvider, stripe, razorpay } = settings;
  return [
    ...(hasTestProvider ? [testProvider] : []),
    ...(stripe ? [stripeProvider(stripe, settings)] : []),
    ...(razorpay ? [razorpayProvider(razorpay, settings)] : []),
    manualProvider,
    ...creditProviders,
  ];
}
