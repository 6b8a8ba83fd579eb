import { createHmac } from 'node:crypto';
import type { FakeEvent } from './objects.ts';
import type { FakeStripeState } from './state.ts';

interface Endpoint {
  readonly url: string;
  readonly secret: string;
  readonly types: readonly string[] | undefined;
}

export interface Delivery {
  readonly type: string;
  readonly status: number;
}

export interface DeliveryOptions {
  /** The events. By default those that were not delivered yet. */
  readonly events?: readonly FakeEvent[];
  /** How often each is sent, all at once. */
  readonly times?: number;
  /** Called with the list of deliveries, to change their order. */
  readonly arrange?: <T>(deliveries: T[]) => T[];
}

/** Sends signed events to servers. Nothing is sent until a test says so, so that it can be late. */
export class FakeWebhooks {
  readonly #state: FakeStripeState;
  readonly #endpoints: Endpoint[] = [];
  readonly #delivered = new Set<string>();

  constructor(state: FakeStripeState) {
    this.#state = state;
  }

  /**
   * @param url the whole address of the webhook of a server. Deliveries alternate between several.
   * @param types the events that it wants; all by default
   */
  addEndpoint(url: string, secret: string, types?: readonly string[]): void {
    this.#endpoints.push({ url, secret, types });
  }

  removeEndpoints(): void {
    this.#endpoints.length = 0;
  }

  pending(): FakeEvent[] {
    return this.#state.events.filter(({ id }) => !this.#delivered.has(id));
  }

  /** @param deliverySuccess `false` for events that are pending or failed, as the API filters them */
  listed(deliverySuccess: string | undefined): FakeEvent[] {
    if (deliverySuccess === 'false') return this.pending();
    const { events } = this.#state;
    return deliverySuccess === 'true' ? events.filter(({ id }) => this.#delivered.has(id)) : events;
  }

  /** Sends events. Those that an endpoint does not take stay in the list of the undelivered. */
  async deliver(options: DeliveryOptions = {}): Promise<Delivery[]> {
    const { events = this.pending(), times = 1, arrange = (list) => list } = options;
    const wanted = events.filter(({ type }) => this.#isWanted(type));
    for (const { id, type } of events) if (!this.#isWanted(type)) this.#delivered.add(id);
    const deliveries = arrange(wanted.flatMap((event) => Array.from({ length: times }, () => event)));
    const isOneByOne = times === 1;
    if (!isOneByOne) return Promise.all(deliveries.map((event, at) => this.#send(event, at)));
    const answers: Delivery[] = [];
    for (const [at, event] of deliveries.entries()) answers.push(await this.#send(event, at));
    return answers;
  }

  /** The body and the header of a delivery. `skewSeconds` makes an old signature. */
  signed(event: FakeEvent, secret: string, skewSeconds = 0): { body: string; signature: string } {
    const body = JSON.stringify(event, null, 2);
    const time = Math.floor(Date.now() / 1000) + skewSeconds;
    const digest = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    return { body, signature: `t=${time},v1=${digest}` };
  }

  #isWanted(type: string): boolean {
    return this.#endpoints.some(({ types }) => types?.includes(type) ?? true);
  }

  async #send(event: FakeEvent, at: number): Promise<Delivery> {
    const endpoint = this.#endpoints[at % this.#endpoints.length];
    if (!endpoint) throw new Error('no endpoint was added');
    const { body, signature } = this.signed(event, endpoint.secret);
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature };
    const status = await fetch(endpoint.url, { method: 'POST', headers, body }).then(
      (response) => response.status,
      () => 0,
    );
    if (status >= 200 && status < 300) this.#delivered.add(event.id);
    return { type: event.type, status };
  }
}
