import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { SharedAnswer } from '../feeds/shared-answer.ts';
import { TRY_AGAIN_LATER } from './websocket-closing.ts';

/** Maximum number of answers that wait for a slow socket. They are shared with the other receivers. */
const MAX_WAITING = 1000;

interface Waiting {
  readonly head: string;
  readonly answer: SharedAnswer;
}

/**
 * Writes the answers to events to one socket, directly while it accepts them. A socket whose peer does not read holds
 * its last frame and references to waiting ones. It is closed with 1013 if too many wait.
 *
 * Frames bypass `ws`, which would frame the same bytes again for every socket. Its own frames are also written whole
 * and at once, because messages are not compressed, so the two do not mix.
 */
export class SocketOutlet {
  readonly #webSocket: WebSocket;
  readonly #stream: Duplex;
  #waiting: Waiting[] | undefined;

  /** @param stream the stream under the WebSocket */
  constructor(webSocket: WebSocket, stream: Duplex) {
    this.#webSocket = webSocket;
    this.#stream = stream;
  }

  send(head: string, answer: SharedAnswer): void {
    if (this.#webSocket.readyState !== WebSocket.OPEN) return;
    if (this.#waiting) this.#wait({ head, answer });
    else if (!this.#write(answer.frame(head))) this.#pause([]);
  }

  /**
   * Closes the socket of a subscriber that is too slow, or that cannot be served for now. The client reconnects and
   * resumes.
   */
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

  /** @returns whether the socket accepts more */
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
