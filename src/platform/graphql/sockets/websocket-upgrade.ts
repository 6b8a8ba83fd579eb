import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { WebSocketServer } from 'ws';
import { newId } from '../../../values/ids.ts';
import { forbidden } from '../../errors/request-errors.ts';
import { isAllowedOrigin } from '../../network/origins.ts';
import { logRefusal } from '../operation-log.ts';

/**
 * Passes the upgrades of one path to the sockets. Only the `Origin` header keeps foreign pages from opening sockets
 * with a visitor's cookies, so a foreign origin gets 403. Clients other than browsers send no origin.
 */
export function acceptUpgrades(options: {
  httpServer: Server;
  sockets: WebSocketServer;
  path: string;
  corsOrigins: readonly string[];
  log: Logger;
}): void {
  const { httpServer, sockets, path, corsOrigins, log } = options;
  httpServer.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== path) {
      socket.destroy();
      return;
    }
    if (!isAllowedOrigin(request.headers, corsOrigins)) {
      const requestId = newId();
      logRefusal(log, { requestId, transport: 'websocket', error: forbidden() });
      const headers = `X-Request-Id: ${requestId}\r\nConnection: close\r\nContent-Length: 0`;
      // A peer may keep its half of the connection open forever.
      socket.end(`HTTP/1.1 403 Forbidden\r\n${headers}\r\n\r\n`, () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.emit('connection', webSocket, request);
      // A peer's protocol error, such as too large a message, closes its socket. It is not worth a log line.
      webSocket.removeAllListeners('error').on('error', () => undefined);
    });
  });
}
