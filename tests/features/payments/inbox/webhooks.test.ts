import { describe, expect } from 'vitest';
import { recordedLog } from '../../../testkit/processes/recorded-log.ts';
import { deliver, FIRST_SECRET } from '../../../testkit/providers/pushing-provider.ts';
import { eventually } from '../../../testkit/shop/jobs.ts';
import { delivered, inboxTest, storedEvent } from './inbox-fixture.ts';

const it = inboxTest();

describe('a webhook', () => {
  it('is stored before it is answered, and its job ends it', async ({ app }) => {
    await delivered(app, { id: 'evt_stored', type: 'nothing.we.know', note: 'ünï' });
    const event = await storedEvent(app, 'evt_stored');
    expect(JSON.parse(event!.payload!)).toMatchObject({ id: 'evt_stored', note: 'ünï' });
    const ended = await eventually(
      () => storedEvent(app, 'evt_stored'),
      (found) => found!.state !== 'RECEIVED',
    );
    expect(ended).toMatchObject({ state: 'IGNORED', attempts: 1, lastError: null, storeId: null });
  });

  it('is stored whatever escapes its body has', async ({ app }) => {
    await delivered(app, { id: 'evt_odd', note: 'a\u0000b\ud800' });
    expect(JSON.parse((await storedEvent(app, 'evt_odd'))!.payload!).note).toBe('a\u0000b\ud800');
  });

  it('is verified over the bytes that were sent, with each current secret', async ({ app, provider }) => {
    const spaced = '{ "id" :  "evt_spaced",\n "amount": 1.0 }';
    expect((await deliver(app.url, spaced)).status).toBe(200);
    provider.secrets = ['the second secret of the webhook', FIRST_SECRET];
    expect((await deliver(app.url, { id: 'evt_former' }, { secret: FIRST_SECRET })).status).toBe(200);
    expect((await deliver(app.url, { id: 'evt_new' }, { secret: provider.secrets[0]! })).status).toBe(200);
    provider.secrets = [provider.secrets[0]!];
    expect((await deliver(app.url, { id: 'evt_too_late' }, { secret: FIRST_SECRET })).status).toBe(400);
    provider.secrets = [FIRST_SECRET];
    expect(await storedEvent(app, 'evt_too_late')).toBeUndefined();
  });

  it('is unknown here if its provider is not configured, or it is not posted', async ({ app }) => {
    const answer = await deliver(app.url, { id: 'evt_elsewhere' }, { provider: 'razorpay' });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
    expect((await fetch(`${app.url}/webhooks/stripe`)).status).toBe(404);
    expect(await storedEvent(app, 'evt_elsewhere')).toBeUndefined();
  });

  it('has at most a megabyte', async ({ app }) => {
    const large = await deliver(app.url, { id: 'evt_large', note: 'x'.repeat(1024 * 1024) });
    expect(large).toMatchObject({ status: 413, body: { error: { code: 'BAD_REQUEST' } } });
    expect((await deliver(app.url, { id: 'evt_fits', note: 'x'.repeat(1024 * 1023) })).status).toBe(200);
  });
});

describe('a webhook with a wrong signature', () => {
  it('is refused, and stores nothing; many of them are refused without a line in the log', async ({
    app,
  }) => {
    const lines = recordedLog(app);
    const refused = await deliver(app.url, { id: 'evt_forged', card: 'PRIVATE' }, { secret: 'guessed' });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'INVALID_SIGNATURE' } } });
    const unsigned = await fetch(`${app.url}/webhooks/stripe`, { method: 'POST' });
    expect(unsigned.status).toBe(400);
    const statuses: number[] = [];
    for (let at = 0; at < 25; at++)
      statuses.push((await deliver(app.url, { id: 'evt_forged' }, { secret: 'guessed' })).status);
    expect(new Set(statuses)).toEqual(new Set([400, 429]));
    expect(statuses.at(-1)).toBe(429);
    expect(lines.length).toBeLessThan(25);
    expect(await storedEvent(app, 'evt_forged')).toBeUndefined();
    // The provider may share the network behind a proxy.
    await delivered(app, { id: 'evt_genuine', card: 'PRIVATE' });
    const logged = JSON.stringify(lines);
    expect(logged).not.toContain('PRIVATE');
    expect(logged).not.toContain(FIRST_SECRET);
    expect(logged).not.toContain('x-pushed-signature');
  });
});
