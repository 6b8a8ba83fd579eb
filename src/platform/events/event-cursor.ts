const MAX_XID = 2n ** 63n - 1n;
const PLAIN = /^(0|[1-9]\d{0,18}):(0|[1-9]\d{0,15}):([0-9a-f]{12})$/;
/** As they were before they named their event. */
const WITHOUT_EVENT = /^\d{1,20}:\d{1,16}$/;
/** As many digits of an id as tell it from every other one that could have its place: all of them are random. */
const DIGITS_OF_ID = 12;

/** A place in the log. Events are read in the order of `xid`, then `seq`. */
export interface EventPosition {
  /** A transaction id below the number of its epoch, in decimal digits. */
  readonly xid: string;
  readonly seq: number;
}

/**
 * The place of an event, as somebody holds it who may come back to another history of the database: a restore or the loss
 * of a primary gives places again.
 */
export interface EventCursor extends EventPosition {
  /** Of the event, or the last twelve digits of it. */
  readonly id: string;
}

/** Before every event. */
export const LOG_START: EventCursor = { xid: '0', seq: 0, id: '0'.repeat(DIGITS_OF_ID) };

/** @returns SQL that says whether two ids are those of one event, as far as cursors know them */
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
 * Events are missing: those behind the cursor have been deleted, or the database has been restored, or another server has
 * taken over and does not have the last ones. Going on would skip events silently, so read the state anew.
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
 * @throws InvalidCursorError for anything `encodeCursor` would not have written
 * @throws CursorExpiredError for what it wrote before cursors named their event
 */
export function decodeCursor(cursor: string): EventCursor {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (WITHOUT_EVENT.test(text)) throw new CursorExpiredError();
  const [, xid, seq, id] = PLAIN.exec(text) ?? [];
  if (xid === undefined || id === undefined || BigInt(xid) > MAX_XID) throw new InvalidCursorError();
  const position = { xid, seq: Number(seq), id };
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
