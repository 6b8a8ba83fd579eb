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

/** The part of a row's columns that makes one object. */
interface Part {
  /** The property under which the row has it; empty for the row itself. */
  readonly under: string;
  readonly properties: readonly string[];
  readonly columns: readonly number[];
  readonly parsers: readonly (ValueParser | undefined)[];
  readonly make: new () => Record<string, unknown>;
}

/**
 * Prepares for the rows of one statement what is the same for each of them. Columns called `product.name` and
 * `product.status` make an object of their own, which the row has as its `product`. A function made of source text would
 * be faster by less than a hundredth of a request, which is not worth having one.
 *
 * @param leftOut properties that were not read: using one throws, since null would be a wrong answer
 */
export function rowBuilder(fields: readonly ResultField[], leftOut: readonly string[]): RowBuilder {
  const places = fields.map(({ name }) => placeOf(name));
  const left = leftOut.map(placeOf);
  const part = (under: string): Part => {
    const columns = [...fields.keys()].filter((column) => places[column]!.under === under);
    const properties = columns.map((column) => places[column]!.property);
    const missing = left.filter((place) => place.under === under).map(({ property }) => property);
    return {
      under,
      properties,
      columns,
      parsers: columns.map((column) => valueParser(fields[column]!.dataTypeID)),
      make: classOf(prototypeWithout(missing.filter((property) => !properties.includes(property)))),
    };
  };
  const own = part('');
  const others = [...new Set(places.map(({ under }) => under))].filter(Boolean).map(part);
  return (texts) => {
    const row = built(own, texts);
    for (const other of others) row[other.under] = built(other, texts);
    return row;
  };
}

function placeOf(name: string): { under: string; property: string } {
  const dot = name.indexOf('.');
  return dot < 0
    ? { under: '', property: name }
    : { under: name.slice(0, dot), property: name.slice(dot + 1) };
}

function built(
  { properties, columns, parsers, make: Made }: Part,
  texts: readonly (string | null)[],
): Record<string, unknown> {
  const object = new Made();
  for (let at = 0; at < properties.length; at++) {
    const text = texts[columns[at]!]!;
    const parse = parsers[at];
    object[properties[at]!] = text === null || parse === undefined ? text : parse(text);
  }
  return object;
}

function classOf(prototype: object): Part['make'] {
  function Row() {}
  Row.prototype = prototype;
  return Row as unknown as Part['make'];
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
