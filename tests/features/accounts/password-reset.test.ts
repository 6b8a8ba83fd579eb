import { describe, expect, vi } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { statementsOf } from '../../testkit/databases/statements.ts';
import { mailTest } from '../../testkit/fixtures.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { jobsAreDone } from '../../testkit/shop/jobs.ts';
import { PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';
import { isVerified, mailedToken, requestPasswordReset, resetPassword } from '../../testkit/shop/recovery.ts';
import { openSession, refresh, refusedAfter } from '../../testkit/shop/sessions.ts';

const NEW_PASSWORD = 'staple battery horse';
/** Milliseconds: the promised second, and four more for a busy machine. */
const SOON = 5_000;

const it = mailTest({
  comparesExecutors: false,
  environment: { STOREFRONT_URL: 'https://{store}.shop.example/' },
}).extend(
  'query',
  ({ app }) =>
    <R extends object>(text: string, values: unknown[] = []) =>
      app.shop.core.reader.query<R>(text, values),
);

describe('a forgotten password', () => {
  it('is replaced with the link of a mail, which has a text and an HTML part', async ({ app, sink }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    const mail = await sink.waitFor(email);
    const link = `https://default.shop.example/reset-password?token=${token}`;
    expect(mail.subject).toBe('Choose a new password · Default store');
    expect(mail.from).toMatchObject({ name: 'Ordinal tests', address: 'shop@ordinal.example' });
    expect(mail.to).toMatchObject([{ address: email }]);
    expect(mail.messageId).toMatch(/^<mai_[0-9a-z]{26}@ordinal\.example>$/);
    expect(mail.text).toContain(link);
    expect(mail.html).toContain(`<a href="${link}">`);
    expect(await resetPassword(app.anonymous, token, NEW_PASSWORD)).toEqual([]);
    await signIn(app, { email, password: NEW_PASSWORD });
    await expect(signIn(app, { email, password: PASSWORD })).rejects.toThrow('cannot sign in');
    expect((await sink.waitFor(email, 2)).subject).toContain('Your password was changed');
  });

  it('ends every session that was open', async ({ app, sink }) => {
    const client = await registerCustomer(app);
    const { refreshToken } = await openSession(app, client.email);
    await sink.waitFor(client.email);
    await resetPassword(app.anonymous, await mailedToken(app, sink, client.email, 2), NEW_PASSWORD);
    expect(await refusedAfter([client])).toBeLessThan(SOON);
    expect((await refresh(app.anonymous, refreshToken)).userErrors).toMatchObject([
      { code: 'SESSION_ENDED' },
    ]);
  });

  it('opens an account that wrong passwords had locked, and proves its address', async ({ app, sink }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    for (let guess = 0; guess < 10; guess++)
      await expect(signIn(app, { email, password: 'a wrong guess' })).rejects.toThrow();
    await expect(signIn(app, { email, password: PASSWORD })).rejects.toThrow();
    await resetPassword(app.anonymous, await mailedToken(app, sink, email), NEW_PASSWORD);
    expect(await isVerified(await signIn(app, { email, password: NEW_PASSWORD }))).toBe(true);
  });

  it('is one event, which names the account and nothing secret', async ({ app, sink, query }) => {
    const { email, rawUserId } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    await resetPassword(app.anonymous, token, NEW_PASSWORD);
    const events = await query<{ data: object; metadata: object }>(
      "select data, metadata from events where type = 'account.password_reset' and subject_id = $1",
      [rawUserId],
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ metadata: { actor: 'anonymous', source: 'api' } });
    expect(JSON.stringify(await query('select * from events'))).not.toContain(token);
  });
});

describe('asking for a link', () => {
  it('answers the same and does the same for an address without an account, but no mail comes', async ({
    app,
    sink,
  }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const asked = async (address: string) => {
      const statements = await statementsOf(async () => {
        expect(await requestPasswordReset(app.anonymous, address)).toEqual([]);
      });
      // Later statements belong to the job.
      return statements.slice(0, statements.findIndex((text) => text.includes('enqueue_job')) + 1);
    };
    const hash = vi.spyOn(app.shop.features.passwords, 'hash');
    const compare = vi.spyOn(app.shop.features.passwords, 'compare');
    await jobsAreDone(app);
    const known = await asked(email);
    await sink.waitFor(email);
    await jobsAreDone(app);
    const unknown = await asked('nobody@staff.example');
    expect(unknown).toEqual(known);
    expect(known.length).toBeGreaterThan(1);
    expect(known.join()).not.toContain('users');
    expect(hash).not.toHaveBeenCalled();
    expect(compare).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    await requestPasswordReset(app.anonymous, email);
    await sink.waitFor(email, 2);
    expect(sink.mailsTo('nobody@staff.example')).toEqual([]);
  });

  it('sends nothing to a closed account', async ({ app, sink, query }) => {
    const { email, rawUserId } = await signedInAs(app, UserRole.MANAGER);
    const witness = await signedInAs(app, UserRole.MANAGER);
    await query('update users set is_active = false where id = $1', [rawUserId]);
    expect(await requestPasswordReset(app.anonymous, email)).toEqual([]);
    await mailedToken(app, sink, witness.email);
    expect(sink.mailsTo(email)).toEqual([]);
  });

  it('is limited per mailbox, whether or not it has an account', async ({ app }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    for (const address of [email, 'nobody-at-all@staff.example']) {
      const codes: (string | undefined)[] = [];
      for (let request = 0; request < 7; request++)
        codes.push((await requestPasswordReset(app.anonymous, address))[0]?.code);
      expect(codes).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    }
  });

  it('refuses what is no e-mail address', async ({ app }) => {
    for (const email of ['', 'nobody', 'a@b.example\r\nBcc: eve@evil.example'])
      expect(await requestPasswordReset(app.anonymous, email)).toEqual([
        { __typename: 'ValidationError', code: 'VALIDATION', field: ['input', 'email'] },
      ]);
  });
});
