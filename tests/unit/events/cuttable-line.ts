import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A proxy to the database that a test can cut and restore. To its client this looks like a restart of Postgres. */
export class CuttableLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target: URL;
  #isCut = false;

  private constructor(target: URL) {
    this.#target = target;
    this.#server = createServer((near) => {
      if (this.#isCut) {
        near.destroy();
        return;
      }
      const far = connect(Number(this.#target.port || 5432), this.#target.hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
  }

  static async to(databaseUrl: string): Promise<{ line: CuttableLine; url: string }> {
    const url = new URL(databaseUrl);
    const line = new CuttableLine(url);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String((line.#server.address() as AddressInfo).port);
    return { line, url: through.href };
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  /** Points to another server, as a moved address does. Existing connections are cut. */
  turnTo(databaseUrl: string): void {
    this.cut();
    this.#target = new URL(databaseUrl);
    this.mend();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
