import { connect, createServer, type Socket } from 'node:net';

/** A TCP proxy that cuts connections: a bad network between clients and a server. */
export interface CuttingProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Connections that it cut or froze. */
  readonly cutCount: number;
  /** Cuts all connections, and each new one at once, until `open`. */
  close(): void;
  open(): void;
  /** From now on it cuts nothing. Connections that are frozen stay so. */
  calmDown(): void;
  end(): Promise<void>;
}

/** Bytes from the server until a connection is cut: in the handshake, within a message or between two. */
const MIN_BYTES = 50;
const MAX_BYTES = 2500;
/** The sockets of cut connections. They stay open, but forward nothing. */
const FROZEN_SHARE = 0.2;

/** @param url of the server. @param random a number from 0 to 1 */
export async function startCuttingProxy(
  url: string,
  random: () => number = Math.random,
): Promise<CuttingProxy> {
  const { hostname, port } = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let cutCount = 0;
  let isClosed = false;
  let isCalm = false;

  const proxy = createServer((client) => {
    if (isClosed) {
      client.destroy();
      return;
    }
    const server = connect(Number(port), hostname);
    const pair = [client, server] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        for (const end of pair) end.destroy();
      });
    }
    client.pipe(server);
    let budget = MIN_BYTES + random() * (MAX_BYTES - MIN_BYTES);
    server.on('data', (bytes) => {
      budget -= bytes.length;
      if (budget > 0 || isCalm) {
        client.write(bytes);
        return;
      }
      cutCount++;
      if (random() < FROZEN_SHARE) {
        client.unpipe(server);
        client.resume();
        server.removeAllListeners('data').resume();
        return;
      }
      // A message that is cut within: the rest never arrives.
      client.write(bytes.subarray(0, Math.max(0, bytes.length + Math.floor(budget))), () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address() as { port: number };
  const cutAll = (): void => {
    for (const [client] of pairs) client.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    get cutCount() {
      return cutCount;
    },
    close: () => {
      isClosed = true;
      cutCount += pairs.size;
      cutAll();
    },
    open: () => {
      isClosed = false;
    },
    calmDown: () => {
      isCalm = true;
    },
    end: async () => {
      cutAll();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
