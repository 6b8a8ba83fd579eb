import { describe, expect, it } from 'vitest';
import {
  addressAt,
  amountAt,
  emailAt,
  nameAt,
  phoneAt,
} from '../../../../src/platform/inputs/input-values.ts';
import {
  unjudgedAmount,
  unjudgedEmail,
  unjudgedPhone,
  unjudgedText,
} from '../../../../src/platform/inputs/unjudged-values.ts';
import { normalizeAddress } from '../../../../src/values/address.ts';

const ADDRESS = {
  line1: ' 1 Main Street ',
  city: 'Cafe\u0301',
  countryCode: 'FR',
  postalCode: ' 75001',
  name: '',
};

describe('an unjudged value', () => {
  it('is a valid one in the form in which it is stored', () => {
    for (const email of [' Ada.Lovelace@EXAMPLE.com ', 'a+b@x.example'])
      expect(unjudgedEmail(email)).toBe(emailAt('email', email));
    for (const name of [' Ada ', 'Cafe\u0301', 'ﬁne ＷＩＤＥ', 'Łukasz'])
      expect(unjudgedText(name)).toBe(nameAt('name', name));
    for (const phone of [' +49 (30) 12-34 ', '', ' '])
      expect(unjudgedPhone(phone)).toBe(phoneAt('phone', phone));
    for (const [amount, currency] of [
      ['0', 'EUR'],
      ['12.5', 'EUR'],
      ['1000', 'JPY'],
    ] as const)
      expect(unjudgedAmount(amount, currency)).toBe(amountAt('amount', amount, currency));
    expect(normalizeAddress(normalizeAddress(ADDRESS))).toEqual(addressAt('address', ADDRESS));
  });

  it('is no valid one when the text is refused', () => {
    // The Kelvin sign is a k in lower case.
    expect(unjudgedEmail('\u212A@x.example')).toBe('\u212A@x.example');
    expect(unjudgedEmail('nobody')).toBe('nobody');
    expect(unjudgedPhone('call me')).toBe('call me');
    expect(unjudgedAmount('10.001', 'EUR')).toBe('10.001');
    expect(unjudgedAmount('-1.00', 'EUR')).toBe(-100);
    expect(unjudgedText('')).toBe('');
  });

  it('is null for what is missing', () => {
    const missing = [undefined, null].flatMap((none) => [
      unjudgedText(none),
      unjudgedEmail(none),
      unjudgedPhone(none),
      unjudgedAmount(none, 'EUR'),
    ]);
    expect(new Set(missing)).toEqual(new Set([null]));
  });
});
