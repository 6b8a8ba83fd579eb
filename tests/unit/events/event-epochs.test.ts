import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CursorExpiredError } from '../../../src/platform/events/event-cursor.ts';
import { EventsFixture, numbersOf, take } from './events-fixture.ts';

const APPEND = `insert into events (id, store_id, type, subject_id, data, metadata)
  values (gen_random_uuid(), $1, 'order.created', $1, jsonb_build_object('n', $2::int), '{}')
  returning (xid::text::bigint >> 48)::int as epoch`;

let fixture: EventsFixture;
beforeAll(async () => {
  fixture = await EventsFixture.open();
});
afterAll(() => fixture.close());

/** Simulates a restored log, which was written on another cluster. */
async function moveLog(): Promise<void> {
  await fixture.pool.query("update event_epochs set origin = 'elsewhere'");
}

const epochs = async (): Promise<number[]> => {
  const { rows } = await fixture.pool.query<{ number: number }>('select number from event_epochs order by 1');
  return rows.map(({ number }) => number);
};

/** A new session that has not read the epoch yet. */
async function newSession(): Promise<Client> {
  const client = new Client({ connectionString: fixture.url });
  await client.connect();
  return client;
}

async function appendWith(session: Client, n: number): Promise<number> {
  const { rows } = await session.query<{ epoch: number }>(APPEND, [fixture.storeId, n]);
  return rows[0]!.epoch;
}

describe('an epoch of the event log', () => {
  it('is begun once by those who append first, however many they are, and again after a rollback', async () => {
    await moveLog();
    const former = (await epochs()).at(-1)!;
    const sessions = await Promise.all(Array.from({ length: 6 }, newSession));
    const [first, ...others] = sessions;
    await first!.query('begin');
    expect(await appendWith(first!, 0)).toBe(former + 1);
    const waiting = Promise.all(others.map((session, n) => appendWith(session, n)));
    await first!.query('rollback');
    expect(new Set(await waiting)).toEqual(new Set([former + 1]));
    expect(await appendWith(first!, 6)).toBe(former + 1);
    expect((await epochs()).at(-1)).toBe(former + 1);
    await Promise.all(sessions.map((session) => session.end()));
  });

  it('begins when the log ends ahead of the transactions of the cluster', async () => {
    const former = (await epochs()).at(-1)!;
    await fixture.pool.query(
      `insert into events (id, store_id, type, subject_id, data, metadata, xid)
       select gen_random_uuid(), store_id, type, subject_id, '{"n":7}', metadata,
         (xid::text::bigint + 1000000000000)::text::xid8
       from events order by xid desc, seq desc limit 1`,
    );
    const session = await newSession();
    expect(await appendWith(session, 8)).toBe(former + 1);
    await session.end();
  });

  it('ends the subscriptions of the former one, and what was written before is never told as new', async () => {
    const stream = await fixture.startStream();
    const { storeId } = fixture;
    const [open, resumed] = [stream.subscribe({ storeId }), stream.subscribe({ storeId })];
    const session = await newSession();
    await appendWith(session, 9);
    stream.wake();
    const [last] = await take(open, 1);
    await session.end();
    await moveLog();
    const later = await newSession();
    await appendWith(later, 10);
    stream.wake();
    await expect(open.next()).rejects.toThrow(CursorExpiredError);
    await expect(take(resumed, 2)).rejects.toThrow(CursorExpiredError);
    const anew = stream.subscribe({ storeId });
    await appendWith(later, 11);
    stream.wake();
    expect(numbersOf(await take(anew, 1))).toEqual([11]);
    const behind = stream.subscribe({ storeId, after: last!.cursor });
    expect(numbersOf(await take(behind, 2))).toEqual([10, 11]);
    await later.end();
  });

  it('may lose its last events, as with a snapshot of the disk: then subscriptions end, too', async () => {
    const { storeId } = fixture;
    const session = await newSession();
    const stream = await fixture.startStream();
    const events = stream.subscribe({ storeId });
    await appendWith(session, 12);
    stream.wake();
    const [undone] = await take(events, 1);
    await session.query('begin');
    await session.query("select set_config('ordinal.events_retention', 'on', true)");
    const { rows } = await session.query<{ xid: string; seq: string }>(
      'delete from events where id = $1 returning xid::text, seq::text',
      [undone!.id],
    );
    // Another event takes its position.
    await session.query(
      `insert into events (id, store_id, type, subject_id, data, metadata, xid, seq) overriding system value
       values (gen_random_uuid(), $1, 'order.created', $1, '{"n":13}', '{}', $2::xid8, $3::bigint)`,
      [storeId, rows[0]!.xid, rows[0]!.seq],
    );
    await session.query('commit');
    await session.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'ordinal%'",
    );
    await expect(events.next()).rejects.toThrow(CursorExpiredError);
    await expect(stream.assertResumable(storeId, undone!.cursor)).rejects.toThrow(CursorExpiredError);
    await session.end();
  });
});
