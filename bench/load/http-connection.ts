import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const CONTENT_LENGTH = /\r\ncontent-length: (\d+)/i;

export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * One keep-alive connection that sends prepared requests and reads answers with a content length, one at a time. It
 * uses the raw socket, because `node:http` would use too much of the core it shares with Postgres.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #received = 0;
  /** Length of head and body together, once the head is read. */
  #expected: number | undefined;
  #headLength = 0;
  #settle: { done: (answer: HttpAnswer) => void; fail: (error: Error) => void } | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#settle?.fail(error));
    this.#socket.on('close', () => this.#settle?.fail(new Error('the connection was closed')));
  }

  send(request: Buffer): Promise<HttpAnswer> {
    return new Promise((done, fail) => {
      this.#settle = { done, fail };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    if (this.#expected === undefined) this.#readHead();
    if (this.#expected === undefined || this.#received < this.#expected) return;
    const whole = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    const answer = {
      status: Number(whole.toString('latin1', 9, 12)),
      body: whole.subarray(this.#headLength, this.#expected),
    };
    const settle = this.#settle;
    this.#chunks = [];
    this.#received = 0;
    this.#expected = undefined;
    this.#settle = undefined;
    settle?.done(answer);
  }

  #readHead(): void {
    const soFar = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    const end = soFar.indexOf(HEAD_END);
    if (end < 0) return;
    const length = CONTENT_LENGTH.exec(soFar.toString('latin1', 0, end))?.[1];
    if (length === undefined) {
      this.#settle?.fail(new Error('an answer without a content length'));
      return;
    }
    this.#headLength = end + HEAD_END.length;
    this.#expected = this.#headLength + Number(length);
  }
}

/** A complete request in wire format. */
export function httpRequest(request: {
  method: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: object;
}): Buffer {
  const body = request.body === undefined ? '' : JSON.stringify(request.body);
  const headers = {
    host: '127.0.0.1',
    ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    ...request.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${request.method} ${request.path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
