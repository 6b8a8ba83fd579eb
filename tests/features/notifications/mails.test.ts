import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { it } from '../../testkit/fixtures.ts';
import { tokenIn } from '../../testkit/processes/smtp-sink.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { fullStore } from '../../testkit/shop/full-store.ts';
import { eventually, runTask } from '../../testkit/shop/jobs.ts';
import { MAILS, mailsTo, type ReadMail } from '../../testkit/shop/mails.ts';
import { signedInAs } from '../../testkit/shop/people.ts';
import { requestPasswordReset, resetPassword, verifyEmail } from '../../testkit/shop/recovery.ts';

describe('without SMTP', () => {
  it('mails are kept, and an administrator reads them, links that open accounts included', async ({
    app,
  }) => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    const customer = await registerCustomer(app);
    const [mail] = await mailsTo(admin, customer.email);
    expect(mail).toMatchObject({
      kind: 'EMAIL_VERIFICATION',
      subject: 'Confirm your e-mail address · Default store',
      status: 'KEPT',
      attempts: 0,
      sentAt: null,
    });
    expect(mail!.id).toMatch(/^mai_/);
    expect(mail!.html).toContain('<!doctype html>');
    expect(await verifyEmail(app.anonymous, tokenIn(mail!))).toEqual([]);
  });

  it('managers see that they were written but not the links, and nobody else sees any', async ({ app }) => {
    const { email } = await signedInAs(app, UserRole.SALES_REP);
    const admin = await signedInAs(app, UserRole.ADMIN);
    await requestPasswordReset(app.anonymous, email);
    await eventually(
      () => app.shop.core.reader.query('select id from mails where recipient = $1', [email]),
      (mails) => mails.length > 0,
    );
    const [mail] = await mailsTo(admin, email);
    await resetPassword(app.anonymous, tokenIn(mail!), 'staple battery horse');
    const manager = await signedInAs(app, UserRole.MANAGER);
    const [changed, reset] = await mailsTo(manager, email);
    expect(reset).toMatchObject({ kind: 'PASSWORD_RESET', text: null, html: null });
    expect(changed).toMatchObject({ kind: 'PASSWORD_CHANGED' });
    expect(changed!.text).toContain('was changed');
    const others: [GraphqlClient, string][] = [
      [app.anonymous, 'UNAUTHENTICATED'],
      [await registerCustomer(app), 'FORBIDDEN'],
      [await signedInAs(app, UserRole.SALES_REP), 'FORBIDDEN'],
    ];
    for (const [client, code] of others)
      expect((await client.send(MAILS)).errors?.[0]?.extensions.code).toBe(code);
  });

  it('the mails of another store are not there', async ({ app }) => {
    const { email } = await registerCustomer(app);
    const elsewhere = await fullStore(app, 'elsewhere');
    expect(await mailsTo(elsewhere.admin, email)).toEqual([]);
    expect(await mailsTo(elsewhere.admin, elsewhere.customer.email)).toHaveLength(1);
    expect(await mailsTo(await signedInAs(app, UserRole.ADMIN), elsewhere.customer.email)).toEqual([]);
  });

  it('what is read in pages comes in order and once', async ({ app }) => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    for (let count = 0; count < 5; count++) await registerCustomer(app);
    const all = (await admin.run(MAILS)).mails.nodes.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const {
        mails,
      }: { mails: { nodes: ReadMail[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await admin.run(
          'query ($after: String) { mails(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
          { after },
        );
      paged.push(...mails.nodes.map(({ id }) => id));
      after = mails.pageInfo.hasNextPage ? mails.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
  });

  it('secrets are erased when they are good no more, and mails are forgotten after a month', async ({
    app,
  }) => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    const { email } = await registerCustomer(app);
    const { reader } = app.shop.core;
    await reader.query("update mails set expires_at = now() - interval '1 second' where recipient = $1", [
      email,
    ]);
    await runTask(app, 'eraseMailSecrets');
    expect(await mailsTo(admin, email)).toMatchObject([{ text: null, html: null }]);
    await reader.query("update mails set created_at = now() - interval '31 days' where recipient = $1", [
      email,
    ]);
    await runTask(app, 'forgetMails');
    expect(await mailsTo(admin, email)).toEqual([]);
    expect((await reader.query('select id from mails')).length).toBeGreaterThan(0);
  });

  it('the mails and tokens of a customer who is deleted go with the account', async ({ app }) => {
    const admin = await signedInAs(app, UserRole.ADMIN);
    const customer = await registerCustomer(app);
    await admin.run(
      'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { userErrors { message } } }',
      { input: { customerId: customer.customerId } },
    );
    expect(await mailsTo(admin, customer.email)).toEqual([]);
    const { reader } = app.shop.core;
    const left = 'select kind from account_tokens where email = $1';
    expect(await reader.query(left, [customer.email])).toEqual([]);
  });
});
