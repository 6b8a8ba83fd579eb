import { createHmac } from 'node:crypto';
import { type FakeAnswer, type FakeRequest, Faults, startFakeServer } from './fake-server.ts';
import { FakeRazorpayApi } from './razorpay/api.ts';
import { FakeRazorpayBank } from './razorpay/bank.ts';
import { FakeRefusal } from './razorpay/objects.ts';
import { FakeRazorpayWebhooks } from './razorpay/webhooks.ts';

const KEY_ID = 'rzp_test_00000000000001';
const KEY_SECRET = 'a key secret of the tests';
const WEBHOOK_SECRET = 'a webhook secret of the tests';

/** The running ones by address. */
const running = new Map<string, FakeRazorpay>();

/** The fake that a server uses, by the address in its settings. */
export function fakeRazorpayAt(url: string | undefined): FakeRazorpay {
  const fake = running.get(url ?? '');
  if (!fake) throw new Error('The server does not use a fake of Razorpay.');
  return fake;
}

export type FakeRazorpay = Awaited<ReturnType<typeof startFakeRazorpay>>;

/**
 * Starts an HTTP server that behaves as Razorpay's documentation says. Tests play payers, banks and time with `bank`;
 * `faults` makes requests fail; `webhooks` sends the events.
 */
export async function startFakeRazorpay() {
  const webhooks = new FakeRazorpayWebhooks(WEBHOOK_SECRET);
  const bank = new FakeRazorpayBank((type, entities) => webhooks.add(type, entities, bank.now()));
  const api = new FakeRazorpayApi(bank);
  const faults = new Faults();
  const authorization = `Basic ${Buffer.from(`${KEY_ID}:${KEY_SECRET}`).toString('base64')}`;

  function perform(request: FakeRequest): FakeAnswer {
    try {
      if (request.headers.authorization !== authorization)
        throw new FakeRefusal(401, 'Authentication failed');
      return { status: 200, body: api.answer(request) };
    } catch (error) {
      if (error instanceof FakeRefusal) return error;
      throw error;
    }
  }

  function answer(request: FakeRequest): FakeAnswer | 'hang' | 'cut' {
    const fault = faults.take(request);
    if (!fault) return perform(request);
    if (fault.hasEffect) perform(request);
    return typeof fault.fails === 'number' ? failure(fault.fails) : fault.fails;
  }

  const server = await startFakeServer(answer);
  const fake = {
    url: server.url,
    keyId: KEY_ID,
    keySecret: KEY_SECRET,
    /** The settings with which a server talks to this fake. */
    environment: {
      RAZORPAY_KEY_ID: KEY_ID,
      RAZORPAY_KEY_SECRET: KEY_SECRET,
      RAZORPAY_WEBHOOK_SECRET: WEBHOOK_SECRET,
      RAZORPAY_API_URL: server.url,
    },
    requests: server.requests,
    bank,
    faults,
    webhooks,
    /** Keys of refunds that are still running there. */
    runningKeys: api.runningKeys,
    /** What each payment has brought in, by our id of it. */
    books: () => bank.books(),
    /** What the window of Razorpay hands to the page after a payment. */
    returnOf: ({ id, order_id: orderId }: { id: string; order_id: string | null }) => ({
      razorpayPaymentId: id,
      razorpaySignature: createHmac('sha256', KEY_SECRET).update(`${orderId}|${id}`).digest('hex'),
    }),
    close: () => {
      running.delete(server.url);
      return server.close();
    },
  };
  running.set(server.url, fake);
  return fake;
}

function failure(status: number): FakeAnswer {
  const code = status >= 500 ? 'SERVER_ERROR' : 'BAD_REQUEST_ERROR';
  const description = status === 429 ? 'Request failed. Too many requests.' : 'We are facing some trouble.';
  return {
    status,
    body: { error: { code, description, source: 'NA', step: 'NA', reason: 'NA', metadata: {} } },
  };
}
