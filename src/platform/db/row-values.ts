import pg from 'pg';

/** Turns what Postgres sent for one value, which is not null, into what JavaScript has for it. */
export type ValueParser = (sent: unknown) => unknown;

const INT8 = 20;
const TEXT = 25;
const TIMESTAMPTZ = 1184;
/** What the driver has for types that are texts already, and for those it does not know. */
const AS_IT_IS = pg.types.getTypeParser(TEXT, 'text');

/**
 * The types that JSON carries: bool, bigint, smallint, integer, text, json, text[], char, varchar, timestamptz, uuid and
 * jsonb. Others (numeric, bytea, infinite floats) it would change.
 */
const IN_JSON: ReadonlySet<number> = new Set([
  16,
  INT8,
  21,
  23,
  TEXT,
  114,
  1009,
  1042,
  1043,
  TIMESTAMPTZ,
  2950,
  3802,
]);

/** The one place that says what Postgres values become: bigint → safe integer, timestamptz → Date. */
const OWN = new Map<number, ValueParser>([
  [INT8, safeInteger],
  [TIMESTAMPTZ, (text) => new Date(text as string)],
]);

/** For a value that came as text. Undefined when it is what it was sent as. */
export function textParser(type: number): ValueParser | undefined {
  const own = OWN.get(type);
  if (own) return own;
  const parser = pg.types.getTypeParser(type, 'text') as ValueParser;
  return parser === AS_IT_IS ? undefined : parser;
}

/** For a value that came in JSON, which has parsed nearly all of it. */
export function jsonParser(type: number): ValueParser | undefined {
  return OWN.get(type);
}

export function isCarriedByJson(type: number): boolean {
  return IN_JSON.has(type);
}

/** A number of JSON that was too large has been rounded, to one that is too large as well. */
function safeInteger(sent: unknown): number {
  const value = Number(sent);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${sent} is beyond the integers JavaScript keeps`);
  return value;
}
