import pg from 'pg';

/** Turns what Postgres sent for one value, which is not null, into what JavaScript has for it. */
export type ValueParser = (sent: unknown) => unknown;

const { builtins: TYPES } = pg.types;
/** `text[]`, which the driver has no name for. */
const TEXT_ARRAY = 1009;
/** What the driver has for types that are texts already, and for those it does not know. */
const AS_IT_IS = pg.types.getTypeParser(TYPES.TEXT, 'text');

/** The types that JSON carries. Others (numeric, bytea, infinite floats) it would change. */
const IN_JSON: ReadonlySet<number> = new Set([
  TYPES.BOOL,
  TYPES.INT2,
  TYPES.INT4,
  TYPES.INT8,
  TYPES.TEXT,
  TEXT_ARRAY,
  TYPES.BPCHAR,
  TYPES.VARCHAR,
  TYPES.TIMESTAMPTZ,
  TYPES.UUID,
  TYPES.JSON,
  TYPES.JSONB,
]);

/** The one place that says what Postgres values become: bigint → safe integer, timestamptz → Date. */
const OWN = new Map<number, ValueParser>([
  [TYPES.INT8, safeInteger],
  [TYPES.TIMESTAMPTZ, (text) => new Date(text as string)],
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
