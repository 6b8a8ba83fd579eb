import type { ValueParser } from './row-values.ts';

/** A column of a result as Postgres describes it. */
export interface ResultField {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Makes an object of the values of one row, in the order of its columns. */
export type RowBuilder = (sent: readonly unknown[]) => object;

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
 * @param parserOf a type, for values in the form in which they come
 */
export function rowBuilder(
  fields: readonly ResultField[],
  leftOut: readonly string[],
  parserOf: (type: number) => ValueParser | undefined,
): RowBuilder {
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
      parsers: columns.map((column) => parserOf(fields[column]!.dataTypeID)),
      make: classOf(prototypeWithout(missing.filter((property) => !properties.includes(property)))),
    };
  };
  const own = part('');
  const others = [...new Set(places.map(({ under }) => under))].filter(Boolean).map(part);
  return (sent) => {
    const row = built(own, sent);
    for (const other of others) row[other.under] = built(other, sent);
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
  sent: readonly unknown[],
): Record<string, unknown> {
  const object = new Made();
  for (let at = 0; at < properties.length; at++) {
    const value = sent[columns[at]!]!;
    const parse = parsers[at];
    object[properties[at]!] = value === null || parse === undefined ? value : parse(value);
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
          `"${name}" was not read, since the operation does not ask for it: tell @ReadAsAsked what else needs it`,
        );
      },
    });
  }
  return prototype;
}
