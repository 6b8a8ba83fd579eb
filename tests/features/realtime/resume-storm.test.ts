import { setTimeout as wait } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import { LIMITLESS } from '../../testkit/app.ts';
import { type RawMessage, rawSocket } from '../../testkit/clients/raw-socket.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { tellOf } from '../../testkit/shop/events.ts';

const EVENTS =
  'subscription ($after: String) { orderEvents(after: $after, types: [ORDER_UPDATED]) { data { ... on OrderChangeData { n: version } } cursor } }';
const CLIENTS = 12;
/** More than one page of history. */
const MISSED = 700;
const CUTS = 6;

interface Told {
  readonly data: { orderEvents: { data: { n: number }; cursor: string } };
}

/** The results of a client that resumes with its last cursor after every cut. */
interface Resumed {
  readonly numbers: readonly number[];
  readonly closeCodes: readonly number[];
  /** Messages that end a subscription, or report an event without its data. */
  readonly failures: readonly RawMessage[];
}

const it = appTest({ environment: LIMITLESS }).extend(
  'resume',
  ({ app, manager }) =>
    async (cursor: string, count: number): Promise<Resumed> => {
      const numbers: number[] = [];
      const closeCodes: number[] = [];
      const failures: RawMessage[] = [];
      let after = cursor;
      while (numbers.length < count && failures.length === 0) {
        const socket = await rawSocket(app.url);
        try {
          await socket.init(manager.headers);
          socket.send({ id: 'events', type: 'subscribe', payload: { query: EVENTS, variables: { after } } });
          while (numbers.length < count && failures.length === 0) {
            const message = await socket.next();
            const told = message.payload as Told;
            if (message.type === 'next' && told.data) {
              numbers.push(told.data.orderEvents.data.n);
              after = told.data.orderEvents.cursor;
            } else failures.push(message);
          }
          socket.end();
        } catch {
          closeCodes.push((await socket.closed).code);
          await wait(50);
        }
      }
      return { numbers, closeCodes, failures };
    },
);

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ data: { version: from + at } }));

it('closes who cannot be served when many resume with 1013, so that each comes back and misses nothing', async ({
  app,
  manager,
  resume,
}) => {
  const { core } = app.shop;
  const first = await rawSocket(app.url);
  await first.init(manager.headers);
  first.send({ id: 'events', type: 'subscribe', payload: { query: EVENTS } });
  await first.ask({ query: '{ __typename }' }, 'ready');
  await tellOf(app, { data: { version: -1 } });
  let message = await first.next();
  while (message.type === 'complete') message = await first.next();
  const { cursor } = (message.payload as Told).data.orderEvents;
  first.end();
  await tellOf(app, ...numbered(0, MISSED));

  const storm = Promise.all(Array.from({ length: CLIENTS }, () => resume(cursor, MISSED + 1)));
  let cut = 0;
  for (let round = 0; round < 200 && cut < CUTS; round++) {
    const holder = await core.pool.connect();
    await holder.query('begin; lock table events in access exclusive mode');
    await wait(60);
    const { rowCount } = await holder.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like '%replays' and wait_event_type = 'Lock'`,
    );
    cut += rowCount ?? 0;
    await holder.query('rollback');
    holder.release();
  }
  expect(cut).toBeGreaterThanOrEqual(CUTS);
  await tellOf(app, { data: { version: MISSED } });
  const resumed = await storm;
  expect(resumed.flatMap(({ failures }) => failures)).toEqual([]);
  for (const { numbers } of resumed) {
    expect(numbers).toEqual(Array.from({ length: MISSED + 1 }, (_, n) => n));
  }
  const codes = resumed.flatMap(({ closeCodes }) => closeCodes);
  expect(codes.length).toBeGreaterThan(0);
  expect(new Set(codes)).toEqual(new Set([1013]));
});

it('prints nothing when a client leaves while answers to it are on their way', async ({ app, manager }) => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const query = '{ __schema { types { description fields { description args { description } } } } }';
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const send = (message: object) => socket.send(JSON.stringify(message));
  await new Promise((done) => socket.once('open', done));
  send({ type: 'connection_init', payload: manager.headers });
  await new Promise((done) => socket.once('message', done));
  // More than the operating system buffers for a reader that has stopped.
  socket.pause();
  for (let id = 0; id < 90; id++) {
    send({ id: String(id), type: 'subscribe', payload: { query } });
  }
  await wait(1_000);
  socket.terminate();
  const { anonymous } = app;
  await anonymous.run('{ __typename }');
  await wait(200);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
