import pg from 'pg';

/** A column of a result as Postgres describes it. */
export interface ResultField {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Makes an object of the texts of one row, in the order of its columns. */
export type RowBuilder = (texts: readonly (string | null)[]) => object;

type ValueParser = (text: string) => unknown;

const INT8 = 20;
const TEXT = 25;
const TIMESTAMPTZ = 1184;
/** What the driver has for types that are texts already, and for those it does not know. */
const AS_IT_IS = pg.types.getTypeParser(TEXT, 'text');

/** The one place that turns Postgres values into JavaScript ones: bigint → safe integer, timestamptz → Date. */
function valueParser(type: number): ValueParser | undefined {
  if (type === INT8) return safeInteger;
  if (type === TIMESTAMPTZ) return (text) => new Date(text);
  const parser = pg.types.getTypeParser(type, 'text') as ValueParser;
  return parser === AS_IT_IS ? undefined : parser;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers JavaScript keeps`);
  return value;
}

/**
 * Prepares for the rows of one statement what is the same for each of them. A function made of source text would be
 * faster by less than a hundredth of a request, which is not worth having one.
 *
 * @param leftOut properties that were not read: using one throws, since null would be a wrong answer
 */
export function rowBuilder(fields: readonly ResultField[], leftOut: readonly string[]): RowBuilder {
  const names = fields.map(({ name }) => name);
  const parsers = fields.map(({ dataTypeID }) => valueParser(dataTypeID));
  const prototype = prototypeWithout(leftOut.filter((name) => !names.includes(name)));
  function Row() {}
  Row.prototype = prototype;
  const RowClass = Row as unknown as new () => Record<string, unknown>;
  return (texts) => {
    const row = new RowClass();
    for (let column = 0; column < names.length; column++) {
      const text = texts[column]!;
      const parse = parsers[column];
      row[names[column]!] = text === null || parse === undefined ? text : parse(text);
    }
    return row;
  };
}

function prototypeWithout(leftOut: readonly string[]): object {
  const prototype = Object.create(Object.prototype) as object;
  for (const name of leftOut) {
    Object.defineProperty(prototype, name, {
      get() {
        throw new Error(
          `"${name}" was not read, since the operation does not ask for it: list it in @ReadAsAsked if more than its field needs it`,
        );
      },
    });
  }
  return prototype;
}
