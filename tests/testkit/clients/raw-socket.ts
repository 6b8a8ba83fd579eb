import { WebSocket } from 'ws';

export interface RawMessage {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A WebSocket without a client library, which sends and shows raw messages. */
export interface RawSocket {
  send(message: object | string): void;
  /**
   * The next message that was not read yet.
   *
   * @throws when the socket closes first
   */
  next(): Promise<RawMessage>;
  /** The server's close code and reason. */
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Sends `connection_init` and waits for the acknowledgement. */
  init(payload?: object): Promise<void>;
  /** Runs one operation and returns the first message of its answer. */
  ask(payload: object, id?: string): Promise<RawMessage>;
  end(): void;
}

/** @throws Error with the status when the server refuses the upgrade */
export async function rawSocket(
  url: string,
  options: { protocol?: string; headers?: Record<string, string> } = {},
): Promise<RawSocket> {
  const { protocol = 'graphql-transport-ws', headers = {} } = options;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol || [], { headers });
  const arrived: RawMessage[] = [];
  let wake: () => void = () => undefined;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('message', (data) => {
    arrived.push(JSON.parse(String(data)) as RawMessage);
    wake();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (_, response) =>
      reject(new Error(`refused with ${response.statusCode}`)),
    );
  });
  socket.on('error', () => undefined);

  async function next(): Promise<RawMessage> {
    while (arrived.length === 0) {
      const message = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const end = await Promise.race([message, closed]);
      if (end && arrived.length === 0) throw new Error(`closed with ${end.code} ${end.reason}`);
    }
    return arrived.shift()!;
  }
  function send(message: object | string): void {
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }
  return {
    send,
    next,
    closed,
    init: async (payload) => {
      send({ type: 'connection_init', payload });
      const { type } = await next();
      if (type !== 'connection_ack') throw new Error(`${type} instead of connection_ack`);
    },
    ask: async (payload, id = 'one') => {
      send({ id, type: 'subscribe', payload });
      for (;;) {
        const message = await next();
        if (message.id === id && message.type !== 'complete') return message;
      }
    },
    end: () => socket.terminate(),
  };
}
