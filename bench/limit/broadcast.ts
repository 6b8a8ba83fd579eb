import type { Server } from 'node:http';
import { Client } from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';

export const LIMIT_CHANNEL = 'bench_limit';

/** The message with which a client subscribes to a topic; `*` means all. */
interface Wish {
  readonly topic: string;
}

/**
 * Raw `ws`: sends one string to everybody, or to the subscribers of its topic. Events come from Postgres, as for
 * Ordinal: `notify bench_limit, '<topic> <message>'`.
 */
export async function startBroadcast(server: Server, databaseUrl: string): Promise<void> {
  const topics = new Map<string, Set<WebSocket>>();
  const sockets = new WebSocketServer({ server, path: '/sockets' });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { topic }: Wish = JSON.parse(data.toString());
      const members = topics.get(topic) ?? new Set();
      topics.set(topic, members.add(socket));
      socket.on('close', () => members.delete(socket));
      socket.send('{"type":"ready"}');
    });
  });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', ({ payload = '' }) => {
    const gap = payload.indexOf(' ');
    const message = Buffer.from(payload.slice(gap + 1));
    for (const topic of ['*', payload.slice(0, gap)]) {
      for (const socket of topics.get(topic) ?? []) socket.send(message, { binary: false });
    }
  });
  await client.query(`listen ${LIMIT_CHANNEL}`);
}
