import { createHmac, timingSafeEqual } from 'node:crypto';
import type {
  Intent,
  MoneyMove,
  MoveResult,
  PaymentProvider,
} from '../../../src/features/payments/payment-provider.ts';
import { ProviderName } from '../../../src/features/payments/providers/provider-name.ts';
import type {
  OurIds,
  ProviderChange,
  ProviderEvent,
  ProviderPayment,
} from '../../../src/features/payments/providers/provider-state.ts';

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

/**
 * A provider in memory, under the name of Stripe. A test decides what it says, and when it fails. It is for the tests of
 * what all providers have in common; the adapters are tested with servers that behave like the real ones.
 */
export class PushingProvider implements PaymentProvider {
  readonly name: ProviderName;
  readonly isCapturedByStaff = false;
  /** The current secret and the one before. */
  secrets: readonly string[] = [FIRST_SECRET];
  /** The payments that it has, by reference. */
  readonly payments = new Map<string, ProviderPayment>();
  readonly refunds: MoneyMove[] = [];
  /** What it could not deliver. */
  readonly undelivered: ProviderEvent[] = [];
  /** While it is set, every call throws this. */
  failure: Error | undefined;
  /** How often changes of an event were asked for. */
  asked = 0;

  constructor(name: ProviderName = ProviderName.STRIPE) {
    this.name = name;
  }

  async createIntent(request: Parameters<PaymentProvider['createIntent']>[0]): Promise<Intent> {
    this.#mayFail();
    const reference = `pi_${request.idempotencyKey}`;
    const { storeId, orderId, amount, currency, idempotencyKey: paymentId } = request;
    const ids = { storeId, orderId, paymentId };
    const found = this.payments.get(reference);
    if (!found)
      this.payments.set(reference, {
        reference,
        ids,
        amount,
        currency,
        status: 'PENDING',
        capturedAmount: 0,
      });
    return { reference, status: 'PENDING' };
  }

  async refund(move: MoneyMove): Promise<MoveResult> {
    this.#mayFail();
    if (!this.refunds.some(({ idempotencyKey }) => idempotencyKey === move.idempotencyKey))
      this.refunds.push(move);
    return { ok: true, reference: `re_${move.idempotencyKey}` };
  }

  async fetchPayment({ paymentId }: OurIds): Promise<ProviderPayment | undefined> {
    this.#mayFail();
    return [...this.payments.values()].find(({ ids }) => ids?.paymentId === paymentId);
  }

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
      this.#mayFail();
      return (payload as PushedEvent).changes ?? [];
    },
  };

  readonly history: NonNullable<PaymentProvider['history']> = {
    undelivered: (since) => this.#listed(this.undelivered.filter(({ occurredAt }) => occurredAt >= since)),
    changesSince: () =>
      this.#listed([...this.payments.values()].map((payment) => ({ kind: 'payment', payment }) as const)),
  };

  /** Pays one of its payments, by the payer's act. */
  pay(reference: string, change: Partial<ProviderPayment> = {}): ProviderPayment {
    const payment = this.payments.get(reference);
    if (!payment) throw new Error(`no payment ${reference}`);
    const paid = { ...payment, status: 'CAPTURED' as const, capturedAmount: payment.amount, ...change };
    this.payments.set(reference, paid);
    return paid;
  }

  async *#listed<T>(items: readonly T[]): AsyncIterable<T> {
    this.#mayFail();
    yield* items;
  }

  #mayFail(): void {
    if (this.failure) throw this.failure;
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
  return { id, type, occurredAt: new Date(), payload: event, ...(ids && { ids }) };
}
