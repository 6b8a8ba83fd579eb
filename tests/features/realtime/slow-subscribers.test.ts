import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { rawSocket } from '../../testkit/clients/raw-socket.ts';
import { subscribe } from '../../testkit/clients/subscriber.ts';
import { it as base } from '../../testkit/fixtures.ts';
import { tellOf } from '../../testkit/shop/events.ts';

const EVENTS =
  'subscription { orderEvents(types: [ORDER_UPDATED]) { data { ... on OrderChangeData { n: version number } } cursor } }';
const PADDING = 'x'.repeat(20_000);
const BATCH = 100;
/** More than the kernel buffers for a connection, plus the largest number of waiting events. */
const BATCHES = 24;

interface DeafSubscriber {
  /** The close code. */
  readonly closed: Promise<number>;
  /** The numbers of the events that arrived. */
  readonly numbers: number[];
  listen(): void;
  close(): void;
}

const it = base
  /** A subscriber that stops reading once the server has accepted the subscription. */
  .extend('deafSubscriber', ({ app, manager }) => async (): Promise<DeafSubscriber> => {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const numbers: number[] = [];
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    const send = (message: object) => socket.send(JSON.stringify(message));
    await new Promise<void>((resolve) => {
      socket.on('open', () => send({ type: 'connection_init', payload: manager.headers }));
      socket.on('message', (text) => {
        const { id, type, payload } = JSON.parse(String(text)) as Message;
        if (type === 'connection_ack') {
          send({ type: 'subscribe', id: 'events', payload: { query: EVENTS } });
          send({ type: 'subscribe', id: 'ready', payload: { query: '{ __typename }' } });
        }
        if (id === 'ready') resolve();
        if (id === 'events' && payload) numbers.push(payload.data.orderEvents.data.n);
      });
    });
    socket.pause();
    return { closed, numbers, listen: () => socket.resume(), close: () => socket.terminate() };
  });

interface Message {
  id?: string;
  type: string;
  payload?: { data: { orderEvents: { data: { n: number } } } };
}

const range = (count: number) => Array.from({ length: count }, (_, n) => n);

it('closes who does not read with 1013, while those who share its answers miss nothing', async ({
  app,
  manager,
  deafSubscriber,
}) => {
  const deaf = await deafSubscriber();
  const quick = await subscribe<{ data: { n: number } }>(manager, EVENTS);
  expect(app.shop.feeds.groupCount).toBe(1);
  for (let batch = 0; batch < BATCHES; batch++) {
    const events = range(BATCH).map((n) => ({ data: { version: batch * BATCH + n, number: PADDING } }));
    await tellOf(app, ...events);
    await quick.take((batch + 1) * BATCH);
  }
  await expect.poll(() => app.shop.feeds.size).toBe(1);
  deaf.listen();
  expect([1006, 1013]).toContain(await deaf.closed);
  expect(deaf.numbers).toEqual(range(deaf.numbers.length));
  expect(quick.items.map(({ data }) => data.n)).toEqual(range(BATCHES * BATCH));
  expect(quick.errors).toEqual([]);
  await quick.close();
});

it('keeps what a subscriber does not take yet, and sends it in order when it reads again', async ({
  app,
  manager,
  deafSubscriber,
}) => {
  const deaf = await deafSubscriber();
  await tellOf(app, ...range(800).map((n) => ({ data: { version: n, number: PADDING } })));
  const quick = await subscribe<{ data: { n: number } }>(manager, EVENTS);
  await tellOf(app, { data: { version: 800 } });
  await quick.take(1);
  deaf.listen();
  await expect.poll(() => deaf.numbers.length).toBe(801);
  expect(deaf.numbers).toEqual(range(801));
  deaf.close();
  await quick.close();
});

it('answers under any id a client may choose', async ({ app, manager }) => {
  const socket = await rawSocket(app.url);
  await socket.init(manager.headers);
  const id = 'ünï"\\\n😀';
  socket.send({ type: 'subscribe', id, payload: { query: EVENTS } });
  await socket.ask({ query: '{ __typename }' }, 'ready');
  await tellOf(app, { data: { version: 1 } });
  let message = await socket.next();
  while (message.type === 'complete') message = await socket.next();
  expect(message).toMatchObject({ id, type: 'next', payload: { data: { orderEvents: { data: { n: 1 } } } } });
  socket.end();
});
