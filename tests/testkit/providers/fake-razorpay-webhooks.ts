import { createHmac } from 'node:crypto';
import { razorpayId } from './fake-razorpay-objects.ts';

/** An event with the text that is signed: the object as it was then. */
export interface FakeEvent {
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

/** The events of an account. They are delivered when a test says so: late, often, in another order, to any server. */
export class FakeRazorpayWebhooks {
  readonly events: FakeEvent[] = [];
  /** The secret of the dashboard. A repeat of an older event has the secret of its time. */
  secret: string;
  readonly #secrets = new Map<string, string>();

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

  /**
   * Delivers events one after the other.
   *
   * @param to the addresses of servers; each gets every event
   * @returns the status codes
   */
  async deliver(
    to: string | readonly string[],
    events: readonly FakeEvent[] = this.events,
  ): Promise<number[]> {
    const statuses: number[] = [];
    for (const event of [...events]) {
      for (const url of [to].flat()) {
        const answer = await fetch(`${url}/webhooks/razorpay`, { method: 'POST', ...this.signed(event) });
        await answer.arrayBuffer();
        statuses.push(answer.status);
      }
    }
    return statuses;
  }
}
