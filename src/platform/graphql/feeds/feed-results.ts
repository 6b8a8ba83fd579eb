import type { ExecutionResult } from 'graphql';
import { asGraphqlError } from '../../errors/request-errors.ts';
import { CursorExpiredError, encodeCursor, InvalidCursorError } from '../../events/event-cursor.ts';
import { type EventSubscription, SubscriberTooSlowError } from '../../events/event-subscription.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { RequestContext } from '../context.ts';
import { isTransient } from '../errors/transient-failures.ts';
import { objectsIn } from '../limits/answer-objects.ts';
import type { EventPoints } from '../limits/cost/event-points.ts';
import { EventPayers } from './event-payers.ts';
import type { FeedGroup, FeedMember } from './feed-group.ts';
import { answerTo, EVENT_BATCH_SIZE, type FeedOperation } from './feed-operation.ts';
import type { SharedAnswer } from './shared-answer.ts';
import type { SharedFeeds } from './shared-feeds.ts';

/** The receiver of live answers. */
export interface Listener {
  /** The points that pay for executions. */
  readonly points: EventPoints | undefined;
  tell(answer: SharedAnswer): void;
  /** Ends the answers for now, with a short reason. By default, events come too fast for the listener or for us. */
  giveUp(reason?: string): void;
}

/** Live answers that may wait until the greeting has been sent. */
const MAX_HELD = 1000;

interface Greeting {
  readonly rootValue: object;
  readonly operation: FeedOperation;
  readonly context: RequestContext;
  /** Live answers that came before it was sent. */
  readonly held: SharedAnswer[];
  isTaken: boolean;
}

interface Past {
  readonly events: EventSubscription;
  readonly operation: FeedOperation;
  readonly context: RequestContext;
  readonly payers: EventPayers;
  /** Events that wait for points. */
  waiting: StoredEvent[];
  /** Results that were executed together and not yet returned. */
  results: ExecutionResult[];
}

/**
 * One subscription in the form that graphql-ws expects. It returns missed events as results one by one, executed for
 * this subscriber alone and only as fast as they are taken. Afterwards it only returns the end: live answers are shared
 * with others and go directly to the listener.
 *
 * A generator function would not work, because its `return` waits for the pending event.
 */
export class FeedResults implements AsyncGenerator<ExecutionResult, undefined, undefined>, FeedMember {
  readonly #feeds: SharedFeeds;
  readonly #listener: Listener;
  readonly #onEnd: () => void;
  readonly #end = Promise.withResolvers<void>();
  /** The last result, which tells the subscriber why it ends. */
  #last: ExecutionResult | undefined;
  #greeting: Greeting | undefined;
  #past: Past | undefined;
  #group: FeedGroup | undefined;
  #isEnded = false;

  /** Starts live, or after the cursor of the feed. @throws InvalidCursorError */
  constructor(
    feeds: SharedFeeds,
    operation: FeedOperation,
    options: { context: RequestContext; listener: Listener; onEnd: () => void },
  ) {
    const { context, listener } = options;
    const { after, interest, greeting } = operation.feed;
    this.#feeds = feeds;
    this.#listener = listener;
    this.#onEnd = options.onEnd;
    // Nothing is published between this and joining the group or opening the past.
    const start = greeting && (after ?? encodeCursor(context.events.end));
    if (start) {
      this.#greeting = { rootValue: greeting(start), operation, context, held: [], isTaken: false };
    }
    if (after === undefined) {
      this.#group = feeds.join(this, operation, { context });
    } else {
      const onFailure = (failure: unknown): void => {
        if (failure instanceof SubscriberTooSlowError) listener.giveUp();
      };
      const events = context.events.subscribe({ ...interest, after, onFailure });
      const payers = new EventPayers();
      payers.join(listener.points);
      this.#past = { events, operation, context, payers, waiting: [], results: [] };
    }
    feeds.count(1);
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const greeting = this.#greeting && (await this.#greet(this.#greeting));
    if (greeting) return { done: false, value: greeting };
    const missed = this.#past && (await this.#missed(this.#past));
    if (missed) return { done: false, value: missed };
    await this.#end.promise;
    const last = this.#last;
    this.#last = undefined;
    return last ? { done: false, value: last } : { done: true, value: undefined };
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#greeting = undefined;
      void this.#past?.events.return();
      this.#past = undefined;
      this.#group?.leave(this);
      this.#feeds.count(-1);
      this.#onEnd();
      this.#end.resolve();
    }
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<never> {
    await this.return();
    throw error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  get points(): EventPoints | undefined {
    return this.#listener.points;
  }

  tell(answer: SharedAnswer): void {
    if (!this.#greeting) this.#listener.tell(answer);
    else if (this.#greeting.held.push(answer) > MAX_HELD) {
      this.#listener.giveUp();
      void this.return();
    }
  }

  end(failure?: unknown): void {
    // A closed subscriber would return with its last cursor, not knowing that it may be invalid now.
    if (failure instanceof CursorExpiredError) this.#last = failed(failure);
    else if (failure !== undefined) this.#listener.giveUp();
    void this.return();
  }

  /** The greeting; at the call after it, which shows that it was sent, nothing but the answers that waited for it. */
  async #greet(greeting: Greeting): Promise<ExecutionResult | undefined> {
    const { operation, context, rootValue, held } = greeting;
    if (greeting.isTaken) {
      this.#greeting = undefined;
      for (const answer of held) this.#listener.tell(answer);
      return undefined;
    }
    greeting.isTaken = true;
    return this.#feeds.executor.execute({ ...operation, context, rootValue }).catch(failed);
  }

  /** The next result of the past. Undefined once the subscription is live or has ended. */
  async #missed(past: Past): Promise<ExecutionResult | undefined> {
    const { events, operation, context } = past;
    const isTold = () => events.isCaughtUp && past.waiting.length === 0;
    while (past.results.length === 0 && !events.isEnded && !isTold()) {
      try {
        past.results = await this.#nextResults(past);
      } catch (error) {
        if (isForSubscriber(error)) return failed(error);
        this.#feeds.reportCutOff(error);
        this.#listener.giveUp('Try again: resume with after');
        void this.return();
        return undefined;
      }
    }
    const result = past.results.shift();
    if (result && !this.#isEnded) return result;
    if (events.isEnded) {
      // It may have failed while earlier results were being sent.
      const failure = await events.take().then(() => undefined, failed);
      void this.return();
      return failure;
    }
    // Without a pause, because an event published between leaving one and joining the other would be lost.
    this.#group = this.#feeds.join(this, operation, { context, seen: events.seen });
    void events.return();
    this.#past = undefined;
    return undefined;
  }

  async #nextResults(past: Past): Promise<ExecutionResult[]> {
    const { events, operation, context, payers } = past;
    if (past.waiting.length === 0) {
      const first = await events.take();
      if (!first) return [];
      past.waiting = [first, ...events.takeReady(EVENT_BATCH_SIZE - 1)];
    }
    const bill = await payers.pay(past.waiting.length, () => events.isEnded);
    if (!bill) return [];
    context.loaders.clear();
    const { executor } = this.#feeds;
    const results = await Promise.all(
      past.waiting
        .splice(0, bill.events)
        .map((event) => answerTo(event, operation, { context, executor }).catch(failed)),
    );
    bill.reconcile(results.map((result) => objectsIn(result?.data)));
    const passing = results.find((result) => result?.errors?.some(isTransient));
    if (passing) throw passing.errors?.find(isTransient);
    return results.filter((result) => result !== undefined);
  }
}

/** Other failures are transient or internal. */
function isForSubscriber(failure: unknown): boolean {
  return [CursorExpiredError, InvalidCursorError, SubscriberTooSlowError].some(
    (each) => failure instanceof each,
  );
}

function failed(error: unknown): ExecutionResult {
  return { errors: [asGraphqlError(error, codeOf(error))] };
}

/** Error codes that tell the subscriber how to continue. */
function codeOf(failure: unknown): string {
  if (failure instanceof SubscriberTooSlowError) return 'SUBSCRIBER_TOO_SLOW';
  if (failure instanceof InvalidCursorError) return 'INVALID_CURSOR';
  return failure instanceof CursorExpiredError ? 'CURSOR_EXPIRED' : 'INTERNAL';
}
