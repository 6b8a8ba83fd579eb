import { FrameSocket } from './frame-socket.ts';

const TIMEOUT_MS = 30_000;
/** Number of sockets that are opened concurrently. */
const OPENING = 50;

/** How to create a subscriber for one kind of server. */
export interface Subscribing {
  readonly port: number;
  readonly path: string;
  readonly protocol?: string;
  /** Messages to send. A group is sent together, and answered before the next group. */
  readonly greetings: (index: number) => readonly (readonly object[])[];
  /** Whether a message is an event, not an answer to a greeting. */
  isDelivery(message: Buffer): boolean;
}

/** Many sockets that wait for the same event, or each for its own. */
export class Audience {
  readonly #sockets: FrameSocket[] = [];
  #onDelivery: ((message: Buffer) => void) | undefined;

  static async gather(subscribing: Subscribing, count: number): Promise<Audience> {
    const audience = new Audience();
    let next = 0;
    const open = async (): Promise<void> => {
      while (next < count) await audience.#add(subscribing, next++);
    };
    await Promise.all(Array.from({ length: OPENING }, open));
    return audience;
  }

  /**
   * Runs `happen` and waits until a number of subscribers have received the event.
   *
   * @returns milliseconds from the start of `happen` to its end, to the first message and to the last one
   * @throws if a message is wrong or too few arrive in time
   */
  async hear(
    happen: () => Promise<void>,
    expected: { count: number; check: (message: string) => void },
  ): Promise<{ happened: number; first: number; last: number }> {
    const startedAt = performance.now();
    let first = 0;
    let heard = 0;
    const all = new Promise<number>((done, fail) => {
      const timer = setTimeout(
        () => fail(new Error(`only ${heard} of ${expected.count} were told`)),
        TIMEOUT_MS,
      );
      this.#onDelivery = (message) => {
        heard += 1;
        if (heard === 1) {
          first = performance.now() - startedAt;
          expected.check(message.toString());
        }
        if (heard < expected.count) return;
        clearTimeout(timer);
        done(performance.now() - startedAt);
      };
    });
    await happen();
    const happened = performance.now() - startedAt;
    const last = await all;
    return { happened, first, last };
  }

  /** Number of sockets that the server has not closed. */
  get size(): number {
    return this.#sockets.filter(({ isOpen }) => isOpen).length;
  }

  leave(): void {
    for (const socket of this.#sockets) socket.close();
  }

  async #add(subscribing: Subscribing, index: number): Promise<void> {
    let answered: (() => void) | undefined;
    const socket = await FrameSocket.open({
      ...subscribing,
      onMessage: (message) => {
        if (subscribing.isDelivery(message)) this.#onDelivery?.(message);
        else answered?.();
      },
    });
    this.#sockets.push(socket);
    for (const messages of subscribing.greetings(index)) {
      const answer = new Promise<void>((done) => {
        answered = done;
      });
      for (const message of messages) socket.send(message);
      await answer;
    }
  }
}
