import { describe, expect, it } from 'vitest';
import { type Address, normalizeAddress, validateAddress } from '../../../src/values/address.ts';

const address: Address = {
  line1: '10 Downing Street',
  city: 'London',
  postalCode: 'SW1A 2AA',
  countryCode: 'GB',
};

function fieldsRefused(changes: Partial<Address>): string[] {
  return validateAddress({ ...address, ...changes }).map((problem) => problem.field);
}

describe('an address', () => {
  it('needs a first line, a city and a country', () => {
    expect(validateAddress(address)).toEqual([]);
    expect(validateAddress({ line1: ' ', city: '', countryCode: '' })).toEqual([
      { field: 'line1', message: 'must not be empty' },
      { field: 'city', message: 'must not be empty' },
      { field: 'countryCode', message: 'must be an ISO 3166-1 alpha-2 country code such as "DE"' },
    ]);
  });

  it('may leave every other field out, empty or null', () => {
    expect(
      fieldsRefused({
        name: null,
        company: '',
        line2: undefined,
        region: null,
        postalCode: null,
        phone: null,
      }),
    ).toEqual([]);
  });

  it('bounds every text', () => {
    const long = 'x'.repeat(201);
    const texts = {
      name: long,
      company: long,
      line1: long,
      line2: long,
      city: long,
      region: long,
      postalCode: long,
    };
    expect(fieldsRefused({ ...texts, phone: '0'.repeat(41) })).toEqual([...Object.keys(texts), 'phone']);
    expect(fieldsRefused({ line2: 'x'.repeat(200), phone: '0'.repeat(40) })).toEqual([]);
  });

  it('holds single lines of storable text only', () => {
    expect(
      fieldsRefused({ name: 'Eve\r\nBcc: all', line2: 'a\0b', city: 'a\ud800', company: 'a\u2028b' }),
    ).toEqual(['name', 'company', 'line2', 'city']);
  });

  it('takes the country code in upper case only', () => {
    expect(fieldsRefused({ countryCode: 'gb' })).toEqual(['countryCode']);
  });

  it('is stored trimmed, without empty fields and without fields it does not know', () => {
    const sent = { ...address, name: ' Zoe\u0308 ', line2: '  ', phone: null, isAdmin: true };
    expect(normalizeAddress(sent)).toEqual({ ...address, name: 'Zoë' });
    expect(sent.name).toBe(' Zoe\u0308 ');
  });
});
