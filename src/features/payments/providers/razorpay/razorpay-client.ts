import type { RazorpaySettings } from '../../../../platform/config/provider-settings.ts';
import { errorOf, RazorpayRefusal, RazorpayUnavailableError } from './razorpay-errors.ts';

/** Milliseconds. Razorpay's own time-out for banks is longer, but a buyer does not wait that long. */
const TIMEOUT_MS = 10_000;

type Query = Readonly<Record<string, string | number>>;

/**
 * Razorpay's API over `fetch`. The official package fixes the host, has no time-out, drops the idempotency key of
 * refunds, and throws a TypeError when the network fails.
 */
export class RazorpayClient {
  readonly #apiUrl: string;
  readonly #authorization: string;
  readonly #timeoutMs: number;

  constructor(
    settings: Pick<RazorpaySettings, 'apiUrl' | 'keyId' | 'keySecret'>,
    { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number | undefined } = {},
  ) {
    this.#apiUrl = settings.apiUrl.replace(/\/+$/, '');
    const credentials = Buffer.from(`${settings.keyId}:${settings.keySecret}`).toString('base64');
    this.#authorization = `Basic ${credentials}`;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * @param path below `/v1`
   * @throws RazorpayRefusal, RazorpayUnavailableError
   */
  get(path: string, query: Query = {}): Promise<unknown> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) search.set(name, String(value));
    return this.#send(search.size > 0 ? `${path}?${search}` : path, { method: 'GET' });
  }

  /**
   * @param path below `/v1`
   * @throws RazorpayRefusal, RazorpayUnavailableError
   */
  post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
    return this.#send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async #send(path: string, request: RequestInit & { headers?: Record<string, string> }): Promise<unknown> {
    const method = `${request.method} ${path.replace(/\?.*/, '')}`;
    try {
      const response = await fetch(`${this.#apiUrl}/v1${path}`, {
        ...request,
        headers: { ...request.headers, accept: 'application/json', authorization: this.#authorization },
        // The credentials go to the configured host only.
        redirect: 'error',
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      const text = await response.text();
      if (!response.ok) throw errorOf(response.status, text);
      return JSON.parse(text) as unknown;
    } catch (error) {
      if (error instanceof RazorpayRefusal || error instanceof RazorpayUnavailableError) throw error;
      const reason = error instanceof Error ? error.name : 'unknown';
      throw new RazorpayUnavailableError(`${method} at Razorpay did not end: ${reason}`, { cause: error });
    }
  }
}

/** An id as a part of a path. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}
