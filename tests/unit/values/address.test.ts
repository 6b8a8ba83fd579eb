import { describe, expect, it } from 'vitest';
import {
  type Address,
  addressTextProblems,
  normalizeAddress,
  validateAddress,
} from '../../../src/values/address.ts';
import { addressRules } from '../../../src/values/address-rules.ts';
import { isCountry } from '../../../src/values/country.ts';

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
  it('needs a first line and a country', () => {
    expect(validateAddress(address)).toEqual([]);
    expect(validateAddress({ line1: ' ', city: '', countryCode: '' })).toEqual([
      { field: 'line1', message: 'must not be empty' },
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
        phone: null,
      }),
    ).toEqual([]);
  });

  const line1 = '1 Orchard Road';
  it.each<[string, Address, string[]]>([
    ['no city in Singapore', { line1, postalCode: '238801', countryCode: 'SG' }, []],
    ['no postal code in Hong Kong', { line1, region: 'Kowloon', countryCode: 'HK' }, []],
    [
      'no city where people write one anyway',
      { line1, city: 'Singapore', postalCode: '238801', countryCode: 'SG' },
      [],
    ],
    ['a postal code in Singapore', { line1, countryCode: 'SG' }, ['postalCode']],
    ['a city and a postal code in Germany', { line1, countryCode: 'DE' }, ['city', 'postalCode']],
    [
      'a state in the United States',
      { line1, city: 'Austin', postalCode: '78701', countryCode: 'US' },
      ['region'],
    ],
    ['a city in Kosovo', { line1, countryCode: 'XK' }, ['city']],
    [
      'a state, but no postal code, in outlying islands',
      { line1, city: 'Wake', countryCode: 'UM' },
      ['region'],
    ],
    ['only a street in Gibraltar', { line1, countryCode: 'GI' }, []],
  ])('needs %s', (_, given, refused) => {
    expect(validateAddress(given).map(({ field }) => field)).toEqual(refused);
    expect(addressTextProblems(given)).toEqual([]);
  });

  it.each([
    ['GB', 'SW1A 2AA sw1a2aa', ['SW1A', '12345']],
    ['DE', '10115 １０１１５', ['1011', 'D10115', '101155']],
    ['US', '62701 62701-1234', ['6270', 'IL 62701']],
    ['SE', '11455 SE-11455', ['1145']],
    ['JP', '150-0001 1500001', ['150']],
    ['XK', '10000', ['80000']],
  ])('has a postal code of the form of %s', (countryCode, right, wrong) => {
    const parts = { line1, city: 'City', region: 'Region', countryCode };
    const codes = countryCode === 'GB' ? ['SW1A 2AA', 'sw1a2aa'] : right.split(' ');
    for (const postalCode of codes) expect(validateAddress({ ...parts, postalCode }), postalCode).toEqual([]);
    for (const postalCode of wrong) {
      expect(
        validateAddress({ ...parts, postalCode }).map(({ field }) => field),
        postalCode,
      ).toEqual(['postalCode']);
    }
  });

  it('says what a postal code of the country looks like', () => {
    expect(validateAddress({ ...address, postalCode: 'x' })).toEqual([
      { field: 'postalCode', message: 'is no postal code of GB, such as EC1Y 8SY' },
    ]);
    expect(validateAddress({ ...address, city: ' ' })).toEqual([
      { field: 'city', message: 'is required in GB' },
    ]);
  });

  it('is judged by its texts alone when nobody can mend it any more', () => {
    expect(addressTextProblems({ line1, postalCode: 'x', countryCode: 'US' })).toEqual([]);
    expect(
      addressTextProblems({ line1: '', city: 'a\nb', countryCode: 'XX' }).map(({ field }) => field),
    ).toEqual(['line1', 'city', 'countryCode']);
  });

  it('has rules for every country', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const countries = letters.flatMap((one) => letters.map((other) => one + other)).filter(isCountry);
    for (const country of countries) {
      const { parts, required, postalCode } = addressRules(country);
      expect(parts, country).toEqual(expect.arrayContaining([...required, 'line1']));
      if (postalCode) expect(postalCode.example, country).toMatch(postalCode.pattern);
    }
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
