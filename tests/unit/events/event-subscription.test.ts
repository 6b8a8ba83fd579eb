import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CursorExpiredError,
  decodeCursor,
  encodeCursor,
  InvalidCursorError,
} from '../../../src/platform/events/event-cursor.ts';
import type { EventStream } from '../../../src/platform/events/event-stream.ts';
import { SubscriberTooSlowError } from '../../../src/platform/events/event-subscription.ts';
import { EventsFixture, numbersOf, take } from './events-fixture.ts';

let fixture: EventsFixture;
let stream: EventStream;
beforeAll(async () => {
  fixture = await EventsFixture.open();
  stream = await fixture.startStream();
});
afterAll(() => fixture.close());

const range = (count: number, first = 0): number[] => Array.from({ length: count }, (_, at) => first + at);

describe('a subscription', () => {
  it('gets what it is interested in and nothing else, live and replayed', async () => {
    const [orderId, customerId, subjectId] = [randomUUID(), randomUUID(), randomUUID()];
    const { storeId } = fixture;
    const otherStore = await fixture.addStore();
    const interests = {
      order: { storeId, orderId },
      'order paid': { storeId, orderId, types: ['order.paid', 'order.shipped'] },
      customer: { storeId, customerId },
      'customer order': { storeId, customerId, orderId },
      subject: { storeId, subjectId },
      paid: { storeId, types: ['order.paid', 'stock.changed', 'order.paid'] },
      store: { storeId },
      other: { storeId: otherStore },
    };
    const expected: Record<keyof typeof interests, number[]> = {
      order: [1, 2],
      'order paid': [2],
      customer: [2, 3],
      'customer order': [2],
      subject: [4],
      paid: [2, 4],
      store: [1, 2, 3, 4],
      other: [5],
    };
    const after = stream.position;
    const live = Object.entries(interests).map(
      ([name, interest]) => [name, stream.subscribe(interest)] as const,
    );
    await fixture.append(
      { orderId, data: { n: 1 } },
      { orderId, customerId, type: 'order.paid', data: { n: 2 } },
      { customerId, data: { n: 3 } },
      { subjectId, type: 'stock.changed', data: { n: 4 } },
      { orderId, customerId, subjectId, storeId: otherStore, type: 'order.paid', data: { n: 5 } },
    );
    stream.wake();
    const all = stream.subscribe({ storeId: otherStore, after });
    await take(all, 1);
    for (const [name, events] of live) {
      const key = name as keyof typeof interests;
      expect([name, numbersOf(await take(events, expected[key].length))]).toEqual([name, expected[key]]);
      const replayed = stream.subscribe({ ...interests[key], after });
      expect([name, numbersOf(await take(replayed, expected[key].length))]).toEqual([name, expected[key]]);
      for (const rest of [events, replayed]) {
        const next = rest.next();
        await rest.return();
        expect(await next).toEqual({ done: true, value: undefined });
      }
    }
    await all.return();
    expect(stream.subscriberCount).toBe(0);
  });

  it('replays a long history page by page and goes on live while more is appended', async () => {
    const storeId = await fixture.addStore();
    const after = stream.position;
    const add = async (first: number): Promise<void> => {
      await fixture.append(...range(300, first).map((n) => ({ storeId, data: { n } })));
      stream.wake();
    };
    for (let first = 0; first < 1800; first += 300) await add(first);
    const events = stream.subscribe({ storeId, after });
    const taken = take(events, 3000);
    for (let first = 1800; first < 3000; first += 300) await add(first);
    expect(numbersOf(await taken)).toEqual(range(3000));
    await events.return();
  });

  it('can be asked for what has happened, without waiting for what has not', async () => {
    const storeId = await fixture.addStore();
    const after = stream.position;
    const add = async (...numbers: number[]): Promise<void> => {
      const seen = stream.subscribe({ storeId });
      await fixture.append(...numbers.map((n) => ({ storeId, data: { n } })));
      stream.wake();
      await take(seen, numbers.length);
      await seen.return();
    };
    await add(0, 1);
    const events = stream.subscribe({ storeId, after });
    expect([events.isCaughtUp, (await events.take())?.data.n]).toEqual([false, 0]);
    await add(2);
    expect([(await events.take())?.data.n, (await events.take())?.data.n]).toEqual([1, 2]);
    expect([await events.take(), events.isCaughtUp]).toEqual([undefined, true]);
    await add(3);
    expect(events.isCaughtUp).toBe(false);
    await add(4, 5);
    expect([(await events.take())?.data.n, ...numbersOf(events.takeReady(1))]).toEqual([3, 4]);
    expect([numbersOf(events.takeReady(9)), events.isCaughtUp]).toEqual([[5], true]);
    const next = events.next();
    await add(6);
    expect((await next).value?.data.n).toBe(6);
    await events.return();
    expect([await events.take(), events.isEnded]).toEqual([undefined, true]);
  });

  it('is not too slow while it replays more than its queue holds', async () => {
    const storeId = await fixture.addStore();
    const after = stream.position;
    const events = stream.subscribe({ storeId, after, maxQueue: 10 });
    const live = stream.subscribe({ storeId, maxQueue: 1200 });
    await fixture.append(...range(1200).map((n) => ({ storeId, data: { n } })));
    stream.wake();
    await take(live, 1200);
    expect(numbersOf(await take(events, 1200))).toEqual(range(1200));
    await Promise.all([live.return(), events.return()]);
  });

  it('ends when it does not read, alone, with an error and an empty queue', async () => {
    const storeId = await fixture.addStore();
    const slow = stream.subscribe({ storeId, maxQueue: 50 });
    const quick = stream.subscribe({ storeId });
    const before = stream.subscriberCount;
    const taken = take(quick, 200);
    await fixture.append(...range(200).map((n) => ({ storeId, data: { n } })));
    stream.wake();
    expect(numbersOf(await taken)).toEqual(range(200));
    expect(stream.subscriberCount).toBe(before - 1);
    await expect(slow.next()).rejects.toThrow(SubscriberTooSlowError);
    expect(await slow.next()).toEqual({ done: true, value: undefined });
    await quick.return();
  });

  it('leaves nothing behind when a thousand come and go ten times', async () => {
    const { storeId } = fixture;
    const { signal } = new AbortController();
    const after = stream.position;
    for (let round = 0; round < 10; round++) {
      const open = range(1000).map((n) =>
        stream.subscribe({
          storeId,
          orderId: randomUUID(),
          ...(n % 2 ? { after } : {}),
          ...(n % 4 ? {} : { signal }),
        }),
      );
      expect(stream.subscriberCount).toBe(1000);
      const waiting = open.slice(0, 20).map((events) => events.next());
      for (const events of open) void events.return();
      expect(stream.subscriberCount).toBe(0);
      for (const next of await Promise.all(waiting)) expect(next.done).toBe(true);
    }
  });

  it('ends with its signal, before or while it waits', async () => {
    const { storeId } = fixture;
    const controller = new AbortController();
    const events = stream.subscribe({ storeId, signal: controller.signal });
    const next = events.next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    const late = stream.subscribe({ storeId, signal: controller.signal });
    expect(await late.next()).toEqual({ done: true, value: undefined });
    expect(stream.subscriberCount).toBe(0);
  });

  it('answers several calls of next in order', async () => {
    const storeId = await fixture.addStore();
    const events = stream.subscribe({ storeId });
    const next = range(3).map(() => events.next());
    await fixture.append(...range(3).map((n) => ({ storeId, data: { n } })));
    stream.wake();
    expect((await Promise.all(next)).map(({ value }) => value?.data.n)).toEqual([0, 1, 2]);
    await events.return();
  });

  it('is refused with a cursor that is malformed, and fails with one of no event there is', async () => {
    const { storeId } = fixture;
    expect(() => stream.subscribe({ storeId, after: 'nonsense' })).toThrow(InvalidCursorError);
    const events = stream.subscribe({ storeId });
    await fixture.append({ data: { n: 0 } });
    stream.wake();
    const [event] = await take(events, 1);
    await events.return();
    const { xid, seq, id } = decodeCursor(event!.cursor);
    const elsewhere = [
      { xid: String(BigInt(xid) + 1_000_000n), seq, id },
      { xid, seq: seq + 1_000_000, id },
      { xid, seq, id: 'abcdefabcdef' },
      { xid: String(BigInt(xid) + 2n ** 48n), seq, id },
    ].map(encodeCursor);
    for (const after of elsewhere) {
      await expect(stream.subscribe({ storeId, after }).next()).rejects.toThrow(CursorExpiredError);
      await expect(stream.assertResumable(storeId, after)).rejects.toThrow(CursorExpiredError);
    }
    for (const after of [stream.position, event!.cursor]) {
      await expect(stream.assertResumable(storeId, after)).resolves.toBeUndefined();
    }
    expect(stream.subscriberCount).toBe(0);
  });

  it('ends with the stream', async () => {
    const short = await fixture.startStream();
    const next = short.subscribe({ storeId: fixture.storeId }).next();
    await Promise.all([short.stop(), short.stop()]);
    expect(await next).toEqual({ done: true, value: undefined });
    short.wake();
  });
});
