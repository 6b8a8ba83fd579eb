import { describe, expect, it } from 'vitest';
import {
  addressAt,
  amountAt,
  emailAt,
  nameAt,
  phoneAt,
} from '../../../../src/platform/inputs/input-values.ts';
import {
  unvalidatedAmount,
  unvalidatedEmail,
  unvalidatedPhone,
  unvalidatedText,
} from '../../../../src/platform/inputs/unvalidated-values.ts';
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
      expect(unvalidatedEmail(email)).toBe(emailAt('email', email));
    for (const name of [' Ada ', 'Cafe\u0301', 'ﬁne ＷＩＤＥ', 'Łukasz'])
      expect(unvalidatedText(name)).toBe(nameAt('name', name));
    for (const phone of [' +49 (30) 12-34 ', '', ' '])
      expect(unvalidatedPhone(phone)).toBe(phoneAt('phone', phone));
    for (const [amount, currency] of [
      ['0', 'EUR'],
      ['12.5', 'EUR'],
      ['1000', 'JPY'],
    ] as const)
      expect(unvalidatedAmount(amount, currency)).toBe(amountAt('amount', amount, currency));
    expect(normalizeAddress(normalizeAddress(ADDRESS))).toEqual(addressAt('address', ADDRESS));
  });

  it('is no valid one when the text is refused', () => {
    // The lower case of the Kelvin sign is k.
    expect(unvalidatedEmail('\u212A@x.example')).toBe('\u212A@x.example');
    expect(unvalidatedEmail('nobody')).toBe('nobody');
    expect(unvalidatedPhone('call me')).toBe('call me');
    expect(unvalidatedAmount('10.001', 'EUR')).toBe('10.001');
    expect(unvalidatedAmount('-1.00', 'EUR')).toBe(-100);
    expect(unvalidatedText('')).toBe('');
  });

  it('is null for what is missing', () => {
    const missing = [undefined, null].flatMap((none) => [
      unvalidatedText(none),
      unvalidatedEmail(none),
      unvalidatedPhone(none),
      unvalidatedAmount(none, 'EUR'),
    ]);
    expect(new Set(missing)).toEqual(new Set([null]));
  });
});
