import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
} from 'graphql';

/** Values that pass the first check, so that later checks are tested too. `key` is the path of the input. */
export interface KnownValues {
  ids(key: string): readonly string[];
  texts(key: string): readonly string[];
}

const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udc00b',
  '\u202eright to left\u202c',
  'שלום',
  '👩‍👩‍👧‍👦',
  '\u200b\u200d\ufeff',
  '\u2028line\u2029',
  '\r\n\t\u0085',
  'e\u0301'.repeat(150),
  'İıſß',
  '\uffff\u{10ffff}',
  "'; drop table orders; --",
  '%_\\',
  '=cmd|calc',
  '../../etc/passwd',
  '$1 {{x}}',
  '__proto__',
  'constructor',
  'NaN',
  '-0',
  '1e9',
  'x'.repeat(201),
  '😀'.repeat(5_001),
];
const HUGE = 'x'.repeat(200_000);
const INTS = [0, -1, 2, 100, 101, 999_999, 1_000_000, 1_000_001, 2 ** 31 - 1, -(2 ** 31)];
const DECIMALS = [
  ...[
    '0',
    '-0',
    '0.00',
    '-1',
    '0.01',
    '1.999',
    '10',
    '9007199254740991',
    '90071992547409.91',
    '90071992547409.92',
  ],
  ...[
    '9'.repeat(40),
    `0.${'1'.repeat(38)}`,
    '1e9',
    'NaN',
    'Infinity',
    '0x10',
    '.5',
    '1.',
    ' 1',
    '+1',
    '1,5',
    '１',
  ],
];
const TIMES = [
  ...[
    '2026-01-31T08:30:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59-14:00',
  ],
  ...[
    '0000-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026',
    '',
  ],
];
const BIG_INTS = [0, -1, 2 ** 53 - 1, -(2 ** 53 - 1), '9007199254740993', '9'.repeat(40), '1e3', '', 1.5];
/** Values that fit no type, including names that JavaScript objects inherit. */
const MISFITS = [
  ...[null, true, -0, 1.5, 2 ** 31, 2 ** 53, 1e308, '1', '', [], {}, [[]], [null], { a: 1 }],
  ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{}}}', '{"toString":1}'].map(parse),
];

/**
 * Values for an input type: most are valid, some are at or past its limits, and some have the wrong type.
 *
 * @param key the path of the input, such as `createOrder.input.items`
 */
export function randomValue(type: GraphQLInputType, key: string, known: KnownValues): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 60, arbitrary: fitting(type, key, known) },
    { weight: 1, arbitrary: fc.constantFrom(...MISFITS) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}

function fitting(type: GraphQLInputType, key: string, known: KnownValues): Arbitrary<unknown> {
  if (type instanceof GraphQLNonNull) return randomValue(type.ofType, key, known);
  if (type instanceof GraphQLList) return randomList(randomValue(type.ofType, key, known));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const nests = ['and', 'or', 'not'];
    const values = Object.fromEntries(
      fields
        // Nested filters would grow without end, so nesting stops after one level.
        .filter(({ name }) => !nests.includes(name) || !nests.some((nest) => key.includes(`.${nest}`)))
        .map((field) => [
          field.name,
          orNull(field.type, randomValue(field.type, `${key}.${field.name}`, known)),
        ]),
    );
    const requiredKeys = fields.filter(isRequiredInputField).map(({ name }) => name);
    return fc.record(values, { requiredKeys, noNullPrototype: true });
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  return scalar(type, key, known);
}

function orNull(type: GraphQLInputType, value: Arbitrary<unknown>): Arbitrary<unknown> {
  return type instanceof GraphQLNonNull
    ? value
    : fc.oneof({ weight: 9, arbitrary: value }, fc.constant(null));
}

/** A few items most of the time, and sometimes one too many. */
function randomList(item: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.array(item, { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(item, fc.constantFrom(51, 101, 201, 1_001))
        .map(([one, count]) => Array(count).fill(one)),
    },
  );
}

function scalar(type: GraphQLNamedType, key: string, known: KnownValues): Arbitrary<unknown> {
  switch (type.name) {
    case 'ID':
      return either(known.ids(key), fc.oneof(fc.constantFrom(...TEXTS), fc.integer()));
    case 'Int':
      return either([1, 2, 3], fc.oneof(fc.constantFrom(...INTS), fc.integer()));
    case 'BigInt':
      return either([1, '2'], fc.constantFrom(...BIG_INTS));
    case 'Float':
      return fc.oneof(fc.float({ noNaN: true }), fc.constantFrom(0, -1, 1e308));
    case 'Boolean':
      return fc.boolean();
    case 'Decimal':
      return either(['1.00', '12.5'], fc.constantFrom(...DECIMALS));
    case 'DateTime':
      return fc.constantFrom(...TIMES);
    case 'CurrencyCode':
      return either(['EUR', 'JPY'], fc.constantFrom('eur', 'XXX', 'XAU', '', '€', 'EURO'));
    case 'CountryCode':
      return either(['AG', 'AG', 'DE', 'IN'], fc.constantFrom('de', 'XX', 'EU', '', 'GER', '1'));
    default:
      return either(known.texts(key), randomText());
  }
}

function either(good: readonly unknown[], bad: Arbitrary<unknown>): Arbitrary<unknown> {
  return good.length === 0
    ? bad
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...good) }, { weight: 2, arbitrary: bad });
}

function randomText(): Arbitrary<string> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 5, arbitrary: fc.constantFrom('a\0b', 'a\ud800') },
    { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    { weight: 5, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constant(HUGE) },
  );
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
