import { GraphQLError, parseValue } from 'graphql';
import { expect, test } from 'vitest';
import { toMoney } from '../../../../src/platform/graphql/scalars/money.ts';
import {
  GraphQLBigInt,
  GraphQLCountryCode,
  GraphQLCurrencyCode,
  GraphQLDateTime,
  GraphQLDecimal,
  GraphQLEmailAddress,
} from '../../../../src/platform/graphql/scalars/scalars.ts';

test.each([
  ['2026-01-31T08:30:00Z', '2026-01-31T08:30:00.000Z'],
  ['2026-01-31T08:30:00.5+02:00', '2026-01-31T06:30:00.500Z'],
  ['2024-02-29t23:59:59.123456z', '2024-02-29T23:59:59.123Z'],
  ['2026-01-31T08:30:00-00:00', '2026-01-31T08:30:00.000Z'],
])('DateTime reads %s and writes it in UTC', (text, utc) => {
  const parsed = GraphQLDateTime.parseValue(text);
  expect(parsed).toBeInstanceOf(Date);
  expect(GraphQLDateTime.serialize(parsed)).toBe(utc);
  expect(GraphQLDateTime.parseLiteral(parseValue(JSON.stringify(text)))).toEqual(parsed);
});

test.each([
  '2026-01-31',
  '2026-01-31T08:30:00',
  '2026-01-31 08:30:00Z',
  '2026-01-31T08:30Z',
  '2026-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-31T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2026-01-31T08:30:00+24:00',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+01:00',
  '9999-12-31T23:59:59-01:00',
  '+010000-01-01T00:00:00Z',
  '',
  1_700_000_000,
  null,
])('DateTime refuses %j', (value) => {
  expect(() => GraphQLDateTime.parseValue(value)).toThrow(GraphQLError);
});

test('a DateTime of ours that is no date is a fault, not an answer', () => {
  expect(() => GraphQLDateTime.serialize(new Date(Number.NaN))).toThrow(RangeError);
  expect(() => GraphQLDateTime.serialize(5)).toThrow(TypeError);
  expect(GraphQLDateTime.serialize('2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00.000Z');
});

test('Decimal takes strings only, and only plain decimals', () => {
  for (const text of ['0', '12.50', '-3', '0.001']) expect(GraphQLDecimal.parseValue(text)).toBe(text);
  for (const value of ['', '1.', '.5', '1e3', '+1', '1,5', ' 1', 'NaN', '1'.repeat(41), 1.5, null]) {
    expect(() => GraphQLDecimal.parseValue(value)).toThrow('plain decimal number');
  }
  expect(() => GraphQLDecimal.parseLiteral(parseValue('12.5'))).toThrow(GraphQLError);
  expect(() => GraphQLDecimal.serialize(12.5)).toThrow(TypeError);
});

test('BigInt answers are numbers while JSON carries them exactly, and strings past that', () => {
  expect(GraphQLBigInt.serialize(2 ** 53 - 1)).toBe(9_007_199_254_740_991);
  expect(GraphQLBigInt.serialize(-5n)).toBe(-5);
  expect(GraphQLBigInt.serialize('12')).toBe(12);
  expect(GraphQLBigInt.serialize(2n ** 53n)).toBe('9007199254740992');
  for (const value of [2 ** 53, 1.5, Number.NaN, '1.5', true, null]) {
    expect(() => GraphQLBigInt.serialize(value)).toThrow(TypeError);
  }
});

test('BigInt inputs are whole numbers within what JSON carries exactly', () => {
  expect(GraphQLBigInt.parseValue(7)).toBe(7);
  expect(GraphQLBigInt.parseValue('-9007199254740991')).toBe(-9_007_199_254_740_991);
  expect(GraphQLBigInt.parseLiteral(parseValue('3000000000'))).toBe(3_000_000_000);
  for (const value of [2 ** 53, '9007199254740992', 1.5, '', '0x10', ' 1', true, null]) {
    expect(() => GraphQLBigInt.parseValue(value)).toThrow(GraphQLError);
  }
});

test('currencies, countries and e-mail addresses are any strings, which user errors refuse', () => {
  for (const scalar of [GraphQLCurrencyCode, GraphQLCountryCode, GraphQLEmailAddress]) {
    expect(scalar.parseValue('as it was written')).toBe('as it was written');
    expect(() => scalar.parseValue(5)).toThrow(`${scalar.name} must be a string with`);
  }
});

test('currencies and countries of ours are checked', () => {
  expect(GraphQLCountryCode.serialize('DE')).toBe('DE');
  expect(() => GraphQLCountryCode.serialize('UK')).toThrow(TypeError);
  expect(GraphQLCurrencyCode.serialize('EUR')).toBe('EUR');
  expect(() => GraphQLCurrencyCode.serialize('euro')).toThrow(TypeError);
});

test("money has exactly its currency's digits", () => {
  expect(toMoney(1250, 'USD')).toEqual({ amount: '12.50', minorUnits: 1250, currency: 'USD' });
  expect(toMoney(12, 'JPY').amount).toBe('12');
  expect(toMoney(-5, 'BHD').amount).toBe('-0.005');
  expect(() => toMoney(0.5, 'USD')).toThrow(RangeError);
});
