import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { UserRole } from '../../src/features/accounts/user.entity.ts';
import { LIMITLESS, startTestApp, type TestApp } from '../testkit/app.ts';
import { hasNginx, type Nginx, startDns, startNginx } from '../testkit/processes/nginx.ts';
import { compile } from '../testkit/processes/ordinal-process.ts';
import { freePort } from '../testkit/processes/redis.ts';
import { type ServerProcess, startServerProcess } from '../testkit/processes/server-process.ts';
import { tellOf } from '../testkit/shop/events.ts';
import { signedInAs } from '../testkit/shop/people.ts';

const CLIENTS = 6;
/** The pause between two requests of a client, in milliseconds. */
const PAUSE_MS = 10;
const SOCKETS = 4;
const QUERIES = ['{ store { name } }', '{ products(first: 3) { nodes { name } } }'];
const EVENTS = `subscription ($after: String) {
  orderEvents(after: $after, types: [ORDER_UPDATED]) { data { ... on OrderChangeData { n: version } } cursor }
}`;

describe.skipIf(!hasNginx && !process.env.CI)('two instances behind ops/nginx.conf', () => {
  const addresses = ['127.0.0.2', '127.0.0.3'];
  let app: TestApp;
  let authorization: string;
  let port: number;
  let dns: Awaited<ReturnType<typeof startDns>>;
  let nginx: Nginx;
  const servers = new Map<string, ServerProcess>();
  beforeAll(async () => {
    [app] = await Promise.all([startTestApp({ environment: LIMITLESS }), compile()]);
    authorization = (await signedInAs(app, UserRole.MANAGER)).headers.authorization!;
    port = await freePort();
    dns = await startDns(addresses);
    await Promise.all(addresses.map(start));
    nginx = await startNginx({ port, dnsPort: dns.port });
  });
  afterAll(async () => {
    await nginx?.close();
    dns?.close();
    await Promise.all([...servers.values()].map((server) => server.end('SIGTERM')));
    await app?.close();
  });

  async function start(address: string): Promise<void> {
    const environment = { HOST: address, PORT: String(port), SHUTDOWN_WAIT_SECONDS: '1' };
    const settings = { ...environment, TRUSTED_PROXIES: '127.0.0.1' };
    servers.set(address, await startServerProcess(app.databaseUrl, settings));
  }

  async function stop(address: string): Promise<void> {
    expect(await servers.get(address)?.end('SIGTERM')).toBe(0);
    servers.delete(address);
  }

  /** Sends a query. Returns the status and the problem if it fails. */
  function ask(agent: Agent, query: string): Promise<string> {
    return new Promise((done) => {
      const headers = { 'content-type': 'application/json', authorization };
      const asked = request(`${nginx.url}/graphql`, {
        agent,
        method: 'POST',
        headers,
        rejectUnauthorized: false,
      });
      asked.on('error', (error) => done(error.message));
      asked.on('response', (response) => {
        text(response).then(
          (body) => done(body.includes('"errors"') ? body : String(response.statusCode)),
          (error: Error) => done(error.message),
        );
      });
      asked.end(JSON.stringify({ query }));
    });
  }

  /** Subscribes until the event with the last number arrives. Resumes with its last cursor when its socket closes. */
  function listenUntil(lastNumber: () => number) {
    const numbers: number[] = [];
    const failures: unknown[] = [];
    let connections = 0;
    let after: string | undefined;
    const connectOnce = () =>
      new Promise<void>((done) => {
        const url = `${nginx.url.replace('https', 'wss')}/graphql`;
        const socket = new WebSocket(url, 'graphql-transport-ws', { rejectUnauthorized: false });
        socket.on('open', () =>
          socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
        );
        socket.on('error', () => undefined);
        socket.on('close', () => done());
        socket.on('message', (data) => {
          const { type, payload } = JSON.parse(String(data)) as { type: string; payload?: Told };
          if (type === 'connection_ack') {
            connections += 1;
            const subscription = { query: EVENTS, variables: { after } };
            socket.send(JSON.stringify({ id: 'events', type: 'subscribe', payload: subscription }));
          } else if (type === 'next' && payload?.data) {
            numbers.push(payload.data.orderEvents.data.n);
            after = payload.data.orderEvents.cursor;
            if (payload.data.orderEvents.data.n >= lastNumber()) socket.close();
          } else if (type !== 'ping') failures.push({ type, payload });
        });
      });
    const ended = (async () => {
      while ((numbers.at(-1) ?? -1) < lastNumber()) {
        await connectOnce();
        await wait(100);
      }
    })();
    return { numbers, failures, ended, connections: () => connections };
  }

  interface Told {
    readonly data?: {
      readonly orderEvents: { readonly data: { readonly n: number }; readonly cursor: string };
    };
  }

  it('are restarted one after the other, and one moves, without an error or a missed event', async () => {
    const outcomes = new Map<string, number>();
    let isOver = false;
    let last = Number.POSITIVE_INFINITY;
    const load = Array.from({ length: CLIENTS }, async (_, at) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isOver) {
        const outcome = await ask(agent, QUERIES[at % QUERIES.length]!);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        await wait(PAUSE_MS);
      }
      agent.destroy();
    });
    const listeners = Array.from({ length: SOCKETS }, () => listenUntil(() => last));
    await expect.poll(() => listeners.every(({ connections }) => connections() === 1)).toBe(true);
    // A client needs a first cursor before it can resume.
    await wait(300);
    let told = 0;
    const tell = () => tellOf(app, { data: { version: told++ } });
    await tell();
    await expect.poll(() => listeners.every(({ numbers }) => numbers.length === 1)).toBe(true);
    const telling = (async () => {
      while (!isOver) {
        await tell();
        await wait(50);
      }
    })();

    await stop('127.0.0.2');
    await start('127.0.0.2');
    await stop('127.0.0.3');
    addresses.splice(1, 1, '127.0.0.4');
    await start('127.0.0.4');
    // Longer than nginx caches the name.
    await wait(2_500);
    const answered = outcomes.get('200') ?? 0;
    await stop('127.0.0.2');
    await expect.poll(() => outcomes.get('200')).toBeGreaterThan(answered + 20);

    isOver = true;
    await Promise.all([...load, telling]);
    last = told;
    await tell();
    await Promise.all(listeners.map(({ ended }) => ended));
    expect([...outcomes.keys()]).toEqual(['200']);
    for (const { numbers, failures, connections } of listeners) {
      expect(failures).toEqual([]);
      expect(connections()).toBeGreaterThan(1);
      expect(numbers).toEqual(Array.from({ length: told }, (_, n) => n));
    }
  });
});
