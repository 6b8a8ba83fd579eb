import { startFakeRazorpay } from './fake-razorpay.ts';
import { startFakeStripe } from './fake-stripe.ts';

/** Starts the fakes of all providers, for tests of everything that a server can do. */
export async function startFakeProviders() {
  const [stripe, razorpay] = await Promise.all([startFakeStripe(), startFakeRazorpay()]);
  return {
    environment: { ...stripe.environment, ...razorpay.environment },
    close: async () => {
      await Promise.all([stripe.close(), razorpay.close()]);
    },
  };
}
