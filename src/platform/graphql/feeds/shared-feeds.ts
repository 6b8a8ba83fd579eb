import type { EventPosition } from '../../events/event-cursor.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { RequestContext } from '../context.ts';
import type { ErrorMask } from '../error-masking.ts';
import type { Executor } from '../executor.ts';
import type { Loaders } from '../loaders.ts';
import { asGraphqlError } from '../request-errors.ts';
import { FeedGroup, type FeedMember } from './feed-group.ts';
import { answerTo, type FeedOperation, operationKey } from './feed-operation.ts';
import { FeedScope } from './feed-scope.ts';
import { SharedAnswer } from './shared-answer.ts';

/** Events that may wait for a group: an import appends thousands at once, and all groups share the same ones. */
const MOST_UNANSWERED = 10_000;

interface SharedFeedsOptions {
  readonly executor: Executor;
  readonly mask: ErrorMask;
}

/**
 * Everybody who listens in this process, in groups that are answered together: those with the same operation, the
 * same variables and the same scope. Without the scope, one would be shown what only another may see.
 */
export class SharedFeeds {
  readonly executor: Executor;
  readonly #mask: SharedFeedsOptions['mask'];
  readonly #groups = new Map<string, FeedGroup>();
  /** Rows read for an event, by scope, for all groups of the scope. Nothing is kept for the next event. */
  readonly #loaders = new WeakMap<StoredEvent, Map<string, Loaders>>();
  #open = 0;

  constructor({ executor, mask }: SharedFeedsOptions) {
    this.executor = executor;
    this.#mask = mask;
  }

  /** Subscriptions that are open, those still replaying included. */
  get size(): number {
    return this.#open;
  }

  /** How many executions an event costs at most. */
  get groupCount(): number {
    return this.#groups.size;
  }

  count(change: 1 | -1): void {
    this.#open += change;
  }

  /**
   * @param options.seen events up to here are not told again
   * @returns how to leave
   */
  join(
    member: FeedMember,
    operation: FeedOperation,
    { context, seen }: { context: RequestContext; seen?: EventPosition },
  ): () => void {
    const scope = new FeedScope(context);
    const key = `${scope.key} ${operationKey(operation)}`;
    const group = this.#group(key, () => this.#start(operation, scope, context));
    group.join(member, seen);
    return () => {
      group.leave(member);
      if (group.size === 0 && this.#groups.get(key) === group) this.#groups.delete(key);
    };
  }

  #group(key: string, start: () => FeedGroup): FeedGroup {
    const known = this.#groups.get(key);
    if (known && !known.isEnded) return known;
    const group = start();
    this.#groups.set(key, group);
    return group;
  }

  #start(operation: FeedOperation, scope: FeedScope, { events }: RequestContext): FeedGroup {
    const live = events.subscribe({ ...operation.feed.interest, maxQueue: MOST_UNANSWERED });
    return new FeedGroup(live, (event) =>
      this.#answer(event, operation, scope.context(this.#loadersOf(event, scope))),
    );
  }

  async #answer(
    event: StoredEvent,
    operation: FeedOperation,
    context: RequestContext,
  ): Promise<SharedAnswer | undefined> {
    const { executor } = this;
    const result = await answerTo(event, operation, { context, executor }).catch((error: unknown) => ({
      data: undefined,
      errors: [asGraphqlError(error, 'INTERNAL')],
    }));
    return (
      result &&
      new SharedAnswer({
        ...(result.data !== undefined && { data: result.data }),
        ...(result.errors && { errors: this.#mask(result.errors, context.requestId) }),
      })
    );
  }

  #loadersOf(event: StoredEvent, scope: FeedScope): Loaders {
    let scopes = this.#loaders.get(event);
    if (!scopes) {
      scopes = new Map();
      this.#loaders.set(event, scopes);
    }
    let loaders = scopes.get(scope.key);
    if (!loaders) {
      loaders = scope.freshLoaders();
      scopes.set(scope.key, loaders);
    }
    return loaders;
  }
}
