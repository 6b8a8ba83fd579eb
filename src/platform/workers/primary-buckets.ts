import type { Draw, TokenBuckets } from '../graphql/limits/buckets/token-buckets.ts';
import type { FromWorker, PrimaryChannel, ToWorker } from './messages.ts';

type Draws = Extract<FromWorker, { kind: 'draw' }>['draws'];

/**
 * Buckets that the primary process holds for all its workers, so that a limit does not depend on their number. Draws of
 * one turn of the event loop are sent as one message.
 */
export class PrimaryBuckets implements TokenBuckets {
  readonly #channel: PrimaryChannel;
  readonly #waiting = new Map<number, (draw: Draw) => void>();
  #outbox: Draws[number][] = [];
  #lastNumber = 0;

  constructor(channel: PrimaryChannel) {
    this.#channel = channel;
    channel.onMessage((message) => {
      if (message.kind === 'drawn') this.#resolveDraws(message.draws);
    });
  }

  draw(key: string, points: number): Promise<Draw> {
    return new Promise((done) => {
      const number = ++this.#lastNumber;
      this.#waiting.set(number, done);
      this.#post([number, key, points]);
    });
  }

  giveBack(key: string, points: number): void {
    this.#post([null, key, points]);
  }

  async close(): Promise<void> {
    this.#flush();
  }

  #post(draw: Draws[number]): void {
    if (this.#outbox.length === 0) setImmediate(() => this.#flush());
    this.#outbox.push(draw);
  }

  #flush(): void {
    if (this.#outbox.length === 0) return;
    this.#channel.send({ kind: 'draw', draws: this.#outbox });
    this.#outbox = [];
  }

  #resolveDraws(draws: Extract<ToWorker, { kind: 'drawn' }>['draws']): void {
    for (const [number, isGranted, remaining] of draws) {
      this.#waiting.get(number)?.({ isGranted, remaining });
      this.#waiting.delete(number);
    }
  }
}

/** The primary's side: draws from its buckets and answers the worker. */
export async function drawForWorker(
  buckets: TokenBuckets,
  draws: Draws,
): Promise<Extract<ToWorker, { kind: 'drawn' }> | undefined> {
  const drawn: [number, boolean, number][] = [];
  for (const [number, key, points] of draws) {
    if (number === null) buckets.giveBack(key, points);
    else {
      const { isGranted, remaining } = await buckets.draw(key, points);
      drawn.push([number, isGranted, remaining]);
    }
  }
  return drawn.length > 0 ? { kind: 'drawn', draws: drawn } : undefined;
}
