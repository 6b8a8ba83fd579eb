import type { EventInterest } from '../../events/event-interest.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { RequestContext } from '../context.ts';

interface FeedOptions {
  /** Which events there are to look at. */
  readonly interest: EventInterest;
  /** Cursor of the last event that was seen; starts with what comes next when left out. */
  readonly after?: string | undefined;
  /**
   * What a viewer gets to see of an event, undefined for nothing. It is asked for every event, and once for all
   * viewers of a scope: it must look at nothing but the context it is given.
   */
  readonly show: (event: StoredEvent, context: RequestContext) => Promise<object | undefined>;
}

/** What a subscription field listens to. The sockets play it, many subscribers at once where they see the same. */
export class Feed implements AsyncIterable<never> {
  readonly interest: EventInterest;
  readonly after: string | undefined;
  readonly show: FeedOptions['show'];

  constructor({ interest, after, show }: FeedOptions) {
    this.interest = interest;
    this.after = after;
    this.show = show;
  }

  /** GraphQL wants a subscription to be iterable; each iteration would be an execution for one subscriber alone. */
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new TypeError('A feed is played for its subscribers together, not iterated over.');
  }
}
