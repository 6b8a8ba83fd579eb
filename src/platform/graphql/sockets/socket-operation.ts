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
 * What is kept of an operation from its arrival to its last result. A subscription may live for days, and there are
 * thousands: it keeps who asked, but not the context it was opened with.
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
  /** Of live answers with so many objects, which is what their cost depends on. */
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

  /** What was drawn for it; settled with every result. */
  set charge(charge: Charge | undefined) {
    this.#charge = charge;
  }

  /** What executions of events draw, from the bucket of whoever subscribed. */
  get points(): EventPoints | undefined {
    return this.#charge?.events;
  }

  /** Who pays for it; it must have been admitted. */
  get owner(): string {
    return this.#charge?.owner ?? '';
  }

  /** It does not run: gives back what was drawn, if it got so far. @returns whether it did */
  reconcileUnrun(): boolean {
    this.#cost = this.#charge?.reconcile(null);
    return this.#cost !== undefined;
  }

  set penalty(cost: CostReport) {
    this.#cost = cost;
  }

  /** A result as it is sent. */
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
