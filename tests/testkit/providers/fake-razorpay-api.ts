import { isDeepStrictEqual } from 'node:util';
import type { FakeRazorpayBooks } from './fake-razorpay-books.ts';
import { FakeRefusal } from './fake-razorpay-objects.ts';

/** A request as the fake has read it. */
export interface FakeRequest {
  readonly method: string;
  /** Below `/v1`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Record<string, unknown>;
}

/** The documented endpoints, over the books. */
export class FakeRazorpayApi {
  readonly #books: FakeRazorpayBooks;
  readonly #refundKeys = new Map<string, { body: object; answer: object }>();
  /** Keys of refunds that run: a repeated request is answered with 409. */
  readonly runningKeys = new Set<string>();

  constructor(books: FakeRazorpayBooks) {
    this.#books = books;
  }

  /** @throws FakeRefusal */
  answer(request: FakeRequest): object {
    const { method, path, body, query } = request;
    const [, collection = '', id = '', action = ''] = /^\/(\w+)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    const books = this.#books;
    switch (`${method} ${collection}${id && '/:id'}${action && `/${action}`}`) {
      case 'POST orders':
        return books.createOrder(body);
      case 'GET orders': {
        const receipt = query.get('receipt');
        const orders = [...books.orders.values()].map((stored) => stored.body);
        return page(receipt ? orders.filter((order) => order.receipt === receipt) : orders, query);
      }
      case 'GET orders/:id':
        return known(books.orders.get(id)?.body);
      case 'GET orders/:id/payments':
        known(books.orders.get(id));
        return collectionOf([...books.payments.values()].filter((payment) => payment.order_id === id));
      case 'GET payments':
        return page([...books.payments.values()], query);
      case 'GET payments/:id':
        return books.payment(id);
      case 'POST payments/:id/capture':
        return books.capture(id, body);
      case 'POST payments/:id/refund':
        return this.#refund(id, request);
      case 'GET payments/:id/refunds':
        return page(
          [...books.refunds.values()].filter((refund) => refund.payment_id === id),
          query,
        );
      case 'GET refunds':
        return page([...books.refunds.values()], query);
      case 'GET refunds/:id':
        return known(books.refunds.get(id));
      case 'GET disputes':
        return page([...books.disputes.values()], query);
      case 'GET disputes/:id':
        return known(books.disputes.get(id));
      default:
        throw new FakeRefusal(400, 'The requested URL was not found on the server.');
    }
  }

  #refund(paymentId: string, { headers, body }: FakeRequest): object {
    const key = headers['x-refund-idempotency'];
    if (typeof key !== 'string') return this.#books.refund(paymentId, body);
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
    const answer = known?.answer ?? structuredClone(this.#books.refund(paymentId, body));
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
