import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../context.ts';
import { type ErrorMask, requestInfoOf } from '../errors/error-masking.ts';
import type { ResolvedOperation } from '../execution/resolved-operation.ts';
import type { Listener } from '../feeds/feed-results.ts';
import { messageHead, type SharedAnswer } from '../feeds/shared-answer.ts';
import type { EventPoints } from '../limits/cost/event-points.ts';
import type { Charge, CostReport } from '../limits/operation-limits.ts';
import { logOperation } from '../operation-log.ts';
import type { SocketOutlet } from './socket-outlet.ts';

interface Surroundings {
  readonly log: Logger;
  readonly mask: ErrorMask;
}

/**
 * The state of an operation from its arrival to its last result. A subscription may live for days, and there are
 * thousands, so it keeps its viewer but not its context.
 */
export class SocketOperation implements Listener {
  readonly #id: string;
  readonly #asker: Pick<RequestContext, 'requestId' | 'actor' | 'store'>;
  readonly #outlet: SocketOutlet;
  readonly #surroundings: Surroundings;
  readonly #startedAt = performance.now();
  #resolved: ResolvedOperation | undefined;
  #charge: Charge | undefined;
  #cost: CostReport | undefined;
  #errors: readonly GraphQLFormattedError[] = [];
  #results = 0;
  /** The head of live answers with this number of objects, which determines their cost. */
  #head: { readonly objects: number; readonly text: string } | undefined;

  constructor(
    id: string,
    { requestId, actor, store }: RequestContext,
    options: { outlet: SocketOutlet; surroundings: Surroundings },
  ) {
    this.#id = id;
    this.#asker = { requestId, actor, store };
    this.#outlet = options.outlet;
    this.#surroundings = options.surroundings;
  }

  set resolved(resolved: ResolvedOperation) {
    this.#resolved = resolved;
  }

  /** The points drawn for it, reconciled with every result. */
  set charge(charge: Charge | undefined) {
    this.#charge = charge;
  }

  /** Draws for events, from the subscriber's bucket. */
  get points(): EventPoints | undefined {
    return this.#charge?.events;
  }

  /** The key of the bucket that pays. The operation must have been admitted. */
  get owner(): string {
    return this.#charge?.owner ?? '';
  }

  /** Returns the drawn points of an operation that does not run. @returns whether there were any */
  reconcileUnrun(): boolean {
    this.#cost = this.#charge?.reconcile(null);
    return this.#cost !== undefined;
  }

  set penalty(cost: CostReport) {
    this.#cost = cost;
  }

  /** The result in its wire format. */
  answer({ errors, extensions, ...rest }: ExecutionResult): FormattedExecutionResult {
    this.#results++;
    this.#cost = this.#charge?.reconcile(rest.data);
    return {
      ...rest,
      ...(errors && { errors: this.masked(errors) }),
      extensions: { ...extensions, ...this.#shownCost },
    };
  }

  masked(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
    this.#errors = this.#surroundings.mask(errors, requestInfoOf(this.#asker, this.#resolved?.name));
    return this.#errors;
  }

  tell(answer: SharedAnswer): void {
    this.#results++;
    this.#errors = answer.errors;
    let head = this.#head;
    if (head?.objects !== answer.objects) {
      this.#cost = this.#charge?.reconcile(answer.data);
      head = { objects: answer.objects, text: messageHead(this.#id, this.#shownCost) };
      this.#head = head;
    }
    this.#outlet.send(head.text, answer);
  }

  giveUp(reason?: string): void {
    this.#outlet.giveUp(reason);
  }

  log(): void {
    logOperation(this.#surroundings.log, {
      context: this.#asker,
      transport: 'websocket',
      operation: this.#resolved,
      startedAt: this.#startedAt,
      errors: this.#errors,
      cost: this.#cost,
      results: this.#results,
    });
  }

  get #shownCost(): { cost?: CostReport } {
    return this.#cost ? { cost: this.#cost } : {};
  }
}
