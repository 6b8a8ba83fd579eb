import type { ExecutionResult } from 'graphql';
import { asGraphqlError } from '../../errors/request-errors.ts';
import { CursorExpiredError, InvalidCursorError } from '../../events/event-cursor.ts';
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

/** Whom live answers go to. */
export interface Listener {
  /** What the executions of events are paid with. */
  readonly points: EventPoints | undefined;
  tell(answer: SharedAnswer): void;
  /** It gets no more for now, for a reason in a few words; by default events come too fast for it, or for us. */
  giveUp(reason?: string): void;
}

interface Past {
  readonly events: EventSubscription;
  readonly operation: FeedOperation;
  readonly context: RequestContext;
  readonly payers: EventPayers;
  /** Not executed yet, for want of points. */
  waiting: StoredEvent[];
  /** Made together, and not given out yet. */
  results: ExecutionResult[];
}

/**
 * One subscription in the form that graphql-ws wants. What the subscriber has missed comes out of it, one result
 * after the other, executed for this one alone and only as fast as it is taken. From then on nothing comes out but the
 * end: live answers are shared with others and go straight to the listener.
 *
 * A generator function would not do: its `return` waits for the event it is waiting for.
 */
export class FeedResults implements AsyncGenerator<ExecutionResult, undefined, undefined>, FeedMember {
  readonly #feeds: SharedFeeds;
  readonly #listener: Listener;
  readonly #onEnd: () => void;
  readonly #end = Promise.withResolvers<void>();
  /** Tells the subscriber why it ends. */
  #last: ExecutionResult | undefined;
  #past: Past | undefined;
  #group: FeedGroup | undefined;
  #isEnded = false;

  /** Live at once, or behind the event that the feed starts after. @throws InvalidCursorError */
  constructor(
    feeds: SharedFeeds,
    operation: FeedOperation,
    options: { context: RequestContext; listener: Listener; onEnd: () => void },
  ) {
    const { context, listener } = options;
    const { after, interest } = operation.feed;
    this.#feeds = feeds;
    this.#listener = listener;
    this.#onEnd = options.onEnd;
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
    this.#listener.tell(answer);
  }

  end(failure?: unknown): void {
    // Cut off, it would come back with its last cursor and not know that this one may no longer be good.
    if (failure instanceof CursorExpiredError) this.#last = failed(failure);
    else if (failure !== undefined) this.#listener.giveUp();
    void this.return();
  }

  /** What happened before, result by result; undefined when that is told and the subscription is live, or has ended. */
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
      // It may have failed while the results before were on their way.
      const failure = await events.take().then(() => undefined, failed);
      void this.return();
      return failure;
    }
    // In one go: an event that is published between leaving the one and joining the other would be lost.
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

/** Everything else is no answer to what was asked, and passes or is ours to know. */
function isForSubscriber(failure: unknown): boolean {
  return [CursorExpiredError, InvalidCursorError, SubscriberTooSlowError].some(
    (each) => failure instanceof each,
  );
}

function failed(error: unknown): ExecutionResult {
  return { errors: [asGraphqlError(error, codeOf(error))] };
}

/** Codes that tell the subscriber how to go on. */
function codeOf(failure: unknown): string {
  if (failure instanceof SubscriberTooSlowError) return 'SUBSCRIBER_TOO_SLOW';
  if (failure instanceof InvalidCursorError) return 'INVALID_CURSOR';
  return failure instanceof CursorExpiredError ? 'CURSOR_EXPIRED' : 'INTERNAL';
}
