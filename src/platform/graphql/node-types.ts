import type { RequestContext } from './context.ts';
import type { MaybePromise } from './loading/maybe-promise.ts';

/** A type with an id: how the id is spelled, and how one is found by `node(id)` if it can be. */
export interface NodeType {
  /** Name of the GraphQL type. */
  readonly type: string;
  /** Prefix of its ids, such as `ord`. */
  readonly prefix: string;
  /** Finds what the viewer may see of this store, undefined otherwise. Absent: not reachable by `node(id)`. */
  readonly find?: (context: RequestContext, id: string) => MaybePromise<object | undefined | null>;
}
