import { setTimeout as delay } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { asGraphqlError } from '../../errors/request-errors.ts';
import { CursorExpiredError, type EventPosition } from '../../events/event-cursor.ts';
import type { EventStream } from '../../events/event-stream.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import { describeError } from '../../observability/describe-error.ts';
import type { RequestContext } from '../context.ts';
import type { ErrorMask } from '../errors/error-masking.ts';
import { isTransient } from '../errors/transient-failures.ts';
import type { Executor } from '../execution/executor.ts';
import type { Loaders } from '../loading/loaders.ts';
import { FeedGroup, type FeedMember } from './feed-group.ts';
import { answerTo, type FeedOperation, operationKey } from './feed-operation.ts';
import { FeedScope } from './feed-scope.ts';
import { SharedAnswer } from './shared-answer.ts';
import { StoreTurns } from './store-turns.ts';

/**
 * Maximum number of waiting events of a group. An import appends thousands at once, and all groups share the same
 * objects.
 */
const MAX_UNANSWERED = 10_000;

/** Milliseconds before each retry of an execution with a transient failure; undefined is the end. */
const RETRIES_MS = [100, 500, 2_000, undefined] as const;

/** The result of an execution before masking. */
interface FeedResult {
  readonly result: ExecutionResult | undefined;
  readonly requestId: string;
}

interface SharedFeedsOptions {
  readonly executor: Executor;
  readonly log: Logger;
  readonly mask: ErrorMask;
}

/**
 * All subscribers of this process, in groups that are answered together: those with the same operation, variables and
 * scope. Without the scope, one would see what only another may see.
 */
export class SharedFeeds {
  readonly executor: Executor;
  readonly #log: Logger;
  readonly #mask: ErrorMask;
  readonly #groups = new Map<string, FeedGroup>();
  /**
   * The loaders of an event, shared by all groups, since loaders know a store but no viewer. They are only created
   * after the event happened.
   */
  readonly #loaders = new WeakMap<StoredEvent, Loaders>();
  readonly #turns = new StoreTurns();
  #open = 0;

  constructor({ executor, log, mask }: SharedFeedsOptions) {
    this.executor = executor;
    this.#log = log;
    this.#mask = mask;
  }

  /** Number of open subscriptions, including replaying ones. */
  get size(): number {
    return this.#open;
  }

  /** The maximum number of executions per event. */
  get groupCount(): number {
    return this.#groups.size;
  }

  count(change: 1 | -1): void {
    this.#open += change;
  }

  /**
   * @param options.seen the position up to which the member has events
   * @returns the group, which the member leaves when it ends
   */
  join(
    member: FeedMember,
    operation: FeedOperation,
    { context, seen }: { context: RequestContext; seen?: EventPosition },
  ): FeedGroup {
    const scope = new FeedScope(context);
    const key = `${scope.key} ${operationKey(operation)}`;
    let group = this.#groups.get(key);
    if (!group || group.isEnded) {
      group = this.#start(key, { operation, scope, events: context.events });
      this.#groups.set(key, group);
    }
    group.join(member, seen);
    return group;
  }

  #start(key: string, group: { operation: FeedOperation; scope: FeedScope; events: EventStream }): FeedGroup {
    const { operation, scope, events } = group;
    const started: FeedGroup = new FeedGroup({
      events: events.subscribe({ ...operation.feed.interest, maxQueue: MAX_UNANSWERED }),
      answer: (together) => this.#answers(together, operation, scope),
      onEmpty: () => {
        if (this.#groups.get(key) === started) this.#groups.delete(key);
      },
      onFailure: (failure) => {
        // The stream has logged it once for all groups.
        if (failure instanceof CursorExpiredError) return;
        this.#log.error({ error: describeError(failure) }, 'subscribers cut off');
      },
    });
    return started;
  }

  /** Logs why a subscriber was cut off. */
  reportCutOff(failure: unknown): void {
    const { name, message } = describeError(failure);
    this.#log.warn({ error: { name, message } }, 'subscriber cut off, to resume');
  }

  /**
   * All events have happened, so rows read from now on are not too old for any of them.
   *
   * @throws a failure that should be transient but persisted; nobody may get an event without its answer
   */
  async #answers(
    events: readonly StoredEvent[],
    operation: FeedOperation,
    scope: FeedScope,
  ): Promise<readonly (SharedAnswer | undefined)[]> {
    for (const wait of RETRIES_MS) {
      const { storeId } = operation.feed.interest;
      const results = await this.#turns.run(storeId, () => this.#results(events, operation, scope));
      const failure = transientFailure(results);
      if (failure === undefined) return results.map((result) => this.#shared(result));
      if (wait === undefined) throw failure;
      // Loaders cache failures.
      for (const event of events) this.#loaders.delete(event);
      await delay(wait);
    }
    return [];
  }

  #results(
    events: readonly StoredEvent[],
    operation: FeedOperation,
    scope: FeedScope,
  ): Promise<readonly FeedResult[]> {
    const { executor } = this;
    const fresh = scope.freshLoaders();
    return Promise.all(
      events.map(async (event) => {
        const context = scope.context(this.#loadersOf(event, fresh));
        const { requestId } = context;
        try {
          return { requestId, result: await answerTo(event, operation, { context, executor }) };
        } catch (error) {
          return { requestId, result: { errors: [asGraphqlError(error, 'INTERNAL')] } };
        }
      }),
    );
  }

  #shared({ result, requestId }: FeedResult): SharedAnswer | undefined {
    return (
      result &&
      new SharedAnswer({
        ...(result.data !== undefined && { data: result.data }),
        ...(result.errors && { errors: this.#mask(result.errors, { requestId }) }),
      })
    );
  }

  #loadersOf(event: StoredEvent, fresh: Loaders): Loaders {
    const loaders = this.#loaders.get(event) ?? fresh;
    this.#loaders.set(event, loaders);
    return loaders;
  }
}

function transientFailure(results: readonly FeedResult[]): unknown {
  return results.flatMap(({ result }) => result?.errors ?? []).find(isTransient);
}
