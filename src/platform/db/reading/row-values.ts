import pg from 'pg';

/** Converts a value sent by Postgres, never null, to a JavaScript value. */
export type ValueParser = (sent: unknown) => unknown;

const { builtins: TYPES } = pg.types;
/** `text[]` and `uuid[]`. The driver has no constants for them. */
const TEXT_ARRAY = 1009;
const UUID_ARRAY = 2951;
/** The driver's parser of texts and of unknown types. */
const AS_IT_IS = pg.types.getTypeParser(TYPES.TEXT, 'text');

/** The types that JSON carries unchanged. It would change others (numeric, bytea, infinite floats). */
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
  UUID_ARRAY,
  TYPES.JSON,
  TYPES.JSONB,
]);

/** The only conversions that differ from the driver's: bigint → safe integer, timestamptz → Date. */
const OWN = new Map<number, ValueParser>([
  [TYPES.INT8, safeInteger],
  [TYPES.TIMESTAMPTZ, (text) => new Date(text as string)],
]);

/** The parser of a value sent as text. Undefined if the text is the value. */
export function textParser(type: number): ValueParser | undefined {
  const own = OWN.get(type);
  if (own) return own;
  const parser = pg.types.getTypeParser(type, 'text') as ValueParser;
  return parser === AS_IT_IS ? undefined : parser;
}

/** The parser of a value sent as JSON, where most types need none. */
export function jsonParser(type: number): ValueParser | undefined {
  return OWN.get(type);
}

const BY_NAME: Readonly<Record<string, number>> = {
  bool: TYPES.BOOL,
  boolean: TYPES.BOOL,
  int: TYPES.INT4,
  integer: TYPES.INT4,
  bigint: TYPES.INT8,
  text: TYPES.TEXT,
  'text[]': TEXT_ARRAY,
  char: TYPES.BPCHAR,
  uuid: TYPES.UUID,
  timestamptz: TYPES.TIMESTAMPTZ,
  jsonb: TYPES.JSONB,
};

/**
 * As {@link jsonParser}, of a type by its name, such as `char(3)`.
 *
 * @throws for a type that JSON does not carry unchanged
 */
export function jsonParserOfColumn(type: string): ValueParser | undefined {
  const known = BY_NAME[type.replace(/\(\d+\)$/, '')];
  if (known === undefined) throw new TypeError(`JSON may change a value of the type ${type}`);
  return jsonParser(known);
}

export function isCarriedByJson(type: number): boolean {
  return IN_JSON.has(type);
}

/** JSON.parse rounds a number beyond the safe integers to another one beyond them, so this still notices. */
function safeInteger(sent: unknown): number {
  const value = Number(sent);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${sent} is beyond the integers JavaScript keeps`);
  return value;
}
