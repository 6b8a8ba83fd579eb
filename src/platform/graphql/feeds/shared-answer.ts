import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { objectsIn } from '../limits/answer-objects.ts';
import { textFrame } from './text-frame.ts';

/** Bytes. Copying more for each subscriber costs more than writing in two parts. */
const MAX_COPIED = 16_384;

/** The answer to one event, serialised once for all its subscribers. */
export class SharedAnswer {
  readonly data: ExecutionResult['data'];
  readonly errors: readonly GraphQLFormattedError[];
  readonly objects: number;
  /** The message after its head. */
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
   * @param head result of `messageHead`; consecutive subscribers with the same head get the same bytes
   */
  frame(head: string): readonly Buffer[] {
    if (head !== this.#head) {
      this.#frame = textFrame(head, this.#tail, MAX_COPIED);
      this.#head = head;
    }
    return this.#frame;
  }
}

/** The subscriber's own part of a message: the operation id, which the client chose, and the extensions. */
export function messageHead(id: string, extensions: object): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":{"extensions":${JSON.stringify(extensions)},`;
}
