import { decodeId } from '../../values/ids.ts';
import { invalid, notFound } from '../errors/faults.ts';
import type { RequestContext } from './context.ts';
import type { Awaitable } from './loading/awaitable.ts';

/** A type with an id: how the id is spelled, and how one is found by `node(id)` if it can be. */
export interface NodeType {
  /** Name of the GraphQL type. */
  readonly type: string;
  /** Prefix of its ids, such as `ord`. */
  readonly prefix: string;
  /** Finds what the viewer may see of this store, undefined otherwise. Absent: not reachable by `node(id)`. */
  readonly find?: (context: RequestContext, id: string) => Awaitable<object | undefined | null>;
}

/** The raw UUID inside an id of the API. @throws UserFault when it is malformed or of another type */
export function uuidOf(prefix: string, id: string, field: string): string {
  const uuid = decodeId(prefix, id);
  if (!uuid) throw invalid(field, `"${id.slice(0, 60)}" is not an id that starts with ${prefix}_.`);
  return uuid;
}

export function optionalUuidOf(
  prefix: string,
  id: string | null | undefined,
  field: string,
): string | undefined {
  return id === null || id === undefined ? undefined : uuidOf(prefix, id, field);
}

/** What was found, or the user error that tells nothing about why not. */
export function found<T>(value: T | null | undefined, what: string, field?: string): T {
  if (value === null || value === undefined) throw notFound(what, field);
  return value;
}
