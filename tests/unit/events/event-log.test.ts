import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../src/platform/db/sql.ts';
import { appendEvents } from '../../../src/platform/events/event-log.ts';
import { TAIL } from '../../../src/platform/events/event-tail.ts';
import { EventsFixture, METADATA, numbersOf, take } from './events-fixture.ts';

let fixture: EventsFixture;
beforeAll(async () => {
  fixture = await EventsFixture.open();
});
afterAll(() => fixture.close());

describe('the event log', () => {
  it('gives an event back as it was appended', async () => {
    const stream = await fixture.startStream();
    const events = stream.subscribe({ storeId: fixture.storeId });
    const [orderId, customerId] = [randomUUID(), randomUUID()];
    const data = { total: '12.50', lines: [{ sku: 'A', quantity: 2 }], note: null };
    await fixture.append({ type: 'order.paid', subjectId: orderId, orderId, customerId, data });
    stream.wake();

    const [event] = await take(events, 1);
    expect(event).toMatchObject({ type: 'order.paid', subjectId: orderId, orderId, customerId, data });
    expect(event?.metadata).toEqual(METADATA);
    expect(event?.id[14]).toBe('7');
    expect(Math.abs(Date.now() - (event?.occurredAt.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('keeps the order in which the events were given', async () => {
    const stream = await fixture.startStream();
    const events = stream.subscribe({ storeId: fixture.storeId });
    await fixture.appendMany(200);
    stream.wake();
    expect(numbersOf(await take(events, 200))).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  it('refuses to append outside a transaction', async () => {
    const em = fixture.orm.em.fork();
    await expect(appendEvents(em, [fixture.newEvent()])).rejects.toThrow('in the transaction');
  });

  it('emits nothing of a transaction that is rolled back', async () => {
    const stream = await fixture.startStream();
    const events = stream.subscribe({ storeId: fixture.storeId });
    const failure = new Error('no');
    await expect(
      fixture.transaction(async (em) => {
        await appendEvents(em, [fixture.newEvent({ data: { n: 'rolled back' } })]);
        throw failure;
      }),
    ).rejects.toBe(failure);
    stream.wake();
    await fixture.append({ data: { n: 'committed' } });
    stream.wake();
    expect(numbersOf(await take(events, 1))).toEqual(['committed']);
  });

  it('cannot be changed, nor cut short, by a statement that is not the retention', async () => {
    await fixture.append({ data: { n: 'kept' } });
    await expect(fixture.pool.query("update events set type = 'forged'")).rejects.toThrow('append-only');
    await expect(fixture.pool.query('delete from events')).rejects.toThrow('append-only');
  });

  it('is followed without reading all of it, also with a plan that is kept', async () => {
    await fixture.appendMany(2_000);
    await fixture.pool.query('analyze events');
    const client = await fixture.pool.connect();
    try {
      await client.query('set plan_cache_mode = force_generic_plan');
      await client.query(`prepare tail as ${TAIL.text}`);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        "explain execute tail ('5', '1', '0', '0', false)",
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('events_tail');
      expect(plan).not.toContain('Seq Scan');
    } finally {
      client.release(true);
    }
  });

  it('orders the events of one order by its lock, also when the later writer began first', async () => {
    const stream = await fixture.startStream();
    const orderId = randomUUID();
    const events = stream.subscribe({ storeId: fixture.storeId, orderId });
    const lock = (em: EntityManager) =>
      sql(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [orderId]);

    await fixture.transaction(async (early) => {
      // Assigns its transaction id before the other one begins.
      await sql(early, 'select pg_current_xact_id()');
      await fixture.transaction(async (late) => {
        await lock(late);
        await appendEvents(late, [fixture.newEvent({ orderId, data: { n: 'first' } })]);
      });
      await lock(early);
      await appendEvents(early, [fixture.newEvent({ orderId, data: { n: 'second' } })]);
    });
    stream.wake();

    const taken = await take(events, 2);
    expect(numbersOf(taken)).toEqual(['first', 'second']);
    const resumed = stream.subscribe({ storeId: fixture.storeId, orderId, after: taken[0]?.cursor });
    expect(numbersOf(await take(resumed, 1))).toEqual(['second']);
  });
});
