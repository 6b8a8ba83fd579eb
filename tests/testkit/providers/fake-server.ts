import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The HTTP part of the fakes of payment providers. */

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with a request. */
export interface Fault {
  /** The request as `POST /v1/refunds`. Every request without it. */
  readonly matches?: RegExp;
  /** A status, or no answer: `hang` keeps the connection open, `cut` closes it. */
  readonly fails: 'hang' | 'cut' | number;
  /** Whether the effect happens all the same. */
  readonly hasEffect?: boolean;
  /** The number of requests. The default is 1. A closed connection is tried again by most clients. */
  readonly times?: number;
}

/** Faults in the order in which tests asked for them. Each request meets one at most. */
export class Faults {
  #next: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#next.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#next = [];
  }

  take({ method, path }: FakeRequest): Fault | undefined {
    const met = this.#next.find(({ fault }) => fault.matches?.test(`${method} ${path}`) ?? true);
    if (!met) return undefined;
    met.left -= 1;
    this.#next = this.#next.filter(({ left }) => left > 0);
    return met.fault;
  }
}

export interface FakeServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly requests: FakeRequest[];
  close(): Promise<void>;
}

/** @param answer returns `hang` or `cut` for a request that gets no answer */
export async function startFakeServer(
  answer: (request: FakeRequest) => FakeAnswer | 'hang' | 'cut',
): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = await read(message);
    requests.push(request);
    const answered = answer(request);
    if (answered === 'cut') message.socket.destroy();
    else if (answered !== 'hang') write(response, answered);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function read(message: IncomingMessage): Promise<FakeRequest> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  const [path = '', query = ''] = (message.url ?? '').split('?');
  const { method = 'GET', headers } = message;
  return { method, path, query, headers, body: Buffer.concat(parts).toString() };
}

function write(response: ServerResponse, { status, body, headers }: FakeAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
