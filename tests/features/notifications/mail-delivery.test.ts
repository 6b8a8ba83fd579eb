import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { startTestApp, type TestApp } from '../../testkit/app.ts';
import type { GraphqlClient } from '../../testkit/clients/graphql-client.ts';
import { type SmtpSink, startSmtpSink, tokenIn } from '../../testkit/processes/smtp-sink.ts';
import { registerCustomer } from '../../testkit/shop/customers.ts';
import { eventually, jobsAreDone, runTask } from '../../testkit/shop/jobs.ts';
import { mailsTo } from '../../testkit/shop/mails.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

describe('with SMTP', () => {
  let sink: SmtpSink;
  let app: TestApp;
  let admin: GraphqlClient;
  beforeAll(async () => {
    sink = await startSmtpSink();
    // Comparing runs a query several times, but mails change between the runs.
    app = await startTestApp({ comparesExecutors: false, environment: sink.environment });
    admin = await signedInAs(app, UserRole.ADMIN);
  });
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  it('nobody reads a link that opens an account, neither while it waits nor when it is sent', async () => {
    sink.refuseWith(451);
    const { email } = await registerCustomer(app);
    const [waiting] = await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.attempts > 0,
    );
    expect(waiting).toMatchObject({ status: 'QUEUED', lastError: 'EENVELOPE 451', text: null, html: null });
    sink.refuseWith(undefined);
    await sink.waitFor(email);
    const [sent] = await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.status === 'SENT',
    );
    expect(sent).toMatchObject({ lastError: null, text: null, html: null });
    expect(sent!.attempts).toBeGreaterThan(waiting!.attempts);
    expect(sent!.sentAt).not.toBeNull();
    const { reader } = app.shop.core;
    expect(
      await reader.query('select id from mails where recipient = $1 and text is not null', [email]),
    ).toEqual([]);
  });

  it('a mail waits for a server that is down and arrives when it is back', async () => {
    const { port } = sink;
    await sink.close();
    const { email } = await registerCustomer(app);
    const [failed] = await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.attempts > 0,
    );
    expect(failed).toMatchObject({ status: 'QUEUED', sentAt: null });
    expect(failed!.lastError).toMatch(/^E[A-Z]+$/);
    const jobs = await app.shop.core.reader.query<{ text: string }>(
      `select j.payload::text || coalesce(j.last_error, '') as text from graphile_worker._private_jobs j`,
    );
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.map(({ text }) => text).join()).not.toMatch(/token|@/);
    sink = await startSmtpSink({ port });
    expect(tokenIn(await sink.waitFor(email))).toHaveLength(43);
    await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.status === 'SENT',
    );
    expect(sink.mailsTo(email)).toHaveLength(1);
  });

  it('a mailbox that is refused for good is not tried again', async () => {
    sink.refuseWith(550);
    const { email } = await registerCustomer(app);
    const [refused] = await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.status === 'FAILED',
    );
    expect(refused).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 550', text: null });
    sink.refuseWith(undefined);
  });

  it('a mail whose link is good no more is not sent', async () => {
    sink.refuseWith(451);
    const { email } = await registerCustomer(app);
    await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.attempts > 0,
    );
    const { reader } = app.shop.core;
    await reader.query("update mails set expires_at = now() - interval '1 second' where recipient = $1", [
      email,
    ]);
    sink.refuseWith(undefined);
    await eventually(
      () => mailsTo(admin, email),
      ([mail]) => mail!.status === 'FAILED',
    );
    expect(sink.mailsTo(email)).toEqual([]);
  });

  it('a mail that was written where there was no queue is found and sent, once', async () => {
    const { reader } = app.shop.core;
    const [store] = await reader.query<{ id: string }>('select id from stores where is_default');
    await reader.query(
      `insert into mails (id, store_id, kind, recipient, subject, text, html, status, created_at)
       values (gen_random_uuid(), $1, 'test', 'left@shoppers.example', 'Left', 'x', 'x', 'QUEUED', now() - interval '6 minutes')`,
      [store!.id],
    );
    await Promise.all([runTask(app, 'sendLeftMails'), runTask(app, 'sendLeftMails')]);
    await sink.waitFor('left@shoppers.example');
    await runTask(app, 'sendLeftMails');
    await jobsAreDone(app);
    expect(sink.mailsTo('left@shoppers.example')).toHaveLength(1);
  });

  it('the name of a store adds nothing to the head of a mail', async () => {
    const name = 'Eve & <b>Co</b>\r\nBcc: eve@evil.example';
    const { reader } = app.shop.core;
    await app.shop.features.stores.service.create({ code: 'eve', name: 'Eve', currency: 'EUR' });
    await reader.query("update stores set name = $1 where code = 'eve'", [name]);
    const { email } = await registerCustomer(app, { storeCode: 'eve', name: 'Ada <script>' });
    const mail = await sink.waitFor(email);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe('Confirm your e-mail address · Eve & <b>Co</b> Bcc: eve@evil.example');
    expect(mail.html).not.toMatch(/<script>|<b>/);
    expect(sink.mailsTo('eve@evil.example')).toEqual([]);
  });
});

describe('with an SMTP server that never says a word', () => {
  it('a stop waits no longer than it may, and the mail is still to be sent', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as AddressInfo;
    const environment = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'shop@ordinal.example' };
    const speaking = await startTestApp();
    const app = await startTestApp({ environment, databaseUrl: speaking.databaseUrl });
    const { email } = await registerCustomer(app);
    await eventually(
      async () => sockets.length,
      (count) => count > 0,
    );
    const startedAt = performance.now();
    await app.close();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    const left = await speaking.shop.core.reader.query(
      'select status, attempts, last_error as "lastError" from mails where recipient = $1',
      [email],
    );
    expect(left).toEqual([{ status: 'QUEUED', attempts: 1, lastError: expect.stringMatching(/^E[A-Z]+$/) }]);
    await speaking.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});
