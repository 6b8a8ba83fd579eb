import type { PaymentSettings } from '../../../platform/config/provider-settings.ts';
import type { PaymentProvider } from '../payment-provider.ts';
import { manualProvider } from './manual-provider.ts';
import { testProvider } from './test-provider.ts';

/** The providers that the settings of the installation name, in the order in which checkout offers them. */
export function installedProviders({ hasTestProvider }: PaymentSettings): readonly PaymentProvider[] {
  return [...(hasTestProvider ? [testProvider] : []), manualProvider];
}
