import type { EventInterest } from '../../events/event-interest.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { RequestContext } from '../context.ts';

interface FeedOptions {
  /** The events of the feed. */
  readonly interest: EventInterest;
  /** The cursor of the last event seen. Without it the feed starts with the next event. */
  readonly after?: string | undefined;
  /** Makes the first result of a subscription that asked for a greeting; `cursor` is where its events begin. */
  readonly greeting?: ((cursor: string) => object) | undefined;
  /**
   * What a viewer sees of an event; undefined for nothing. It is called for every event, once for all viewers of a
   * scope, so it must use nothing but its context.
   */
  readonly show: (event: StoredEvent, context: RequestContext) => Promise<object | undefined>;
}

/** The result of a subscription field. The sockets play it for many subscribers at once if they see the same. */
export class Feed implements AsyncIterable<never> {
  readonly interest: EventInterest;
  readonly after: string | undefined;
  readonly greeting: FeedOptions['greeting'];
  readonly show: FeedOptions['show'];

  constructor({ interest, after, greeting, show }: FeedOptions) {
    this.interest = interest;
    this.after = after;
    this.greeting = greeting;
    this.show = show;
  }

  /** GraphQL requires an iterable. Each iteration would execute for one subscriber alone. */
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new TypeError('A feed is played for its subscribers together, not iterated over.');
  }
}
