import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventLagSeconds } from '../../../src/platform/events/event-lag.ts';
import { appendEvents } from '../../../src/platform/events/event-log.ts';
import type { EventStream } from '../../../src/platform/events/event-stream.ts';
import type { StoredEvent } from '../../../src/platform/events/stored-event.ts';
import { databaseUrl, findAdminUrl } from '../../testkit/databases/postgres.ts';
import { CuttableLine } from './cuttable-line.ts';
import { EventsFixture, numbersOf, take } from './events-fixture.ts';

const WRITERS = 8;
const TRANSACTIONS = 60;

let fixture: EventsFixture;
beforeAll(async () => {
  fixture = await EventsFixture.open();
});
const readers: string[] = [];
afterAll(async () => {
  for (const role of readers) await fixture.pool.query(`drop owned by ${role}; drop role ${role}`);
  await fixture.close();
});

/** Overlapping transactions that commit in a different order than they append. A fifth of them is rolled back. */
async function write(stream: EventStream, storeId: string, writer: number): Promise<string[]> {
  const committed: string[] = [];
  for (let turn = 0; turn < TRANSACTIONS; turn++) {
    const names = Array.from({ length: 1 + (turn % 3) }, (_, at) => `${writer}/${turn}/${at}`);
    const work = fixture.transaction(async (em) => {
      for (const n of names) {
        await appendEvents(em, [fixture.newEvent({ storeId, data: { n } })]);
        await sleep(Math.random() * 6);
      }
      if (turn % 5 === 4) throw new Error('rolled back');
    });
    await work.then(
      () => committed.push(...names),
      () => undefined,
    );
    stream.wake();
  }
  return committed;
}

/** Reads, is cut off at a random moment, and resumes on the other instance with its last cursor. */
async function takeByResuming(
  streams: readonly [EventStream, EventStream],
  storeId: string,
  last: string,
): Promise<StoredEvent[]> {
  const taken: StoredEvent[] = [];
  let after = streams[0].position;
  for (let turn = 0; taken.at(-1)?.data.n !== last; turn++) {
    const events = streams[turn % 2 ? 1 : 0].subscribe({ storeId, after });
    const cut = setTimeout(() => void events.return(), Math.random() * 40);
    for await (const event of events) {
      taken.push(event);
      after = event.cursor;
    }
    clearTimeout(cut);
  }
  return taken;
}

/** A writing transaction of a superuser in another database of the cluster, open until it is ended. */
async function writeElsewhere(): Promise<Client> {
  const elsewhere = new Client({ connectionString: databaseUrl(await findAdminUrl(), 'postgres') });
  await elsewhere.connect();
  await elsewhere.query('begin');
  await elsewhere.query('select pg_current_xact_id()');
  return elsewhere;
}

/** The URL of a role that can read the log but cannot see other roles' activity. */
async function readerUrl(): Promise<string> {
  const role = `reader_${randomUUID().replaceAll('-', '')}`;
  await fixture.pool.query(`create role ${role} login password 'secret'`);
  await fixture.pool.query(`grant select on all tables in schema public to ${role}`);
  // The first session starts the epoch of a new database.
  await fixture.pool.query(`grant insert on event_epochs to ${role}`);
  readers.push(role);
  const url = new URL(fixture.url);
  url.username = role;
  url.password = 'secret';
  return url.href;
}

describe('delivery', () => {
  it.each([
    ['', false],
    [' beside a transaction of another database', true],
  ])(
    'loses and repeats nothing, live or resumed, while eight writers commit out of order%s',
    async (_, isHeld) => {
      const foreign = isHeld ? await writeElsewhere() : undefined;
      const [one, two] = [await fixture.startStream(), await fixture.startStream()];
      const storeId = await fixture.addStore();
      const live = one.subscribe({ storeId });
      const elsewhere = two.subscribe({ storeId });

      const resumed = takeByResuming([one, two], storeId, 'end');
      const written = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) => write(writer % 2 ? one : two, storeId, writer)),
      );
      await fixture.append({ storeId, data: { n: 'end' } });
      one.wake();
      const expected = [...written.flat(), 'end'];

      const liveNames = numbersOf(await take(live, expected.length));
      expect(liveNames.toSorted()).toEqual(expected.toSorted());
      expect(numbersOf(await take(elsewhere, expected.length))).toEqual(liveNames);
      expect(numbersOf(await resumed)).toEqual(liveNames);
      await foreign?.end();
    },
  );

  it('does not wait for transactions of other databases of the cluster, of any role', async () => {
    const elsewhere = await writeElsewhere();
    const stream = await fixture.startStream(await readerUrl());
    const events = stream.subscribe({ storeId: fixture.storeId });
    for (const n of [0, 1]) {
      await fixture.appendMany(1, n);
      stream.wake();
      const told = await Promise.race([take(events, 1), sleep(20_000)]);
      expect(told && numbersOf(told)).toEqual([n]);
    }
    // It stays open to the end. A transaction of another test file may be older.
    const { rows } = await elsewhere.query<{ isHeld: boolean }>(
      'select pg_current_xact_id() >= pg_snapshot_xmin(pg_current_snapshot()) as "isHeld"',
    );
    await elsewhere.end();
    expect(rows).toEqual([{ isHeld: true }]);
  });

  it('reaches the other instance without waiting for its poll', async () => {
    const polls = vi
      .spyOn(globalThis, 'setInterval')
      .mockImplementation(() => setTimeout(() => undefined, 0));
    const [one, two] = [await fixture.startStream(), await fixture.startStream()];
    expect(polls).toHaveBeenCalledTimes(2);
    polls.mockRestore();
    const [fromOne, fromTwo] = [one, two].map((stream) => stream.subscribe({ storeId: fixture.storeId }));
    for (let n = 0; n < 4; n++) {
      await fixture.appendMany(1, n);
      // Repeatedly, because a transaction of another test file may be in progress and delay the event.
      const waking = setInterval(() => (n % 2 ? one : two).wake(), 20);
      const seen = await Promise.all([take(fromOne!, 1), take(fromTwo!, 1)]);
      clearInterval(waking);
      expect(seen.map(numbersOf)).toEqual([[n], [n]]);
    }
  });

  it('is announced by the statement that reads it, without one of its own', async () => {
    const listener = new Client({ connectionString: fixture.url });
    await listener.connect();
    await listener.query('listen ordinal_events');
    const heard = vi.fn();
    listener.on('notification', heard);
    const query = vi.spyOn(Client.prototype, 'query');
    try {
      const stream = await fixture.startStream();
      const storeId = await fixture.addStore();
      const events = stream.subscribe({ storeId });
      for (const n of [1, 2, 3]) {
        await sleep(60);
        await fixture.append({ storeId, data: { n } });
        stream.wake();
        expect(numbersOf(await take(events, 1))).toEqual([n]);
      }
      await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3));
      const texts = query.mock.calls.map(([text]) =>
        typeof text === 'string' ? text : Reflect.get(text, 'text'),
      );
      expect(texts.filter((text) => /^\s*notify/i.test(text))).toEqual([]);
    } finally {
      query.mockRestore();
      await listener.end();
    }
  });

  it('comes by itself when nobody calls wake', async () => {
    const stream = await fixture.startStream();
    const events = stream.subscribe({ storeId: fixture.storeId });
    await fixture.appendMany(1, 5);
    expect(numbersOf(await take(events, 1))).toEqual([5]);
  });

  it('waits for an older transaction that could still append before it, then comes without a wake', async () => {
    const stream = await fixture.startStream();
    const events = stream.subscribe({ storeId: fixture.storeId });
    await fixture.transaction(async (em) => {
      await appendEvents(em, [fixture.newEvent({ data: { n: 'slow' } })]);
      await fixture.append({ data: { n: 'quick' } });
      stream.wake();
      await sleep(100);
      expect(await eventLagSeconds(fixture.pool, stream.position)).toBeGreaterThan(0.05);
    });
    expect(numbersOf(await take(events, 2)).toSorted()).toEqual(['quick', 'slow']);
    expect(await eventLagSeconds(fixture.pool, stream.position)).toBe(0);
  });

  it('survives that the database goes away for a while, and brings what happened meanwhile', async () => {
    const { line, url } = await CuttableLine.to(fixture.url);
    const stream = await fixture.startStream(url);
    const events = stream.subscribe({ storeId: fixture.storeId });
    for (const first of [0, 1000]) {
      line.cut();
      await fixture.appendMany(500, first);
      stream.wake();
      await sleep(200);
      await fixture.appendMany(500, first + 500);
      line.mend();
      expect(numbersOf(await take(events, 1000))).toEqual(Array.from({ length: 1000 }, (_, n) => first + n));
    }
    line.cut();
    await stream.stop();
    line.close();
  });
});
