import type { Server } from 'node:http';
import type { WebSocketServer } from 'ws';
import { isAllowedOrigin } from '../http/origins.ts';

/**
 * Hands the upgrades of one path to the sockets. A browser says on whose behalf it connects and nothing else keeps
 * foreign pages from opening sockets with a visitor's cookies, so a foreign origin is answered 403; clients that are
 * no browsers send no origin.
 */
export function acceptUpgrades(options: {
  httpServer: Server;
  sockets: WebSocketServer;
  path: string;
  corsOrigins: readonly string[];
}): void {
  const { httpServer, sockets, path, corsOrigins } = options;
  httpServer.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== path) {
      socket.destroy();
      return;
    }
    if (!isAllowedOrigin(request.headers, corsOrigins)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.emit('connection', webSocket, request);
      // What a peer sends wrongly, such as too large a message, closes its socket; it is no news for our console.
      webSocket.removeAllListeners('error').on('error', () => undefined);
    });
  });
}
