import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 0x81;
const PING = 0x89;
const PONG = 0x8a;
const HEAD_END = '\r\n\r\n';
/** A mask of zeros is valid and leaves the data unchanged. */
const NO_MASK = Buffer.alloc(4);

/**
 * A minimal WebSocket client: it sends short texts and reads unmasked frames. Thousands share a core with Postgres, and
 * a full client library would dominate the measurement.
 */
export class FrameSocket {
  readonly #socket: Socket;
  readonly #onMessage: (message: Buffer) => void;
  #pending: Buffer = Buffer.alloc(0);
  #isOpen = false;
  #onOpen: (() => void) | undefined;

  private constructor(socket: Socket, onMessage: (message: Buffer) => void) {
    this.#socket = socket;
    this.#onMessage = onMessage;
    socket.on('data', (chunk) => this.#take(chunk));
  }

  static open(options: {
    port: number;
    path: string;
    protocol?: string;
    onMessage: (message: Buffer) => void;
  }): Promise<FrameSocket> {
    return new Promise((done, fail) => {
      const socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true });
      const frames = new FrameSocket(socket, options.onMessage);
      frames.#onOpen = () => done(frames);
      socket.on('error', fail);
      socket.on('close', () => fail(new Error('the socket was closed')));
      const headers = [
        `GET ${options.path} HTTP/1.1`,
        'Host: 127.0.0.1',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...(options.protocol ? [`Sec-WebSocket-Protocol: ${options.protocol}`] : []),
      ];
      socket.write(`${headers.join('\r\n')}${HEAD_END}`);
    });
  }

  get isOpen(): boolean {
    return this.#isOpen && !this.#socket.destroyed;
  }

  send(message: object): void {
    this.#write(TEXT, Buffer.from(JSON.stringify(message)));
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }

  #write(opcode: number, payload: Buffer): void {
    const long = payload.length > 125;
    const head = Buffer.alloc(long ? 4 : 2);
    head[0] = opcode;
    head[1] = 0x80 | (long ? 126 : payload.length);
    if (long) head.writeUInt16BE(payload.length, 2);
    this.#socket.write(Buffer.concat([head, NO_MASK, payload]));
  }

  #take(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    if (!this.#isOpen) {
      const end = this.#pending.indexOf(HEAD_END);
      if (end < 0) return;
      this.#isOpen = true;
      this.#pending = this.#pending.subarray(end + HEAD_END.length);
      this.#onOpen?.();
    }
    for (;;) {
      const length = this.#pending[1];
      if (length === undefined) return;
      const start = length < 126 ? 2 : length === 126 ? 4 : 10;
      if (this.#pending.length < start) return;
      const size =
        length < 126
          ? length
          : length === 126
            ? this.#pending.readUInt16BE(2)
            : this.#pending.readUInt32BE(6);
      if (this.#pending.length < start + size) return;
      const frame = this.#pending;
      this.#pending = frame.subarray(start + size);
      if (frame[0] === TEXT) this.#onMessage(frame.subarray(start, start + size));
      // The server closes a socket that does not answer pings.
      if (frame[0] === PING) this.#write(PONG, frame.subarray(start, start + size));
    }
  }
}
