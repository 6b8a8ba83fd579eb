import type { ProviderPayment } from '../provider-state.ts';
import { type RazorpayClient, segment } from './razorpay-client.ts';
import { RazorpayRefusal } from './razorpay-errors.ts';
import {
  idsOf,
  parsed,
  type RazorpayDispute,
  type RazorpayOrder,
  type RazorpayPayment,
  type RazorpayRefund,
} from './razorpay-objects.ts';
import { isCaptured, statesOf, untriedState } from './razorpay-states.ts';

/** The most that a list returns at once. */
const PAGE = 100;

/** What is asked of Razorpay more than once. Undefined stands for an id that Razorpay does not know. */
export class RazorpayAccount {
  readonly client: RazorpayClient;
  /** Whether staff capture what is authorized. */
  readonly isCapturedManually: boolean;

  constructor(client: RazorpayClient, isCapturedManually: boolean) {
    this.client = client;
    this.isCapturedManually = isCapturedManually;
  }

  order(id: string): Promise<RazorpayOrder | undefined> {
    return known(async () => parsed.order(await this.client.get(`/orders/${segment(id)}`)));
  }

  payment(id: string): Promise<RazorpayPayment | undefined> {
    return known(async () => parsed.payment(await this.client.get(`/payments/${segment(id)}`)));
  }

  refund(id: string): Promise<RazorpayRefund | undefined> {
    return known(async () => parsed.refund(await this.client.get(`/refunds/${segment(id)}`)));
  }

  dispute(id: string): Promise<RazorpayDispute | undefined> {
    return known(async () => parsed.dispute(await this.client.get(`/disputes/${segment(id)}`)));
  }

  async attempts(orderId: string): Promise<RazorpayPayment[]> {
    return parsed.payments(await this.client.get(`/orders/${segment(orderId)}/payments`));
  }

  /** The oldest Razorpay order with this receipt on which somebody paid, else the oldest. */
  async orderByReceipt(receipt: string): Promise<RazorpayOrder | undefined> {
    const found = parsed.orders(await this.client.get('/orders', { receipt, count: PAGE }));
    const rank = (status: string): number => ['paid', 'attempted'].indexOf(status) >>> 0;
    return found
      .filter((order) => order.receipt === receipt)
      .sort((a, b) => rank(a.status) - rank(b.status) || a.created_at - b.created_at)[0];
  }

  /** The present states of one of our payments; the first is the one that counts. */
  async statesOfOrder(order: RazorpayOrder): Promise<ProviderPayment[]> {
    const attempts = await this.attempts(order.id);
    const states = statesOf({ id: order.id, ids: idsOf(order) }, await this.collected(attempts));
    return states.length > 0 ? states : [untriedState(order)];
  }

  /**
   * Captures authorized money if staff do not. Razorpay does it by itself, but not always, and late money would go back.
   * At most one attempt of an order is captured.
   */
  async collected(attempts: readonly RazorpayPayment[]): Promise<readonly RazorpayPayment[]> {
    if (this.isCapturedManually || attempts.some(isCaptured)) return attempts;
    const open = attempts.find(({ status }) => status === 'authorized');
    if (!open) return attempts;
    const ended = await this.captured(open);
    return ended ? attempts.map((attempt) => (attempt.id === ended.id ? ended : attempt)) : attempts;
  }

  /** @returns the payment as it is after the call; undefined if it cannot be read */
  async captured({ id, amount, currency }: RazorpayPayment): Promise<RazorpayPayment | undefined> {
    try {
      return parsed.payment(await this.client.post(`/payments/${segment(id)}/capture`, { amount, currency }));
    } catch (error) {
      if (!(error instanceof RazorpayRefusal)) throw error;
      // Razorpay was faster, or the money has gone back.
      return this.payment(id);
    }
  }

  /** All of a list, from the newest to the oldest. New entries shift the pages, so one may come twice. */
  async *list<Item>(
    path: string,
    query: { from?: number; to?: number },
    parse: (page: unknown) => Item[],
  ): AsyncGenerator<Item> {
    for (let skip = 0; ; skip += PAGE) {
      const page = parse(await this.client.get(path, { ...query, count: PAGE, skip }));
      yield* page;
      if (page.length < PAGE) return;
    }
  }
}

/** Razorpay answers 400 for an id that does not exist. */
async function known<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RazorpayRefusal) return undefined;
    throw error;
  }
}
