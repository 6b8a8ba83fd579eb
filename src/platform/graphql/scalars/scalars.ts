import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCountry } from '../../../values/country.ts';
import { isCurrency } from '../../../values/currency.ts';
import { MAX_EMAIL_LENGTH } from '../../../values/email.ts';
import { MAX_DECIMAL_LENGTH } from '../../../values/money.ts';
import { FIRST_YEAR, LAST_YEAR, parseDateTime } from './date-time.ts';

interface TextScalar<T> {
  name: string;
  description: string;
  /** The specification of the values. A scalar that only we define has none. */
  specifiedByURL?: string;
  /** Undefined if the text is malformed. */
  parse: (text: string) => T | undefined;
  /** The expected format, for the client's error. */
  expects: string;
  write: (value: unknown) => unknown;
}

/** A scalar whose input is a string. Another value of ours is a bug. */
function textScalar<T>({ parse, expects, write, ...config }: TextScalar<T>): GraphQLScalarType<T, unknown> {
  const read = (value: unknown, node?: ValueNode): T => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw malformed(`${config.name} must be ${expects}.`, node);
    return parsed;
  };
  return new GraphQLScalarType<T, unknown>({
    ...config,
    parseValue: (value) => read(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
    serialize: write,
  });
}

/**
 * The error of a wrong value. graphql-js adds the place of a variable, but of a literal only for errors of other
 * classes, whose message it changes.
 *
 * @param node the literal in the document; absent for a variable
 */
function malformed(message: string, node: ValueNode | undefined): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null });
}

/**
 * A scalar that people write. Inputs may be any string: `emailAt`, `addressAt`, `countryAt` and `currencyAt` of the platform's inputs
 * refuse a wrong one as a user error at its path, because a person can mend it, and a form shows it beside the field.
 */
function writtenScalar(config: Omit<TextScalar<string>, 'parse'>): GraphQLScalarType<string, unknown> {
  return textScalar({ ...config, parse: (text) => text });
}

/** For texts that were checked on input or are generated, because lists contain hundreds of them. */
function asItIs(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`not a text: ${typeof value}`);
}

/** For codes. An unknown one of ours is a bug. */
function checked(name: string, accepts: (code: string) => boolean): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new TypeError(`not a ${name}: ${typeof value}`);
  };
}

const matching = (accepts: (text: string) => boolean) => (text: string) => (accepts(text) ? text : undefined);

export const GraphQLDateTime = textScalar({
  name: 'DateTime',
  description:
    'A point in time in the format of RFC 3339, such as `2026-01-31T08:30:00Z`. Answers are in UTC ' +
    'with milliseconds. Inputs may have another offset; digits below the millisecond are cut off. The ' +
    `years are ${FIRST_YEAR} to ${LAST_YEAR}.`,
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  parse: parseDateTime,
  expects: 'an RFC 3339 date-time such as "2026-01-31T08:30:00Z"',
  write: (value) => {
    const date = typeof value === 'string' ? parseDateTime(value) : value;
    if (!(date instanceof Date)) throw new TypeError(`not a DateTime: ${typeof value}`);
    return date.toISOString();
  },
});

export const GraphQLDecimal = textScalar({
  name: 'Decimal',
  description:
    'An exact decimal number as a string, such as `"12.50"`, because JSON numbers lose digits. At ' +
    `most ${MAX_DECIMAL_LENGTH} characters, without an exponent.`,
  parse: matching((text) => text.length <= MAX_DECIMAL_LENGTH && /^-?\d+(?:\.\d+)?$/.test(text)),
  expects: 'a string with a plain decimal number such as "12.50"',
  write: asItIs,
});

export const GraphQLCurrencyCode = writtenScalar({
  name: 'CurrencyCode',
  description:
    'The ISO 4217 code of a currency in use, in capital letters, such as `EUR`. Another one is a user error in a ' +
    'mutation, and BAD_USER_INPUT in a query.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  expects: 'a string with an ISO 4217 currency code such as "EUR"',
  write: checked('CurrencyCode', isCurrency),
});

export const GraphQLCountryCode = writtenScalar({
  name: 'CountryCode',
  description:
    'The ISO 3166-1 alpha-2 code of a country, in capital letters, such as `DE`. `XK` is Kosovo. Another one is a ' +
    'user error.',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  expects: 'a string with an ISO 3166-1 alpha-2 country code such as "DE"',
  write: checked('CountryCode', isCountry),
});

export const GraphQLEmailAddress = writtenScalar({
  name: 'EmailAddress',
  description:
    `An e-mail address of at most ${MAX_EMAIL_LENGTH} ASCII characters. It is stored and compared in ` +
    'lower case. A malformed one is a user error.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2',
  expects: 'a string with an e-mail address such as "ada@example.com"',
  write: asItIs,
});

/** Inputs become numbers. Answers beyond the safe integers, such as sums, are strings. */
export const GraphQLBigInt = new GraphQLScalarType<number, number | string>({
  name: 'BigInt',
  description:
    'A whole number of more than 32 bits. Answers are JSON numbers up to ±(2^53 − 1), which JSON ' +
    'carries exactly, and strings beyond that. Inputs are numbers or strings within that range.',
  serialize: (value) => {
    const number = typeof value === 'number' && !Number.isSafeInteger(value) ? undefined : wholeNumber(value);
    if (number === undefined) throw new TypeError(`not a BigInt: ${String(value).slice(0, 50)}`);
    return isSafe(number) ? Number(number) : String(number);
  },
  parseValue: (value) => readBigInt(value),
  parseLiteral: (node: ValueNode) =>
    readBigInt(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined, node),
});

function readBigInt(value: unknown, node?: ValueNode): number {
  const number = wholeNumber(value);
  if (number === undefined || !isSafe(number)) {
    throw malformed('BigInt must be a whole number of at most ±(2^53 − 1).', node);
  }
  return Number(number);
}

function wholeNumber(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : undefined;
  return typeof value === 'string' && /^-?\d{1,40}$/.test(value) ? BigInt(value) : undefined;
}

function isSafe(number: bigint): boolean {
  return number <= Number.MAX_SAFE_INTEGER && number >= Number.MIN_SAFE_INTEGER;
}
