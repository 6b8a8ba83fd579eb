import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as Sentry would store it. */
interface SentryEvent {
  readonly level: string;
  readonly message?: string;
  readonly release?: string;
  readonly environment?: string;
  readonly tags?: Record<string, string>;
  readonly exception?: {
    values: { type: string; value: string; stacktrace: { frames: { filename?: string; vars?: object }[] } }[];
  };
  readonly [field: string]: unknown;
}

export interface FakeSentry {
  readonly dsn: string;
  readonly events: SentryEvent[];
  /** Everything that was sent, as text. */
  readonly texts: string[];
  /** From now on requests get no answer. */
  hang(): void;
  close(): Promise<void>;
}

/** Takes envelopes over HTTP, as the ingest endpoint of Sentry does. */
export async function startFakeSentry(): Promise<FakeSentry> {
  const events: SentryEvent[] = [];
  const texts: string[] = [];
  let isHanging = false;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      texts.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}\n${text}`);
      const [, item = '{}', payload = '{}'] = text.split('\n');
      if ((JSON.parse(item) as { type?: string }).type === 'event') events.push(JSON.parse(payload));
      if (!isHanging) response.end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    dsn: `http://key@127.0.0.1:${port}/42`,
    events,
    texts,
    hang: () => {
      isHanging = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
