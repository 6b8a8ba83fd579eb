const MAX_XID = 2n ** 63n - 1n;
const PLAIN = /^(0|[1-9]\d{0,18}):(0|[1-9]\d{0,15}):([0-9a-f]{12})$/;
/** The format of cursors before they contained the event's id. */
const WITHOUT_EVENT = /^\d{1,20}:\d{1,16}$/;
/**
 * Digits of an event's id in a cursor. They are random, so they tell the event from any other that could have its
 * position.
 */
const DIGITS_OF_ID = 12;

/** A position in the log. Events are ordered by `xid`, then `seq`. */
export interface EventPosition {
  /** A transaction id with the number of its epoch in the upper bits, in decimal digits. */
  readonly xid: string;
  readonly seq: number;
}

/**
 * The position of an event, with the event's id. A restore or the loss of a primary reuses positions, and the id
 * reveals it.
 */
export interface EventCursor extends EventPosition {
  /** The event's id, or its last twelve digits. */
  readonly id: string;
}

/** The position before every event. */
export const LOG_START: EventCursor = { xid: '0', seq: 0, id: '0'.repeat(DIGITS_OF_ID) };

/** @returns SQL that compares two event ids, as far as cursors contain them */
export function isSameEvent(id: string, other: string): string {
  return `right(${id}::text, ${DIGITS_OF_ID}) = right(${other}::text, ${DIGITS_OF_ID})`;
}

/** The cursor was not made by this log. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';

  constructor() {
    super('The cursor is not valid.');
  }
}

/**
 * Events are missing, because events after the cursor were deleted, the database was restored, or a standby without the
 * last events took over. Continuing would skip events silently, so the client must read the state again.
 */
export class CursorExpiredError extends Error {
  override readonly name = 'CursorExpiredError';

  constructor() {
    super('Events are missing from here on: subscribe without a cursor, then read the state anew.');
  }
}

export function encodeCursor({ xid, seq, id }: EventCursor): string {
  return Buffer.from(`${xid}:${seq}:${id.slice(-DIGITS_OF_ID)}`, 'latin1').toString('base64url');
}

/**
 * @throws InvalidCursorError for anything that `encodeCursor` does not write
 * @throws CursorExpiredError for the former format without an event id
 */
export function decodeCursor(cursor: string): EventCursor {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (WITHOUT_EVENT.test(text)) throw new CursorExpiredError();
  const [, xid, seq, id] = PLAIN.exec(text) ?? [];
  if (xid === undefined || id === undefined || BigInt(xid) > MAX_XID) throw new InvalidCursorError();
  const position = { xid, seq: Number(seq), id };
  // Node's decoder skips unknown characters. Comparing with the encoded form allows one spelling only.
  if (encodeCursor(position) !== cursor) throw new InvalidCursorError();
  return position;
}

/** Negative if `a` is before `b`. Compares digit strings, because it runs for every event and subscriber. */
export function comparePositions(a: EventPosition, b: EventPosition): number {
  if (a.xid === b.xid) return a.seq - b.seq;
  if (a.xid.length !== b.xid.length) return a.xid.length - b.xid.length;
  return a.xid < b.xid ? -1 : 1;
}
