import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeRazorpayApi, type FakeRequest } from './fake-razorpay-api.ts';
import { FakeRazorpayBooks } from './fake-razorpay-books.ts';
import { FakeRefusal } from './fake-razorpay-objects.ts';
import { FakeRazorpayWebhooks } from './fake-razorpay-webhooks.ts';

/**
 * What happens to a request. `hang` never answers, `cut` closes the connection; before or after the request had its
 * effect. A number is the status of an answer without an effect.
 */
type Fault = number | 'hang before' | 'hang after' | 'cut before' | 'cut after';

/** Razorpay over HTTP, as its documentation describes it. */
export interface FakeRazorpay {
  readonly url: string;
  readonly keyId: string;
  readonly keySecret: string;
  /** The settings of an app that uses it. */
  readonly environment: Record<string, string>;
  readonly books: FakeRazorpayBooks;
  readonly webhooks: FakeRazorpayWebhooks;
  /** Keys of refunds that are still running there. */
  readonly runningKeys: Set<string>;
  /** All requests, the oldest first. */
  readonly requests: FakeRequest[];
  /** Lets the next requests fail whose method and path match, one for each fault. */
  failNext(match: RegExp, ...faults: Fault[]): void;
  /** What checkout.js hands to the page after a payment. */
  returnOf(payment: { id: string; order_id: string | null }): {
    razorpayPaymentId: string;
    razorpaySignature: string;
  };
  close(): Promise<void>;
}

const KEY_ID = 'rzp_test_00000000000001';
const KEY_SECRET = 'a key secret of the tests';
const WEBHOOK_SECRET = 'a webhook secret of the tests';

export async function startFakeRazorpay(): Promise<FakeRazorpay> {
  const webhooks = new FakeRazorpayWebhooks(WEBHOOK_SECRET);
  const books = new FakeRazorpayBooks((type, entities) => webhooks.add(type, entities, books.now()));
  const api = new FakeRazorpayApi(books);
  const requests: FakeRequest[] = [];
  const faults: { match: RegExp; fault: Fault }[] = [];
  const authorization = `Basic ${Buffer.from(`${KEY_ID}:${KEY_SECRET}`).toString('base64')}`;

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    requests.push(request);
    const index = faults.findIndex(({ match }) => match.test(`${request.method} ${request.path}`));
    const [failure] = index < 0 ? [] : faults.splice(index, 1);
    if (typeof failure?.fault === 'number') return send(response, failure.fault, failureBody(failure.fault));
    if (failure?.fault === 'hang before') return;
    if (failure?.fault === 'cut before') return void response.destroy();
    const answer = answerOf(request);
    if (failure?.fault === 'hang after') return;
    if (failure?.fault === 'cut after') return void response.destroy();
    send(response, answer.status, answer.body);
  }

  function answerOf(request: FakeRequest): { status: number; body: object } {
    try {
      if (request.headers.authorization !== authorization)
        throw new FakeRefusal(401, 'Authentication failed');
      return { status: 200, body: api.answer(request) };
    } catch (error) {
      if (error instanceof FakeRefusal) return error;
      throw error;
    }
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    keyId: KEY_ID,
    keySecret: KEY_SECRET,
    environment: {
      RAZORPAY_KEY_ID: KEY_ID,
      RAZORPAY_KEY_SECRET: KEY_SECRET,
      RAZORPAY_WEBHOOK_SECRET: WEBHOOK_SECRET,
      RAZORPAY_API_URL: url,
    },
    books,
    webhooks,
    runningKeys: api.runningKeys,
    requests,
    failNext: (match, ...list) => faults.push(...list.map((fault) => ({ match, fault }))),
    returnOf: ({ id, order_id: orderId }) => ({
      razorpayPaymentId: id,
      razorpaySignature: createHmac('sha256', KEY_SECRET).update(`${orderId}|${id}`).digest('hex'),
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<FakeRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://fake');
  return {
    method: incoming.method ?? 'GET',
    path: pathname.replace(/^\/v1/, ''),
    query: searchParams,
    headers: incoming.headers,
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function failureBody(status: number): object {
  const code = status >= 500 ? 'SERVER_ERROR' : 'BAD_REQUEST_ERROR';
  const description = status === 429 ? 'Request failed. Too many requests.' : 'We are facing some trouble.';
  return { error: { code, description, source: 'NA', step: 'NA', reason: 'NA', metadata: {} } };
}
