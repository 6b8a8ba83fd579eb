const MAX_XID = 2n ** 64n - 1n;
const PLAIN = /^(0|[1-9]\d{0,19}):(0|[1-9]\d{0,15})$/;

/** A place in the log. Events are read in the order of `xid`, then `seq`. */
export interface EventPosition {
  /** A 64-bit transaction id, in decimal digits. */
  readonly xid: string;
  readonly seq: number;
}

/** The cursor was not made by this log. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';

  constructor() {
    super('The cursor is not valid.');
  }
}

/** Events behind the cursor have been deleted: resuming would skip them silently, so read the state anew. */
export class CursorExpiredError extends Error {
  override readonly name = 'CursorExpiredError';

  constructor() {
    super('The cursor is older than the events that are kept.');
  }
}

export function encodeCursor({ xid, seq }: EventPosition): string {
  return Buffer.from(`${xid}:${seq}`, 'latin1').toString('base64url');
}

/** @throws InvalidCursorError for anything `encodeCursor` would not have written. */
export function decodeCursor(cursor: string): EventPosition {
  const [, xid, seq] = PLAIN.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (xid === undefined || seq === undefined || BigInt(xid) > MAX_XID) throw new InvalidCursorError();
  const position = { xid, seq: Number(seq) };
  // Node's decoder skips characters it does not know: one position has one spelling.
  if (encodeCursor(position) !== cursor) throw new InvalidCursorError();
  return position;
}

/** Negative when `a` is before `b`. Compares the digits, since this runs for every event and subscriber. */
export function comparePositions(a: EventPosition, b: EventPosition): number {
  if (a.xid === b.xid) return a.seq - b.seq;
  if (a.xid.length !== b.xid.length) return a.xid.length - b.xid.length;
  return a.xid < b.xid ? -1 : 1;
}
