import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { objectsIn } from '../limits/answer-objects.ts';
import { textFrame } from './text-frame.ts';

/** Bytes; copying more than this for each subscriber costs more than writing in two parts. */
const MAX_COPIED = 16_384;

/** What one event is answered with, turned into bytes once for all its subscribers. */
export class SharedAnswer {
  readonly data: ExecutionResult['data'];
  readonly errors: readonly GraphQLFormattedError[];
  readonly objects: number;
  /** The rest of the message behind its head. */
  readonly #tail: Buffer;
  #head = '';
  #frame: readonly Buffer[] = [];

  constructor({ data, errors }: FormattedExecutionResult) {
    this.data = data;
    this.errors = errors ?? [];
    this.objects = objectsIn(data);
    this.#tail = Buffer.from(`${JSON.stringify({ data, errors }).slice(1)}}`);
  }

  /**
   * The frame of one subscriber, in one or two parts.
   *
   * @param head what `messageHead` made; whoever has the same as the one before gets the same bytes
   */
  frame(head: string): readonly Buffer[] {
    if (head !== this.#head) {
      this.#frame = textFrame(head, this.#tail, MAX_COPIED);
      this.#head = head;
    }
    return this.#frame;
  }
}

/** The part of a message that is its subscriber's own: the id that the client chose, and the extensions. */
export function messageHead(id: string, extensions: object): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":{"extensions":${JSON.stringify(extensions)},`;
}
