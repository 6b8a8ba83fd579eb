import { decodeId } from '../../values/ids.ts';
import { quoted } from '../../values/text.ts';
import { invalid, notFound } from '../errors/standard-errors.ts';

/** The raw UUID of an API id. @throws DomainError if it is malformed or of another type */
export function uuidOf(prefix: string, id: string, field: string): string {
  const uuid = decodeId(prefix, id);
  if (!uuid) throw invalid(field, `${quoted(id)} is not an id that starts with ${prefix}_.`);
  return uuid;
}

export function optionalUuidOf(
  prefix: string,
  id: string | null | undefined,
  field: string,
): string | undefined {
  return id === null || id === undefined ? undefined : uuidOf(prefix, id, field);
}

/** The raw UUIDs of a list of ids, each once; null and undefined as they are. @throws DomainError at the item's path */
export function uuidsOf<T extends null | undefined>(
  prefix: string,
  ids: readonly string[] | T,
  field: string,
): string[] | T {
  if (ids === null || ids === undefined) return ids;
  return [...new Set(ids)].map((id, at) => uuidOf(prefix, id, `${field}.${at}`));
}

/** Returns the value, or throws NOT_FOUND, which does not reveal whether the object exists. */
export function orNotFound<T>(value: T | null | undefined, what: string, field?: string): T {
  if (value === null || value === undefined) throw notFound(what, field);
  return value;
}
