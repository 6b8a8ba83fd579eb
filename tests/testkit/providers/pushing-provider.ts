import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PaymentProvider } from '../../../src/features/payments/payment-provider.ts';
import type {
  OurIds,
  ProviderChange,
  ProviderEvent,
} from '../../../src/features/payments/providers/provider-state.ts';
import { ScriptedProvider } from './scripted-provider.ts';

/** An event as this provider sends it. It contains the changes that it stands for. */
export interface PushedEvent {
  readonly id: string;
  readonly type?: string;
  readonly changes?: readonly ProviderChange[];
  readonly ids?: OurIds;
  readonly [detail: string]: unknown;
}

export const FIRST_SECRET = 'the first secret of the webhook';
const SIGNATURE = 'x-pushed-signature';

const signed = (body: string | Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update(body).digest();

/** A scripted provider that signs events, and that can be asked for what it could not deliver. */
export class PushingProvider extends ScriptedProvider {
  /** The current secret and the one before. */
  secrets: readonly string[] = [FIRST_SECRET];
  /** What it could not deliver. */
  readonly undelivered: PushedEvent[] = [];
  /** While it is set, everything that reads fails with it. */
  failure: Error | undefined;
  /** How often changes of an event were asked for. */
  asked = 0;
  /** From when on its changes were asked for, by each run. */
  readonly since: Date[] = [];

  readonly webhooks: NonNullable<PaymentProvider['webhooks']> = {
    verify: ({ body, headers }) => {
      const given = Buffer.from(String(headers[SIGNATURE] ?? ''), 'hex');
      const isSigned = this.secrets.some((secret) => {
        const wanted = signed(body, secret);
        return given.length === wanted.length && timingSafeEqual(given, wanted);
      });
      return isSigned ? eventOf(JSON.parse(body.toString('utf8')) as PushedEvent) : undefined;
    },
    changesOf: async ({ payload }) => {
      this.asked += 1;
      if (this.failure) throw this.failure;
      return (payload as unknown as PushedEvent).changes ?? [];
    },
  };

  readonly history: NonNullable<PaymentProvider['history']> = {
    undelivered: () => this.#listed(this.undelivered.map(eventOf)),
    changesSince: (since) => {
      this.since.push(since);
      return this.#listed(this.reported);
    },
  };

  override fetchPayment(known: Parameters<ScriptedProvider['fetchPayment']>[0]) {
    if (this.failure) throw this.failure;
    return super.fetchPayment(known);
  }

  async *#listed<T>(items: readonly T[]): AsyncIterable<T> {
    if (this.failure) throw this.failure;
    yield* items;
  }
}

/** Delivers an event to a server, signed with this secret. */
export async function deliver(
  url: string,
  event: PushedEvent | string,
  { secret = FIRST_SECRET, provider = 'stripe' }: { secret?: string; provider?: string } = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const response = await fetch(`${url}/webhooks/${provider}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [SIGNATURE]: signed(body, secret).toString('hex') },
    body,
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

function eventOf(event: PushedEvent): ProviderEvent {
  const { id, type = 'payment.changed', ids } = event;
  return { id, type, occurredAt: new Date(), payload: { ...event }, ...(ids && { ids }) };
}
