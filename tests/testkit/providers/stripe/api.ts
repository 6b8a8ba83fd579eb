import type { FakeAnswer, FakeRequest, Faults } from '../fake-server.ts';
import { parseForm } from './form.ts';
import { FakeStripeError } from './state.ts';

interface Stored {
  readonly request: string;
  readonly answer: FakeAnswer;
}

/** The key of the payer's browser, which can confirm what it has a client secret of. */
export const PUBLISHABLE_KEY = 'pk_test_of_the_fake';
const CONFIRMATION = /^\/v1\/(payment|setup)_intents\/\w+\/confirm$/;

type Route = (method: string, path: string, form: ReturnType<typeof parseForm>) => unknown;

/**
 * The API: authentication, faults and idempotency around the endpoints. The answer to a key is stored once an endpoint
 * has begun to work, a 500 as well.
 */
export class FakeApi {
  readonly #faults: Faults;
  readonly #route: Route;
  readonly #secretKey: string;
  readonly #stored = new Map<string, Stored>();

  constructor(parts: { faults: Faults; route: Route; secretKey: string }) {
    this.#faults = parts.faults;
    this.#route = parts.route;
    this.#secretKey = parts.secretKey;
  }

  /** As Stripe may do after 24 hours. */
  forgetKeys(): void {
    this.#stored.clear();
  }

  answer(request: FakeRequest): FakeAnswer | 'hang' | 'cut' {
    const { authorization } = request.headers;
    const isOfPayer = authorization === `Bearer ${PUBLISHABLE_KEY}` && CONFIRMATION.test(request.path);
    if (authorization !== `Bearer ${this.#secretKey}` && !isOfPayer) {
      return failure(401, { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_****' });
    }
    const fault = this.#faults.take(request);
    if (!fault) return this.#answerOnce(request);
    const { fails, hasEffect } = fault;
    if (fails === 429)
      return failure(429, { type: 'invalid_request_error', code: 'rate_limit', message: 'Slower.' });
    if (typeof fails === 'number')
      return this.#answerOnce(request, { status: fails, hasEffect: hasEffect ?? false });
    if (hasEffect) this.#answerOnce(request);
    return fails;
  }

  #answerOnce(request: FakeRequest, fault?: { status: number; hasEffect: boolean }): FakeAnswer {
    const header = request.headers['idempotency-key'];
    const key = request.method === 'POST' && typeof header === 'string' ? header : undefined;
    const text = `${request.method} ${request.path} ${request.body}`;
    const stored = key === undefined ? undefined : this.#stored.get(key);
    if (stored && stored.request !== text) {
      const message = 'Keys for idempotent requests can only be used with the same parameters.';
      return failure(400, { type: 'idempotency_error', message });
    }
    if (stored) {
      const headers = { ...stored.answer.headers, 'idempotent-replayed': 'true' };
      return { ...stored.answer, headers };
    }
    const { answer, isStored } = this.#work(request, fault);
    if (key !== undefined && isStored) this.#stored.set(key, { request: text, answer });
    return answer;
  }

  #work(
    request: FakeRequest,
    fault?: { status: number; hasEffect: boolean },
  ): { answer: FakeAnswer; isStored: boolean } {
    const { method, path, query, body } = request;
    const broken = fault && failure(fault.status, { type: 'api_error', message: 'Something went wrong.' });
    if (broken && !fault.hasEffect) return { answer: broken, isStored: true };
    try {
      const form = parseForm(method === 'GET' ? query : body);
      const answered = {
        status: 200,
        body: this.#route(method, path.replace('/v1/', ''), form),
        headers: ids(),
      };
      return { answer: broken ?? answered, isStored: true };
    } catch (error) {
      if (!(error instanceof FakeStripeError)) throw error;
      return { answer: failure(error.status, error.error), isStored: error.isStored };
    }
  }
}

let count = 0;

function ids(): Record<string, string> {
  count += 1;
  return { 'request-id': `req_${count}` };
}

function failure(status: number, error: Readonly<Record<string, unknown>>): FakeAnswer {
  return { status, body: { error }, headers: ids() };
}
