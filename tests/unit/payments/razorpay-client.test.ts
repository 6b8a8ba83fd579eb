import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect } from 'vitest';
import { RazorpayClient } from '../../../src/features/payments/providers/razorpay/razorpay-client.ts';
import { errorOf } from '../../../src/features/payments/providers/razorpay/razorpay-errors.ts';
import { it as base, sent, settingsOf } from './razorpay-fixture.ts';

const it = base.extend('client', ({ fake }) => new RazorpayClient(settingsOf(fake)));
const UNAVAILABLE = { name: 'RazorpayUnavailableError' };
const ORDER = { amount: 1_000, currency: 'INR' };

describe("the client of Razorpay's API", () => {
  it('sends JSON with the keys of the account', async ({ client, fake }) => {
    expect(await client.post('/orders', ORDER)).toMatchObject({ entity: 'order', ...ORDER });
    const [asked] = fake.requests;
    expect(sent(asked!)).toEqual(ORDER);
    expect(asked?.headers.authorization).toBe(`Basic ${btoa(`${fake.keyId}:${fake.keySecret}`)}`);
  });

  it('gives up after its time-out, whether or not the request had its effect', async ({ fake }) => {
    const client = new RazorpayClient(settingsOf(fake), { timeoutMs: 300 });
    fake.faults.add({ fails: 'hang' });
    await expect(client.post('/orders', ORDER)).rejects.toMatchObject(UNAVAILABLE);
    await expect.poll(() => fake.requests.length).toBe(1);
    expect(fake.bank.orders.size).toBe(0);
    fake.faults.add({ fails: 'hang', hasEffect: true });
    await expect(client.post('/orders', ORDER)).rejects.toMatchObject(UNAVAILABLE);
    await expect.poll(() => fake.bank.orders.size).toBe(1);
  });

  it('says so when the network fails', async ({ client, fake }) => {
    fake.faults.add({ matches: /./, fails: 'cut' });
    await expect(client.get('/orders')).rejects.toMatchObject(UNAVAILABLE);
    const gone = new RazorpayClient({ apiUrl: 'http://127.0.0.1:1', keyId: 'k', keySecret: 's' });
    await expect(gone.get('/orders')).rejects.toMatchObject(UNAVAILABLE);
  });

  it.for([408, 429, 500, 502, 503, 504])('asks for another try after %i', async (fails, { client, fake }) => {
    fake.faults.add({ matches: /./, fails });
    await expect(client.get('/orders')).rejects.toMatchObject(UNAVAILABLE);
  });

  it('does not blame the request for wrong keys', async ({ fake }) => {
    const stranger = new RazorpayClient({ ...settingsOf(fake), keySecret: 'another' });
    await expect(stranger.get('/orders')).rejects.toMatchObject(UNAVAILABLE);
  });

  it('tells the code of a refusal', async ({ client }) => {
    const small = client.post('/orders', { amount: 99, currency: 'INR' });
    await expect(small).rejects.toMatchObject({ status: 400, code: 'amount_too_small' });
    await expect(client.get('/payments/pay_none')).rejects.toMatchObject({ status: 400, code: 'refused' });
  });

  it('shows its keys to no other host', async ({ fake }) => {
    const seen: unknown[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    const moved = createServer((_request, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => moved.once('listening', done));
    const apiUrl = `http://127.0.0.1:${(moved.address() as AddressInfo).port}`;
    await expect(new RazorpayClient({ ...settingsOf(fake), apiUrl }).get('/orders')).rejects.toMatchObject(
      UNAVAILABLE,
    );
    expect(seen).toEqual([]);
    for (const server of [elsewhere, moved]) server.close();
  });
});

base.for([
  [400, 'Order receipt should be unique.', 'receipt_taken'],
  [400, 'Capture amount must be equal to the amount authorized.', 'partial_capture_unsupported'],
  [400, 'This payment has already been captured', 'already_captured'],
  [400, 'The payment has been fully refunded already', 'already_refunded'],
  [400, 'The refund amount provided is greater than amount captured', 'amount_above_captured'],
  [400, 'The payment status should be captured for action to be taken', 'not_captured'],
  [409, 'Another request with the same idempotency key is still in progress.', 'in_progress'],
  [
    409,
    'Different request with the same idempotency key has already been processed.',
    'key_of_another_request',
  ],
] as const)('reads %i "%s" as %s', ([status, description, code]) => {
  const body = { error: { code: 'BAD_REQUEST_ERROR', description, reason: 'input_validation_failed' } };
  expect(errorOf(status, JSON.stringify(body))).toMatchObject({ name: 'RazorpayRefusal', status, code });
});

base.for([
  [400, '{"error":{"code":"GATEWAY_ERROR","description":"The gateway has a problem."}}'],
  [400, '{"error":{"code":"BAD_REQUEST_ERROR","description":"The api key provided is invalid"}}'],
  [400, '<html>Bad gateway</html>'],
  [404, '{}'],
] as const)('takes %i %s for no answer', ([status, text]) => {
  expect(errorOf(status, text)).toMatchObject(UNAVAILABLE);
});
