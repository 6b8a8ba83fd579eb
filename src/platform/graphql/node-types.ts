import type { RequestContext } from './context.ts';
import type { LoaderDefinition } from './loading/loaders.ts';
import type { MaybePromise } from './loading/maybe-promise.ts';

/** A type with an id: its id prefix, and its look-up for `node(id)` if there is one. */
export interface NodeType {
  /** Name of the GraphQL type. */
  readonly type: string;
  /** Prefix of its ids, such as `ord`. */
  readonly prefix: string;
  /**
   * Finds an object of this store that the viewer may see; undefined otherwise. Absent if `node(id)` does not support
   * the type.
   */
  readonly find?: (context: RequestContext, id: string) => MaybePromise<object | undefined | null>;
}

/** Finds objects of a type that the viewer may read either altogether or not at all, such as mails. */
export function readableBy(
  subject: string,
  byId: LoaderDefinition<string, object | undefined>,
): NonNullable<NodeType['find']> {
  return ({ ability, loaders }, id) => (ability.can('read', subject) ? loaders.load(byId, id) : undefined);
}
