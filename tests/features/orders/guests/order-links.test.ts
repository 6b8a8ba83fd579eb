import { describe, expect } from 'vitest';
import { statementsOf } from '../../../testkit/databases/statements.ts';
import { mailTest } from '../../../testkit/fixtures.ts';
import { someEmail } from '../../../testkit/shop/customers.ts';
import { jobsAreDone } from '../../../testkit/shop/jobs.ts';
import { guestOrder, readWithToken } from './guest-shopping.ts';

const REQUEST = `mutation ($input: RequestOrderAccessInput!) {
  requestOrderAccess(input: $input) { userErrors { code message field } }
}`;

const it = mailTest({
  // One order becomes a draft by hand.
  audited: false,
  comparesExecutors: false,
  environment: { STOREFRONT_URL: 'https://{store}.shop.example/', SIGN_IN_FAILURES_PER_ADDRESS: '100000' },
}).extend('ask', ({ app }) => async (input: { number: string; email: string }) => {
  const { requestOrderAccess } = await app.anonymous.run<{
    requestOrderAccess: { userErrors: { code: string; message: string; field: string[] | null }[] };
  }>(REQUEST, { input });
  return requestOrderAccess.userErrors;
});

describe('asking for the link of an order', () => {
  it('mails it to the address of the order, however that is written', async ({ app, sink, ask }) => {
    const email = someEmail();
    const { number } = await guestOrder(app, { input: { email } });
    expect(await ask({ number: ` ${number} `, email: email.toUpperCase() })).toEqual([]);
    const mail = await sink.waitFor(email);
    expect(mail.subject).toBe(`Your order ${number} · Default store`);
    const [link = ''] = /https:\S+/.exec(mail.text ?? '') ?? [];
    const { origin, pathname, searchParams } = new URL(link);
    expect([origin, pathname]).toEqual(['https://default.shop.example', '/order']);
    expect(searchParams.get('number')).toBe(number);
    const accessToken = searchParams.get('token');
    expect(await readWithToken(app.anonymous, { number, accessToken })).toMatchObject({ number, email });
    await jobsAreDone(app);
    const kept = await app.shop.core.reader.query(
      `select kind, is_secret, text, expires_at - created_at = interval '7 days' as "isForAWeek"
       from mails where recipient = $1`,
      [email],
    );
    expect(kept).toEqual([{ kind: 'order.access', is_secret: true, text: null, isForAWeek: true }]);
  });

  it('answers the same and does the same for an unknown order, a foreign address and a draft', async ({
    app,
    sink,
    ask,
  }) => {
    const email = someEmail();
    const { number } = await guestOrder(app, { input: { email } });
    const statementsFor = async (input: { number: string; email: string }) => {
      await jobsAreDone(app);
      const statements = await statementsOf(async () => expect(await ask(input)).toEqual([]));
      // What comes behind it is the job's.
      return statements.slice(0, statements.findIndex((text) => text.includes('enqueue_job')) + 1);
    };
    const known = await statementsFor({ number, email });
    await sink.waitFor(email);
    const stranger = someEmail();
    expect(await statementsFor({ number, email: stranger })).toEqual(known);
    expect(await statementsFor({ number: 'NO-SUCH', email })).toEqual(known);
    expect(known.length).toBeGreaterThan(1);
    expect(known.join()).not.toContain('orders');
    await app.shop.core.reader.query("update orders set status = 'DRAFT' where number = $1", [number]);
    expect(await statementsFor({ number, email })).toEqual(known);
    await jobsAreDone(app);
    expect(sink.mailsTo(stranger)).toEqual([]);
    expect(sink.mailsTo(email)).toHaveLength(1);
  });

  it('is limited per order and per mailbox, whether or not there is such an order', async ({ app, ask }) => {
    const email = someEmail();
    const { number } = await guestOrder(app, { input: { email } });
    for (const wanted of [number, 'NO-SUCH-ONE']) {
      const codes: (string | undefined)[] = [];
      for (let guess = 0; guess < 7; guess++)
        codes.push((await ask({ number: wanted, email: someEmail() }))[0]?.code);
      expect(codes).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    }
    const codes: (string | undefined)[] = [];
    for (let guess = 0; guess < 7; guess++) codes.push((await ask({ number: `N-${guess}`, email }))[0]?.code);
    expect(codes).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    // A password has nothing to do with it.
    expect((await ask({ number, email }))[0]?.message).toMatch(/try again in \d+ seconds\.$/);
  });

  it('refuses what cannot be a number or an address', async ({ ask }) => {
    expect(await ask({ number: 'A-1', email: 'nobody' })).toMatchObject([{ code: 'VALIDATION' }]);
    for (const number of ['', 'x'.repeat(101), 'A\0'])
      expect(await ask({ number, email: someEmail() })).toMatchObject([{ code: 'VALIDATION' }]);
  });
});
