import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CursorExpiredError } from '../../../src/platform/events/event-cursor.ts';
import { pruneEvents } from '../../../src/platform/events/event-retention.ts';
import { EventsFixture, numbersOf, take } from './events-fixture.ts';

let fixture: EventsFixture;
beforeAll(async () => {
  fixture = await EventsFixture.open();
});
afterAll(() => fixture.close());

async function appendAged(count: number, days: number): Promise<void> {
  await fixture.pool.query(
    `insert into events (id, store_id, type, subject_id, data, metadata, occurred_at)
     select gen_random_uuid(), $1, 'order.created', $1, jsonb_build_object('n', n), '{}', now() - make_interval(days => $3)
     from generate_series(1, $2) n`,
    [fixture.storeId, count, days],
  );
}

describe('the retention', () => {
  it('deletes what is older, keeps the rest, and refuses cursors from before what is kept, in this store only', async () => {
    const { storeId } = fixture;
    const quietStore = await fixture.addStore();
    const stream = await fixture.startStream();
    const start = stream.position;
    const events = stream.subscribe({ storeId, maxQueue: 10_000 });
    await appendAged(4500, 40);
    await appendAged(3, 20);
    stream.wake();
    const seen = await take(events, 4503);

    expect(await pruneEvents(fixture.pool, 30)).toBe(4500);
    expect(await pruneEvents(fixture.pool, 30)).toBe(0);
    expect((await fixture.pool.query('select id from events')).rowCount).toBe(3);

    for (const after of [start, seen[0]?.cursor, seen[4498]?.cursor]) {
      await expect(stream.subscribe({ storeId, after }).next()).rejects.toThrow(CursorExpiredError);
    }
    await expect(stream.assertResumable(storeId, start)).rejects.toThrow(CursorExpiredError);
    await expect(stream.assertResumable(quietStore, start)).resolves.toBeUndefined();
    const lastDeleted = stream.subscribe({ storeId, after: seen[4499]?.cursor });
    expect(numbersOf(await take(lastDeleted, 3))).toEqual([1, 2, 3]);
  });

  it('is noticed by a replay it overtakes', async () => {
    const stream = await fixture.startStream();
    const { storeId } = fixture;
    const after = stream.position;
    const live = stream.subscribe({ storeId, maxQueue: 1200 });
    await appendAged(1200, 50);
    stream.wake();
    await take(live, 1200);
    const events = stream.subscribe({ storeId, after });
    await take(events, 500);
    await pruneEvents(fixture.pool, 30);
    await expect(take(events, 700)).rejects.toThrow(CursorExpiredError);
  });

  it('leaves a place to go on from when every event is gone', async () => {
    const { storeId } = fixture;
    const quietStore = await fixture.addStore();
    await appendAged(3, 40);
    await pruneEvents(fixture.pool, 1);
    expect((await fixture.pool.query('select id from events')).rowCount).toBe(0);

    const stream = await fixture.startStream();
    for (const store of [storeId, quietStore]) {
      await expect(stream.assertResumable(store, stream.position)).resolves.toBeUndefined();
    }
    const events = stream.subscribe({ storeId, after: stream.position });
    await appendAged(1, 0);
    stream.wake();
    expect(numbersOf(await take(events, 1))).toEqual([1]);
  });

  it('refuses to delete what may not have been delivered yet', async () => {
    await expect(pruneEvents(fixture.pool, 0)).rejects.toThrow(RangeError);
    await expect(pruneEvents(fixture.pool, 1.5)).rejects.toThrow(RangeError);
  });
});
