import { encodeId, newId, splitId } from '../../../src/values/ids.ts';

/** An id as the database stores it, a UUID, from that or from how the API spells it (`ord_…`). */
export function rawId(id: string): string {
  return splitId(id)?.uuid ?? id;
}

/** An API id of this type that belongs to no row. */
export function unknownId(prefix: string): string {
  return encodeId(prefix, newId());
}
