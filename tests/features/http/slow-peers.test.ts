import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { HttpTimeouts } from '../../../src/platform/http/http-timeouts.ts';
import { startMetricsServer } from '../../../src/platform/http/metrics-server.ts';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';

const TIMEOUTS: HttpTimeouts = {
  headersMs: 400,
  requestMs: 1_500,
  bodyIdleMs: 400,
  answerIdleMs: 60_000,
  keepAliveMs: 200,
  checkEveryMs: 50,
};
const PART_MS = 150;
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n';
const BODY = '{"query":"{ store { name } }"}';
const WHOLE = `${HEAD}Content-Length: ${BODY.length}\r\n\r\n${BODY}`;
const UPGRADE = 'GET /graphql HTTP/1.1\r\nHost: shop\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';

const it = appTest({ timeouts: TIMEOUTS }).extend('metrics', { scope: 'file' }, () =>
  startMetricsServer({
    read: async () => 'up 1\n',
    contentType: 'text/plain',
    port: 0,
    host: '127.0.0.1',
    timeouts: TIMEOUTS,
  }),
);

it.afterAll(async ({ metrics }) => {
  await metrics.close();
});

interface Peer {
  readonly socket: Socket;
  /** Everything the server sent until it closed the connection. */
  readonly closed: Promise<string>;
}

/** A peer that never closes its side of the connection. */
function peer(url: string, beginning: string): Peer {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  socket.on('error', () => undefined);
  const closed = new Promise<string>((done) => {
    socket.once('end', () => done(said)).once('close', () => done(said));
  });
  if (beginning) socket.write(beginning);
  return { socket, closed };
}

/** Sends a part repeatedly until the server closes the connection. */
async function drip({ socket, closed }: Peer, part: string): Promise<string> {
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
  });
  while (!isClosed) {
    socket.write(part);
    await wait(PART_MS);
  }
  return closed;
}

describe('a connection is closed', () => {
  it('when nothing comes over it', async ({ app, metrics }) => {
    for (const url of [app.url, metrics.url])
      expect(await peer(url, '').closed).toMatch(/^(HTTP\/1.1 408|$)/);
  });

  it('when its headers do not end, however they come', async ({ app, metrics }) => {
    for (const url of [app.url, metrics.url]) {
      expect(await peer(url, 'GET / HTTP/1.1\r\nHost: shop\r\n').closed).toContain('408');
      expect(await drip(peer(url, 'GET / HTTP/1.1\r\nHost: shop\r\n'), 'X-Part: 1\r\n')).toContain('408');
    }
  });

  it('when an upgrade to a WebSocket stalls', async ({ app }) => {
    expect(await peer(app.url, UPGRADE).closed).toContain('408');
  });

  it('when its body stops coming', async ({ app }) => {
    const startedAt = performance.now();
    expect(await peer(app.url, `${HEAD}Content-Length: 1000\r\n\r\n{"query":`).closed).toContain('408');
    expect(performance.now() - startedAt).toBeLessThan(TIMEOUTS.requestMs);
    expect(await peer(app.url, `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"que`).closed).toContain(
      '408',
    );
  });

  it('when its body never ends, although it comes', async ({ app, metrics }) => {
    const startedAt = performance.now();
    expect(await drip(peer(app.url, `${HEAD}Content-Length: 1000\r\n\r\n`), ' ')).toContain('408');
    expect(performance.now() - startedAt).toBeGreaterThan(TIMEOUTS.requestMs);
    expect(await drip(peer(metrics.url, `${HEAD}Content-Length: 1000\r\n\r\n`), ' ')).toContain('404');
  });

  it('when nobody reads the body, because the request is refused before', async ({ app }) => {
    const refused = peer(app.url, 'POST /nowhere HTTP/1.1\r\nHost: shop\r\nContent-Length: 100\r\n\r\n');
    expect(await drip(refused, ' ')).toMatch(/^HTTP\/1.1 4\d\d/);
  });

  it('when no other request comes over it', async ({ app, metrics }) => {
    const answer = await peer(app.url, WHOLE).closed;
    expect(answer).toContain('HTTP/1.1 200');
    expect(answer).not.toContain('408');
    expect(await peer(metrics.url, 'GET /metrics HTTP/1.1\r\nHost: shop\r\n\r\n').closed).toContain('up 1');
  });

  it('when its peer does not read the answer', async () => {
    const large = await startMetricsServer({
      read: async () => 'x'.repeat(50_000_000),
      contentType: 'text/plain',
      port: 0,
      host: '127.0.0.1',
      timeouts: { ...TIMEOUTS, answerIdleMs: 300 },
    });
    const deaf = peer(large.url, 'GET /metrics HTTP/1.1\r\nHost: shop\r\n\r\n');
    deaf.socket.pause();
    await wait(1_500);
    deaf.socket.resume();
    expect((await deaf.closed).length).toBeLessThan(50_000_000);
    await large.close();
  });

  it('after a refused upgrade, although its peer keeps its half open', async ({ app }) => {
    const origin = 'Origin: https://evil.example\r\n';
    const refused = peer(app.url, `${UPGRADE}${origin}\r\n`);
    expect(await refused.closed).toContain('403');
    const isGone = () => {
      refused.socket.write('x');
      return refused.socket.destroyed;
    };
    await expect.poll(isGone).toBe(true);
  });
});

it('a WebSocket that is closed ends within seconds, although its peer does not answer the close', async ({
  app,
}) => {
  const startedAt = performance.now();
  const upgrade = `${UPGRADE}Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${btoa('0123456789abcdef')}\r\n`;
  const silent = peer(app.url, `${upgrade}Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`);
  await once(silent.socket, 'data');
  // A masked text frame of one character, which is not a valid message.
  silent.socket.write(Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0x7b]));
  expect(await silent.closed).toContain('Invalid message received');
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});

describe('a connection stays open', () => {
  it('while a WebSocket runs over it', async ({ app }) => {
    const socket = await rawSocket(app.url);
    await socket.init();
    await wait(TIMEOUTS.requestMs + 2 * TIMEOUTS.checkEveryMs);
    expect(await socket.ask({ query: '{ __typename }' })).toMatchObject({ type: 'next' });
    socket.end();
  });

  it('while a body comes in parts within its time', async ({ app }) => {
    const slow = peer(app.url, `${HEAD}Content-Length: ${BODY.length}\r\n\r\n`);
    for (const part of [BODY.slice(0, 10), BODY.slice(10, 20), BODY.slice(20)]) {
      await wait(PART_MS);
      slow.socket.write(part);
    }
    expect(await slow.closed).toContain('HTTP/1.1 200');
  });
});
