import { createRequire } from 'node:module';
import type { Stripe } from 'stripe';

/** How the SDK reaches the API. */
export interface StripeAddress {
  readonly secretKey: string;
  readonly apiUrl: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Gives the SDK's client, which is made when it is first needed. */
export type StripeClient = () => Stripe;

/**
 * The SDK takes a tenth of a second to load, so it is loaded with the first call. It uses the API version that it was
 * made for. It retries nothing, because our jobs do; only a closed connection is tried once more, under the same key.
 */
export function stripeClient({ secretKey, apiUrl, timeoutMs = TIMEOUT_MS }: StripeAddress): StripeClient {
  let client: Stripe | undefined;
  return () => {
    client ??= connect();
    return client;
  };

  function connect(): Stripe {
    const Sdk = createRequire(import.meta.url)('stripe') as typeof Stripe;
    const { protocol, hostname, port } = new URL(apiUrl);
    return new Sdk(secretKey, {
      protocol: protocol === 'http:' ? 'http' : 'https',
      host: hostname,
      port: port || (protocol === 'http:' ? 80 : 443),
      timeout: timeoutMs,
      maxNetworkRetries: 0,
      telemetry: false,
    });
  }
}
