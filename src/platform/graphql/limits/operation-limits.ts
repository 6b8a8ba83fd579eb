import { hash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Limits } from '../../config/limit-settings.ts';
import { networkOf } from '../../network/network-address.ts';
import type { RequestContext } from '../context.ts';
import type { ResolvedOperation } from '../execution/resolved-operation.ts';
import { objectsIn } from './answer-objects.ts';
import type { BucketSize, TokenBuckets } from './buckets/token-buckets.ts';
import { CostCompiler, type CostPlan } from './cost/cost-plan.ts';
import { costIn } from './cost/cost-terms.ts';
import { EventPoints } from './cost/event-points.ts';
import { checkLargeVariables, checkListLengths } from './cost/variable-inputs.ts';
import { rateLimited, tooComplex } from './limit-errors.ts';
import { documentCost, variablesCost } from './preparation-cost.ts';
import { checkVariables } from './request-size.ts';

/** The cost of a document that cannot run. */
const INVALID_COST = 1;

/** Drawn and returned to check that the caller has points. */
const PROOF_OF_POINTS = 1;

/** The content of `extensions.cost`. The last three are null without a rate limit. */
export interface CostReport {
  readonly requested: number;
  readonly actual: number;
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly restoreRate: number | null;
}

/** Points drawn for an operation before it runs. */
export interface Charge {
  readonly requested: number;
  /** The key of their bucket. */
  readonly owner: string;
  /** Draws for events of a subscription. Undefined without a rate limit. */
  readonly events: EventPoints | undefined;
  /**
   * Reports the cost of an answer. The first call reconciles the draw: it returns unused points, or charges those
   * beyond the estimate, since lists without pages can be longer than assumed.
   */
  reconcile(data: unknown): CostReport;
}

interface Admission {
  readonly operation: ResolvedOperation;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: RequestContext;
}

/** Checks and charges every operation before it runs, over HTTP and WebSocket. */
export class OperationLimits {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #size: BucketSize;
  readonly #buckets: TokenBuckets | undefined;
  readonly #plans = new WeakMap<ResolvedOperation, CostPlan>();

  /** @param options.buckets absent for no rate limit */
  constructor(options: {
    schema: GraphQLSchema;
    limits: Limits;
    size: BucketSize;
    buckets: TokenBuckets | undefined;
  }) {
    this.#schema = options.schema;
    this.#limits = options.limits;
    this.#size = options.size;
    this.#buckets = options.buckets;
  }

  /**
   * @throws GraphQLError BAD_REQUEST, BAD_USER_INPUT, QUERY_TOO_COMPLEX or RATE_LIMITED; then hardly any points were
   *   drawn
   */
  async admit({ operation, variables, context }: Admission): Promise<Charge> {
    const size = checkVariables(variables, this.#limits);
    const { variableDefinitions: definitions = [] } = operation.node;
    const given = { schema: this.#schema, definitions, variables: variables ?? {} };
    checkListLengths(given);
    const plan = this.#plan(operation);
    const work = variablesCost(size);
    const scope = { variables: variables ?? {}, fragments: [] };
    const requested = Math.max(1, costIn(plan.cost, scope));
    if (requested > this.#limits.cost) {
      throw tooComplex(
        `The operation can cost ${requested} points; at most ${this.#limits.cost} are allowed. ` +
          'Ask for fewer items or fields at once.',
      );
    }
    const owner = bucketKey(context);
    const buckets = this.#buckets;
    const each = requested - (plan.base - plan.work);
    const events = buckets && new EventPoints({ owner, buckets, size: this.#size, each, work: plan.work });
    const price = { requested: requested + work, base: plan.base + costIn(plan.bulk, scope) + work, events };
    const charge = await this.#charge(owner, price);
    try {
      checkLargeVariables(given, size);
    } catch (error) {
      charge.reconcile(null);
      throw error;
    }
    return charge;
  }

  /**
   * Charges the parsing and validation of an unknown document, before anybody knows what it asks for. The caller needs
   * one point more, so that nothing is done for a caller without points.
   *
   * @throws GraphQLError RATE_LIMITED; then nothing was drawn, and the document must not be parsed
   */
  async payForDocument(source: string, context: RequestContext): Promise<void> {
    const key = bucketKey(context);
    await this.#draw(key, Math.min(documentCost(source) + PROOF_OF_POINTS, this.#size.capacity));
    this.#buckets?.giveBack(key, PROOF_OF_POINTS);
  }

  /** Charges a refused document a little, so that refusals are not free. */
  async penalize(context: RequestContext): Promise<CostReport> {
    const draw = await this.#buckets?.draw(bucketKey(context), INVALID_COST);
    return this.#report(INVALID_COST, INVALID_COST, draw?.remaining);
  }

  #plan(operation: ResolvedOperation): CostPlan {
    let plan = this.#plans.get(operation);
    if (!plan) {
      plan = new CostCompiler(this.#schema, operation.document).compile(operation.node);
      this.#plans.set(operation, plan);
    }
    return plan;
  }

  /** @returns the points left, if there is a rate limit */
  async #draw(key: string, points: number): Promise<number | undefined> {
    const draw = await this.#buckets?.draw(key, points);
    if (!draw || draw.isGranted) return draw?.remaining;
    const seconds = Math.ceil((points - draw.remaining) / this.#size.restoreRate);
    throw rateLimited(
      `This costs ${points} points and ${Math.max(0, Math.floor(draw.remaining))} are left; try again in ${seconds} s.`,
      Math.max(1, seconds),
    );
  }

  async #charge(
    key: string,
    price: { requested: number; base: number; events: EventPoints | undefined },
  ): Promise<Charge> {
    const { requested, base, events } = price;
    let remaining = await this.#draw(key, requested);
    let isSettled = false;
    return {
      requested,
      owner: key,
      events,
      reconcile: (data) => {
        const actual = Math.max(1, base + objectsIn(data) - 1);
        if (!isSettled && remaining !== undefined && actual !== requested) {
          this.#buckets?.giveBack(key, requested - actual);
          remaining = Math.min(this.#size.capacity, remaining + requested - actual);
        }
        isSettled = true;
        return this.#report(requested, actual, remaining);
      },
    };
  }

  #report(requested: number, actual: number, remaining: number | undefined): CostReport {
    const { capacity, restoreRate } = this.#size;
    if (remaining === undefined)
      return { requested, actual, limit: null, remaining: null, restoreRate: null };
    return { requested, actual, limit: capacity, remaining: Math.max(0, Math.floor(remaining)), restoreRate };
  }
}

/**
 * The bucket of a signed-in viewer, or of a visitor by address and store. It is hashed because keys may be stored
 * outside.
 */
function bucketKey({ viewer, store, clientAddress }: RequestContext): string {
  if (viewer) return `user:${viewer.userId}`;
  return `visitor:${hash('sha256', `${store.id} ${networkOf(clientAddress)}`, 'base64url')}`;
}
