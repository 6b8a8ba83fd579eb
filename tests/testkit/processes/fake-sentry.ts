import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as Sentry stores it. */
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
  /** The bodies of all requests. */
  readonly texts: string[];
  /** Stops answering requests. */
  hang(): void;
  close(): Promise<void>;
}

/** Starts a server that accepts envelopes over HTTP, as Sentry's ingest endpoint does. */
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
