import { inspect } from 'node:util';
import { describe, expect, vi } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { mailTest } from '../../testkit/fixtures.ts';
import { tokenIn } from '../../testkit/processes/smtp-sink.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { jobsAreDone } from '../../testkit/shop/jobs.ts';
import { PASSWORD, signedInAs, signIn } from '../../testkit/shop/people.ts';
import {
  INVALID_TOKEN,
  mailedToken,
  requestPasswordReset,
  resetPassword,
} from '../../testkit/shop/recovery.ts';

const NEW_PASSWORD = 'staple battery horse';

const it = mailTest({
  comparesExecutors: false,
  environment: { STOREFRONT_URL: 'https://{store}.shop.example/' },
}).extend(
  'query',
  ({ app }) =>
    <R extends object>(text: string, values: unknown[] = []) =>
      app.shop.core.reader.query<R>(text, values),
);

describe('the token', () => {
  it('works once', async ({ app, sink }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    expect(await resetPassword(app.anonymous, token, NEW_PASSWORD)).toEqual([]);
    expect(await resetPassword(app.anonymous, token, 'another password')).toEqual([INVALID_TOKEN]);
    await signIn(app, { email, password: NEW_PASSWORD });
  });

  it('has one winner of twenty at once', async ({ app, sink, query }) => {
    const { email, rawUserId } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    const passwords = Array.from({ length: 20 }, (_, n) => `the password of number ${n}`);
    const answers = await Promise.all(
      passwords.map((password) => resetPassword(app.anonymous, token, password)),
    );
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(answers.filter(([error]) => error?.code === 'INVALID_TOKEN')).toHaveLength(19);
    const winner = passwords[answers.findIndex((errors) => errors.length === 0)]!;
    await signIn(app, { email, password: winner });
    expect(
      await query("select id from events where type = 'account.password_reset' and subject_id = $1", [
        rawUserId,
      ]),
    ).toHaveLength(1);
  });

  it('ends when it is too old, when a newer one is asked for, and with the account', async ({
    app,
    sink,
    query,
  }) => {
    const { email, rawUserId } = await signedInAs(app, UserRole.MANAGER);
    const first = await mailedToken(app, sink, email);
    const second = await mailedToken(app, sink, email, 2);
    expect(await resetPassword(app.anonymous, first, NEW_PASSWORD)).toEqual([INVALID_TOKEN]);
    await query("update account_tokens set expires_at = now() - interval '1 second' where user_id = $1", [
      rawUserId,
    ]);
    expect(await resetPassword(app.anonymous, second, NEW_PASSWORD)).toEqual([INVALID_TOKEN]);
    const third = await mailedToken(app, sink, email, 3);
    await query('update users set is_active = false where id = $1', [rawUserId]);
    expect(await resetPassword(app.anonymous, third, NEW_PASSWORD)).toEqual([INVALID_TOKEN]);
  });

  it('is good in its own store and for its own purpose only', async ({ app, sink }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    await app.shop.features.stores.service.create({ code: 'elsewhere', name: 'Elsewhere', currency: 'EUR' });
    const elsewhere = app.anonymous.with({ 'x-store': 'elsewhere' });
    expect(await resetPassword(elsewhere, token, NEW_PASSWORD)).toEqual([INVALID_TOKEN]);
    await requestPasswordReset(elsewhere, email);
    const customer = await registerCustomer(app);
    const verification = tokenIn(await sink.waitFor(customer.email));
    expect(await resetPassword(app.anonymous, verification, NEW_PASSWORD)).toEqual([INVALID_TOKEN]);
    await signIn(app, { email, password: PASSWORD });
    await signIn(app, { email: customer.email, password: PASSWORD });
    expect(sink.mailsTo(email)).toHaveLength(1);
  });

  it('survives a password that is refused, and one that bcrypt would cut is', async ({ app, sink }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    for (const bad of ['short', 'ä'.repeat(37)])
      expect(await resetPassword(app.anonymous, token, bad)).toEqual([
        { __typename: 'ValidationError', code: 'VALIDATION', field: ['input', 'newPassword'] },
      ]);
    expect(await resetPassword(app.anonymous, token, NEW_PASSWORD)).toEqual([]);
  });

  it('is no guess: nothing is hashed for one that is not good', async ({ app }) => {
    const hash = vi.spyOn(app.shop.features.passwords, 'hash');
    for (const token of ['', 'x', 'A'.repeat(43), '\0', '\ud800'])
      expect(await resetPassword(app.anonymous, token, NEW_PASSWORD)).toEqual([INVALID_TOKEN]);
    expect(hash).not.toHaveBeenCalled();
    hash.mockRestore();
  });

  it('is not in the log, at any level, whether the mail goes out or not', async ({ app, sink }) => {
    const { log } = app.shop.core;
    const lines: string[] = [];
    const levelBefore = log.level;
    log.level = 'trace';
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)
      vi.spyOn(log, level).mockImplementation((...given: unknown[]) => void lines.push(inspect(given)));
    sink.refuseWith(451);
    const { email } = await signedInAs(app, UserRole.MANAGER);
    expect(await requestPasswordReset(app.anonymous, email)).toEqual([]);
    await expect.poll(() => lines.join()).toContain('EENVELOPE 451');
    sink.refuseWith(undefined);
    const token = tokenIn(await sink.waitFor(email));
    await resetPassword(app.anonymous, token, NEW_PASSWORD);
    await sink.waitFor(email, 2);
    vi.restoreAllMocks();
    log.level = levelBefore;
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join()).not.toContain(token);
    expect(lines.join()).not.toContain(NEW_PASSWORD);
    expect(lines.join()).not.toContain(email);
  });

  it('is nowhere in clear once the mail is gone: not in a table, a job or an event', async ({
    app,
    sink,
    query,
  }) => {
    const { email } = await signedInAs(app, UserRole.MANAGER);
    const token = await mailedToken(app, sink, email);
    await jobsAreDone(app);
    const tables = await query<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(25);
    for (const { schema, name } of tables) {
      const [found] = await query<{ count: number }>(
        `select count(*)::int as count from ${schema}.${name} t where t::text like '%' || $1 || '%'`,
        [token],
      );
      expect(found!.count, `${schema}.${name}`).toBe(0);
    }
  });
});
