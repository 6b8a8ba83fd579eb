import type { NodeClient } from '@sentry/node';
import type { DescribedError } from './describe-error.ts';

/** An internal error as it is logged. */
export interface ErrorReport {
  readonly level: 'error' | 'fatal';
  readonly message: string;
  readonly error: DescribedError | undefined;
  /** Short facts from a fixed list, such as the request id; see `REPORTED`. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The log fields that are reported. */
export const REPORTED = ['requestId', 'operation', 'role', 'task', 'attempt', 'reason', 'worker'] as const;

interface SentrySettings {
  readonly dsn: string;
  readonly environment: string;
  readonly release: string;
}

/** Maximum number of waiting reports. Further ones are dropped; the log has them. */
const MAX_WAITING = 20;
/** A bug in every request must neither flood Sentry nor slow the server. */
const MAX_PER_MINUTE = 60;
const ANSWER_WITHIN_MS = 5_000;
/** Maximum milliseconds that the end of the process waits. */
const LAST_WAIT_MS = 1_000;

/**
 * Reports errors to Sentry. The SDK is only loaded here, without its integrations, so it hooks into nothing and
 * collects nothing. A report contains only what is added here. Nothing waits for Sentry.
 */
export class ErrorReports {
  readonly #settings: SentrySettings;
  readonly #client: Promise<NodeClient | undefined>;
  #waiting = 0;
  #minute = 0;
  #inThisMinute = 0;

  constructor(settings: SentrySettings) {
    this.#settings = settings;
    // Without the package, or with a malformed DSN, the server runs without Sentry.
    this.#client = this.#load().catch(() => undefined);
  }

  report(report: ErrorReport): void {
    if (this.#waiting >= MAX_WAITING || !this.#fitsThisMinute()) return;
    this.#waiting++;
    void this.#send(report)
      .catch(() => undefined)
      .finally(() => {
        this.#waiting--;
      });
  }

  /** Sends the waiting reports, for at most a second. */
  async close(): Promise<void> {
    const timeout = new Promise<void>((done) => setTimeout(done, LAST_WAIT_MS).unref());
    const sent = this.#client.then((client) => client?.close(LAST_WAIT_MS)).then(() => undefined);
    await Promise.race([sent, timeout]);
  }

  async #load(): Promise<NodeClient> {
    const { createTransport, defaultStackParser, NodeClient, Scope } = await import('@sentry/node');
    const client = new NodeClient({
      ...this.#settings,
      integrations: [],
      stackParser: defaultStackParser,
      sendClientReports: false,
      includeServerName: false,
      maxBreadcrumbs: 0,
      enableRuntimeChannelInjection: false,
      transport: (options) =>
        createTransport({ ...options, bufferSize: MAX_WAITING }, async ({ body }) => {
          const response = await fetch(options.url, {
            method: 'POST',
            headers: { 'content-type': 'application/x-sentry-envelope' },
            body: typeof body === 'string' ? body : new Uint8Array(body),
            signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
          });
          await response.body?.cancel();
          return {
            statusCode: response.status,
            headers: {
              'x-sentry-rate-limits': response.headers.get('x-sentry-rate-limits'),
              'retry-after': response.headers.get('retry-after'),
            },
          };
        }),
    });
    const scope = new Scope();
    scope.setClient(client);
    client.init();
    return client;
  }

  async #send({ level, message, error, tags }: ErrorReport): Promise<void> {
    const client = await this.#client;
    if (!client) return;
    const stack = error?.stack === undefined ? [] : client.getOptions().stackParser(error.stack);
    client.captureEvent({
      level,
      message,
      tags,
      // Groups by code location, whatever the message.
      ...(error && {
        exception: {
          values: [{ type: error.name, value: withoutValues(error.message), stacktrace: { frames: stack } }],
        },
      }),
    });
    await client.flush(ANSWER_WITHIN_MS);
  }

  #fitsThisMinute(): boolean {
    const minute = Math.floor(performance.now() / 60_000);
    if (minute !== this.#minute) this.#inThisMinute = 0;
    this.#minute = minute;
    this.#inThisMinute++;
    return this.#inThisMinute <= MAX_PER_MINUTE;
  }
}

/** Messages of drivers and Node quote values, which may be personal. Those stay in the log. */
function withoutValues(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|\([^()]*\)=\([^()]*\)/g, '"…"')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\d{5,}/g, '…')
    .slice(0, 500);
}
