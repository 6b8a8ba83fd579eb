import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../src/platform/config/config.ts';
import { safeMail } from '../../../../src/platform/mail/mail.ts';
import { writeMail } from '../../../../src/platform/mail/mail-text.ts';

const LETTER = {
  to: 'ada@shoppers.example',
  storeName: 'Tom & <Jerry>',
  subject: 'It is "done"',
  paragraphs: ['Hello <script>alert(1)</script>,', 'a line\nand another'],
  action: { label: 'Go on', url: 'https://shop.example/x?a=1&b="2"' },
  notes: ["It's small print."],
};

describe('a letter', () => {
  it('says the same as text and as HTML, with the name of the store', () => {
    const { subject, text, html } = writeMail(LETTER);
    expect(subject).toBe('It is "done" · Tom & <Jerry>');
    for (const said of ['Hello ', 'and another', 'Go on', 'https://shop.example/x?a=1', 'small print']) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toContain('-- \nTom & <Jerry>');
  });

  it('never lets what people wrote become HTML', () => {
    const { html } = writeMail(LETTER);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<Jerry>');
    expect(html).toContain('Tom &amp; &lt;Jerry&gt;');
    expect(html).toContain('href="https://shop.example/x?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('a line<br>and another');
    expect(writeMail({ ...LETTER, action: { code: '<b>"' } }).html).toContain('&lt;b&gt;&quot;');
  });
});

describe('the head of a mail', () => {
  const mail = { to: 'ada@shoppers.example', subject: 'Hello', text: 'x', html: 'x' };

  it('has one line of subject, whatever is in it', () => {
    const subject = `a\r\nBcc: eve@evil.example\u2028b\0c\t  d${'e'.repeat(300)}`;
    const safe = safeMail({ ...mail, subject }).subject;
    expect(safe).toMatch(/^a Bcc: eve@evil\.example b c de+$/);
    expect(safe.length).toBe(200);
  });

  it.each([
    'ada@shoppers.example, eve@evil.example',
    'ada@shoppers.example\r\nBcc: eve@evil.example',
    'Ada <ada@shoppers.example>',
    'ada@[127.0.0.1]',
    '',
  ])('has one recipient of the plain form, not %j', (to) => {
    expect(() => safeMail({ ...mail, to })).toThrow(RangeError);
  });
});

describe('the settings of mail', () => {
  const settings = (more: Record<string, string | undefined>) => parseConfig({ NODE_ENV: 'test', ...more });

  it('name a server and a sender together', () => {
    const { mail } = settings({
      SMTP_URL: 'smtps://u:p@mx.example:465',
      MAIL_FROM: '"My shop" <Shop@x.example>',
    });
    expect(mail?.from).toEqual({ name: 'My shop', address: 'shop@x.example' });
    expect(settings({}).mail).toBeUndefined();
  });

  it.each([
    { SMTP_URL: 'smtp://u:hunter2@mx.example' },
    { SMTP_URL: 'smtp://u:hunter2@mx.example', MAIL_FROM: 'a\nb <x@y.example>' },
    { SMTP_URL: 'smtp://u:hunter2@mx.example', MAIL_FROM: 'nobody' },
    { SMTP_URL: 'http://u:hunter2@mx.example', MAIL_FROM: 'x@y.example' },
  ])('are refused without showing a password: %j', (more) => {
    expect(() => settings(more)).toThrow(/SMTP_URL/);
    expect(() => settings(more)).not.toThrow(/hunter2/);
  });

  it('lead to a storefront of each store', () => {
    expect(settings({ STOREFRONT_URL: 'https://{store}.example.com/shop' }).storefrontUrl).toBe(
      'https://{store}.example.com/shop',
    );
    expect(() => settings({ STOREFRONT_URL: 'javascript:alert(1)' })).toThrow(/STOREFRONT_URL/);
  });
});
