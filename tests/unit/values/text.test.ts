import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeEmail } from '../../../src/values/email.ts';
import { normalizePhone } from '../../../src/values/phone.ts';
import { isSku, normalizeSku } from '../../../src/values/sku.ts';
import { cleanText } from '../../../src/values/text.ts';

describe('text', () => {
  const bounds = { min: 1, max: 10 };

  it('is trimmed and put into normal form C', () => {
    expect(cleanText('  Cafe\u0301\n', bounds)).toEqual({ ok: true, text: 'Café' });
    expect(cleanText('two\nlines', bounds)).toEqual({ ok: true, text: 'two\nlines' });
  });

  it('is counted in characters, as Postgres counts', () => {
    expect(cleanText('😀'.repeat(10), bounds).ok).toBe(true);
    expect(cleanText('😀'.repeat(11), bounds)).toEqual({
      ok: false,
      message: 'must have at most 10 characters',
    });
  });

  it('that Postgres cannot store is refused', () => {
    expect(cleanText('a\0b', bounds)).toEqual({ ok: false, message: 'must not contain NUL characters' });
    expect(cleanText('a\ud800', bounds)).toEqual({ ok: false, message: 'must be well-formed Unicode' });
  });

  it('that is too short after trimming is refused', () => {
    expect(cleanText(' \t ', bounds)).toEqual({ ok: false, message: 'must not be empty' });
    expect(cleanText('ab', { min: 3, max: 5 })).toEqual({
      ok: false,
      message: 'must have at least 3 characters',
    });
    expect(cleanText('', { min: 0, max: 5 })).toEqual({ ok: true, text: '' });
  });

  it('once cleaned stays as it is, within its bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text, bounds);
        if (!cleaned.ok) return;
        expect([...cleaned.text].length).toBeLessThanOrEqual(10);
        expect(cleanText(cleaned.text, bounds)).toEqual(cleaned);
      }),
    );
  });
});

describe('a SKU', () => {
  it('has 1 to 64 printable characters', () => {
    for (const sku of ['A', 'TSHIRT-RED-M', 'größe 42', 'x'.repeat(64), '😀'.repeat(64)])
      expect(isSku(sku), sku).toBe(true);
    for (const sku of [
      '',
      ' A',
      'A ',
      'x'.repeat(65),
      '😀'.repeat(65),
      'a\nb',
      'a\0b',
      'a\u200bb',
      'a\ud800',
      'a\u2028b',
    ]) {
      expect(isSku(sku), JSON.stringify(sku)).toBe(false);
    }
  });

  it('loses outer white space and keeps its case', () => {
    expect(normalizeSku('  aB-1\t')).toBe('aB-1');
  });
});

describe('an e-mail address', () => {
  it('is trimmed and put into lower case', () => {
    expect(normalizeEmail('  Ada.Lovelace+Shop@Example.CO.uk\n')).toBe('ada.lovelace+shop@example.co.uk');
    expect(normalizeEmail("o'brien@xn--mnchen-3ya.de")).toBe("o'brien@xn--mnchen-3ya.de");
  });

  it.each([
    '',
    'ada',
    '@example.com',
    'ada@',
    'ada@localhost',
    'ada@@example.com',
    'a da@example.com',
    '.ada@example.com',
    'ada.@example.com',
    'a..da@example.com',
    'ada@example..com',
    'ada@-example.com',
    'ada@example.com.',
    'ada@127.0.0.1',
    'ada@exa_mple.com',
    'ada\r\nbcc:eve@example.com',
    'ada\0@example.com',
    '"ada"@example.com',
    'ada@example.com,eve@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ada@${'a'.repeat(64)}.com`,
  ])('is refused when it is none: %j', (text) => {
    expect(normalizeEmail(text)).toBeUndefined();
  });

  it('is at most 254 characters long', () => {
    const domain = `${`${'d'.repeat(60)}.`.repeat(4)}com`;
    expect(normalizeEmail(`${'a'.repeat(6)}@${domain}`)).toHaveLength(254);
    expect(normalizeEmail(`${'a'.repeat(7)}@${domain}`)).toBeUndefined();
  });

  it('does not become ASCII by lower-casing', () => {
    expect(normalizeEmail('mi\u212ae@example.com')).toBeUndefined();
  });

  it('once normalized stays as it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const email = normalizeEmail(text);
        if (email !== undefined) expect(normalizeEmail(email)).toBe(email);
      }),
    );
  });

  it('is judged in linear time', () => {
    const started = performance.now();
    normalizeEmail(`${'a.'.repeat(500_000)}@`);
    normalizeEmail(`${' '.repeat(500_000)}a@b`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a telephone number', () => {
  it.each(['+49 30 1234-56', '(030) 12/34.5', '112'])('is kept as it was written: %s', (phone) => {
    expect(normalizePhone(` ${phone} `)).toBe(phone);
  });

  it.each(['', '1', '+', 'call me', '12\n34', '12\u202834', '1'.repeat(41), '12\0', '１２３'])(
    'is not %j',
    (text) => {
      expect(normalizePhone(text)).toBeUndefined();
    },
  );
});
