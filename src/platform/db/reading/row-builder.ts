import type { ValueParser } from './row-values.ts';

/** A column of a result as Postgres describes it. */
export interface ResultField {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Builds an object from the values of one row, in column order. */
export type RowBuilder = (sent: readonly unknown[]) => object;

/** The columns of a row that make one object. */
interface Part {
  /** The property of the row that holds the object. Empty for the row itself. */
  readonly under: string;
  readonly properties: readonly string[];
  readonly columns: readonly number[];
  readonly parsers: readonly (ValueParser | undefined)[];
  readonly make: new () => Record<string, unknown>;
}

/**
 * Prepares the builder of a statement's rows. Columns called `product.name` and `product.status` make an object, which
 * the row has as `product`. Generated code would save less than a hundredth of a request, which is not worth it.
 *
 * @param leftOut properties that were not read: accessing one throws, because null would be wrong
 * @param parserOf the parser of a type, for values in the form in which they arrive
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
