import { isDeepStrictEqual } from 'node:util';
import type { FakeRequest } from '../fake-server.ts';
import type { FakeRazorpayBank } from './bank.ts';
import { FakeRefusal } from './objects.ts';

/** The documented endpoints, over the bank. */
export class FakeRazorpayApi {
  readonly #bank: FakeRazorpayBank;
  readonly #refundKeys = new Map<string, { body: object; answer: object }>();
  /** Keys of refunds that run: a repeated request is answered with 409. */
  readonly runningKeys = new Set<string>();

  constructor(bank: FakeRazorpayBank) {
    this.#bank = bank;
  }

  /** @throws FakeRefusal */
  answer(request: FakeRequest): object {
    const { method, path } = request;
    const query = new URLSearchParams(request.query);
    const body = bodyOf(request);
    const [, collection = '', id = '', action = ''] =
      /^\/v1\/(\w+)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    const bank = this.#bank;
    switch (`${method} ${collection}${id && '/:id'}${action && `/${action}`}`) {
      case 'POST orders':
        return bank.createOrder(body);
      case 'GET orders': {
        const receipt = query.get('receipt');
        const orders = [...bank.orders.values()].map((stored) => stored.body);
        return page(receipt ? orders.filter((order) => order.receipt === receipt) : orders, query);
      }
      case 'GET orders/:id':
        return known(bank.orders.get(id)?.body);
      case 'GET orders/:id/payments':
        known(bank.orders.get(id));
        return collectionOf([...bank.payments.values()].filter((payment) => payment.order_id === id));
      case 'GET payments':
        return page([...bank.payments.values()], query);
      case 'GET payments/:id':
        return bank.payment(id);
      case 'POST payments/:id/capture':
        return bank.capture(id, body);
      case 'POST payments/:id/refund':
        return this.#refund(id, request);
      case 'GET payments/:id/refunds':
        return page(
          [...bank.refunds.values()].filter((refund) => refund.payment_id === id),
          query,
        );
      case 'GET refunds':
        return page([...bank.refunds.values()], query);
      case 'GET refunds/:id':
        return known(bank.refunds.get(id));
      case 'GET disputes':
        return page([...bank.disputes.values()], query);
      case 'GET disputes/:id':
        return known(bank.disputes.get(id));
      default:
        throw new FakeRefusal(400, 'The requested URL was not found on the server.');
    }
  }

  #refund(paymentId: string, sent: FakeRequest): object {
    const body = bodyOf(sent);
    const { headers } = sent;
    const key = headers['x-refund-idempotency'];
    if (typeof key !== 'string') return this.#bank.refund(paymentId, body);
    if (!/^[\w-]{10,}$/.test(key)) {
      throw new FakeRefusal(400, 'The idempotency key must be at least 10 characters long.');
    }
    if (this.runningKeys.has(key)) {
      throw new FakeRefusal(409, 'Another request with the same idempotency key is still in progress.');
    }
    const request = { paymentId, ...body };
    const known = this.#refundKeys.get(key);
    if (known && !isDeepStrictEqual(known.body, request)) {
      throw new FakeRefusal(
        409,
        'Different request with the same idempotency key has already been processed.',
      );
    }
    const answer = known?.answer ?? structuredClone(this.#bank.refund(paymentId, body));
    this.#refundKeys.set(key, { body: request, answer });
    return answer;
  }
}

function known<Found extends object>(found: Found | undefined): Found {
  if (!found) throw new FakeRefusal(400, 'The id provided does not exist');
  return found;
}

function collectionOf(items: readonly object[]): object {
  return { entity: 'collection', count: items.length, items };
}

/** Newest first, ten unless asked for more. */
function page(items: readonly { created_at: number }[], query: URLSearchParams): object {
  const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
  const count = number('count', 10);
  if (count > 100) throw new FakeRefusal(400, 'The count may not be greater than 100.', { field: 'count' });
  const [from, to, skip] = [number('from', 0), number('to', Number.MAX_SAFE_INTEGER), number('skip', 0)];
  const inRange = items.filter(({ created_at: at }) => at >= from && at <= to).reverse();
  return collectionOf(inRange.slice(skip, skip + count));
}

function bodyOf({ body }: FakeRequest): Record<string, unknown> {
  return body ? (JSON.parse(body) as Record<string, unknown>) : {};
}
