import { createHmac } from 'node:crypto';
import { razorpayId } from './objects.ts';

/** An event with the text that is signed: the object as it was then. */
export interface FakeEvent {
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

interface DeliveryOptions {
  /** The events. By default those that were not delivered yet. */
  readonly events?: readonly FakeEvent[];
  /** How often each is sent, all at once. */
  readonly times?: number;
  /** Called with the list of deliveries, to change their order. */
  readonly arrange?: (deliveries: FakeEvent[]) => FakeEvent[];
}

/** The events of an account. They are delivered when a test says so: late, often, in another order, to any server. */
export class FakeRazorpayWebhooks {
  readonly events: FakeEvent[] = [];
  /** The secret of the dashboard. A repeat of an older event has the secret of its time. */
  secret: string;
  readonly #secrets = new Map<string, string>();
  readonly #endpoints: string[] = [];
  readonly #delivered = new Set<string>();

  constructor(secret: string) {
    this.secret = secret;
  }

  add(type: string, entities: Record<string, object>, createdAt: number): void {
    const payload = Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }]));
    const id = razorpayId('evt').slice(4);
    const contains = Object.keys(entities);
    const event = { entity: 'event', account_id: 'acc_00000000000001', event: type, contains, payload };
    this.events.push({ id, type, body: JSON.stringify({ ...event, created_at: createdAt }) });
    this.#secrets.set(id, this.secret);
  }

  /** The headers and the body of a delivery. */
  signed({ id, body }: FakeEvent, secret = this.#secrets.get(id) ?? this.secret) {
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return {
      headers: {
        'content-type': 'application/json',
        'x-razorpay-signature': signature,
        'x-razorpay-event-id': id,
        'user-agent': 'Razorpay-Webhook/v1',
      },
      body,
    };
  }

  /** @param url the address of a server. Deliveries alternate between several. */
  addEndpoint(url: string): void {
    this.#endpoints.push(`${url}/webhooks/razorpay`);
  }

  removeEndpoints(): void {
    this.#endpoints.length = 0;
  }

  pending(): FakeEvent[] {
    return this.events.filter(({ id }) => !this.#delivered.has(id));
  }

  /** What was not delivered yet, for a test that delivers it itself. */
  take(): FakeEvent[] {
    const events = this.pending();
    for (const { id } of events) this.#delivered.add(id);
    return events;
  }

  async deliver(options: DeliveryOptions = {}): Promise<number[]> {
    const { events = this.pending(), times = 1, arrange = (list) => list } = options;
    const deliveries = arrange(events.flatMap((event) => Array.from({ length: times }, () => event)));
    if (times > 1) return Promise.all(deliveries.map((event, at) => this.#send(event, at)));
    const statuses: number[] = [];
    for (const [at, event] of deliveries.entries()) statuses.push(await this.#send(event, at));
    return statuses;
  }

  async #send(event: FakeEvent, at: number): Promise<number> {
    const endpoint = this.#endpoints[at % this.#endpoints.length];
    if (!endpoint) throw new Error('no endpoint was added');
    const answer = await fetch(endpoint, { method: 'POST', ...this.signed(event) });
    await answer.arrayBuffer();
    if (answer.ok) this.#delivered.add(event.id);
    return answer.status;
  }
}
