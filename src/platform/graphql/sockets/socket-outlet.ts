import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { SharedAnswer } from '../feeds/shared-answer.ts';
import { TRY_AGAIN_LATER } from './websocket-closing.ts';

/** Answers that may wait for a socket to take more; they are shared with whoever else was sent them. */
const MAX_WAITING = 1000;

interface Waiting {
  readonly head: string;
  readonly answer: SharedAnswer;
}

/**
 * Where the answers to events leave for one socket, at once while it takes them. A socket whose peer does not read
 * holds its last frame and references to what waits, and is closed with 1013 when too much does.
 *
 * Frames go past `ws`, which would frame the same bytes for every socket again. Its own frames are written whole and
 * at once too, since messages are not compressed, so the two do not mix.
 */
export class SocketOutlet {
  readonly #webSocket: WebSocket;
  readonly #stream: Duplex;
  #waiting: Waiting[] | undefined;

  /** @param stream what the WebSocket runs over */
  constructor(webSocket: WebSocket, stream: Duplex) {
    this.#webSocket = webSocket;
    this.#stream = stream;
  }

  send(head: string, answer: SharedAnswer): void {
    if (this.#webSocket.readyState !== WebSocket.OPEN) return;
    if (this.#waiting) this.#wait({ head, answer });
    else if (!this.#write(answer.frame(head))) this.#pause([]);
  }

  /** For a subscriber that is too slow, or that we cannot serve for now: it comes back and goes on where it was. */
  giveUp(reason = 'Too slow: resume with after'): void {
    this.#waiting = undefined;
    this.#webSocket.close(TRY_AGAIN_LATER, reason);
  }

  #wait(message: Waiting): void {
    if (this.#waiting && this.#waiting.length < MAX_WAITING) this.#waiting.push(message);
    else this.giveUp();
  }

  #pause(waiting: Waiting[]): void {
    this.#waiting = waiting;
    this.#stream.once('drain', () => this.#resume());
  }

  #resume(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    if (this.#webSocket.readyState !== WebSocket.OPEN) return;
    for (const [at, { head, answer }] of waiting.entries()) {
      if (this.#write(answer.frame(head))) continue;
      this.#pause(waiting.slice(at + 1));
      return;
    }
  }

  /** @returns whether the socket takes more */
  #write([frame, tail]: readonly Buffer[]): boolean {
    const stream = this.#stream;
    if (!tail) return stream.write(frame);
    stream.cork();
    stream.write(frame);
    const takesMore = stream.write(tail);
    stream.uncork();
    return takesMore;
  }
}
