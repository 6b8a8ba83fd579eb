import { describe, expect } from 'vitest';
import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { closeAll, subscribe } from '../../testkit/clients/subscriber.ts';
import { fewestStatements } from '../../testkit/databases/statements.ts';
import { appTest } from '../../testkit/fixtures.ts';
import { tellOf } from '../../testkit/shop/events.ts';
import { placeTestOrder } from '../../testkit/shop/orders.ts';
import { signedInAs } from '../../testkit/shop/people.ts';

const OF_ORDERS = /from "?orders"?\b/;

interface Told {
  order: { id: string } | null;
}

const it = appTest({ audited: false, environment: { API_RATE_LIMIT: '0' } });

describe('subscribers with the same document and variables', () => {
  it('are answered by one execution, and each under the id and with the cursor of its own', async ({
    app,
  }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const document =
      'subscription { orderEvents(types: [ORDER_UPDATED]) { id data { ... on OrderChangeData { n: version text: number } } cursor } }';
    const crowd = await Promise.all(
      Array.from({ length: 300 }, () => subscribe<{ data: unknown }>(manager, document)),
    );
    expect(app.shop.feeds.size).toBe(300);
    expect(app.shop.feeds.groupCount).toBe(1);
    await tellOf(app, { data: { version: 1 } }, { data: { version: 2, number: 'ü"\u2028\n😀' } });
    const told = await Promise.all(crowd.map((subscriber) => subscriber.take(2)));
    expect(told[0]!.map(({ data }) => data)).toEqual([
      { n: 1, text: null },
      { n: 2, text: 'ü"\u2028\n😀' },
    ]);
    for (const each of told) expect(each).toEqual(told[0]);
    await closeAll(app, crowd);
  });

  it('share what is read for an event with those who show other fields of it', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { id } = await placeTestOrder(app);
    const admin = await signedInAs(app, UserRole.ADMIN);
    const shown = ['number', 'status', 'total { amount }', 'number status'];
    const crowd = await Promise.all(
      shown.map((fields, at) =>
        subscribe<Told>(
          at === 0 ? admin : manager,
          `subscription { orderEvents(types: [ORDER_UPDATED]) { order { ${fields} } } }`,
        ),
      ),
    );
    expect(app.shop.feeds.groupCount).toBe(4);
    let told = 0;
    const tell = async () => {
      await tellOf(app, { orderId: id });
      told += 1;
      for (const subscriber of crowd) await subscriber.take(told);
    };
    expect(await fewestStatements(tell, OF_ORDERS)).toBe(1);
    await closeAll(app, crowd);
  });

  it('cost few statements when many events come at once, and get each in its place', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const orders = [await placeTestOrder(app), await placeTestOrder(app), await placeTestOrder(app)];
    const subscriber = await subscribe<{ data: { n: number }; order: { id: string } }>(
      manager,
      'subscription { orderEvents(types: [ORDER_UPDATED]) { data { ... on OrderChangeData { n: version } } order { id customer { id } } } }',
    );
    const events = Array.from({ length: 90 }, (_, n) => ({
      orderId: orders[n % 3]!.id,
      data: { version: n },
    }));
    let told = 0;
    const tell = async () => {
      await tellOf(app, ...events);
      told += events.length;
      await subscriber.take(told);
    };
    // The events come in two or three batches: those available at the first read, and the rest.
    expect(await fewestStatements(tell, OF_ORDERS)).toBeLessThanOrEqual(4);
    expect(subscriber.items.map(({ data, order }) => [data.n, order.id])).toEqual(
      [...events, ...events, ...events].map(({ data, orderId }) => [data.version, orderId]),
    );
    await closeAll(app, [subscriber]);
  });

  it('see how things stand at every event, never what an earlier one has read', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const { rawOrderId, id } = await placeTestOrder(app);
    const subscriber = await subscribe<{ order: { version: number } }>(
      manager,
      'subscription ($id: ID) { orderEvents(orderId: $id, types: [ORDER_UPDATED]) { order { version } } }',
      { id },
    );
    for (const version of [5, 6, 7]) {
      await app.shop.core.reader.query('update orders set version = $1 where id = $2', [version, rawOrderId]);
      await tellOf(app, { orderId: id });
      await subscriber.take(version - 4);
    }
    expect(subscriber.items.map(({ order }) => order.version)).toEqual([5, 6, 7]);
    await closeAll(app, [subscriber]);
  });
});

describe('an event that cannot be answered', () => {
  it('is an error without its reason for everybody, and the next one is answered again', async ({ app }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const crowd = await Promise.all(
      Array.from({ length: 20 }, () => subscribe(manager, 'subscription { stockChanged { sku onHand } }')),
    );
    const type = 'stock.changed';
    const counts = { sku: 'A-1', onHand: 1, reserved: 0, available: 1, isLow: false };
    await tellOf(app, { type, data: { ...counts, onHand: 'many' } }, { type, data: counts });
    for (const { answers } of crowd) {
      await expect.poll(() => answers.length).toBe(2);
      const [failed, shown] = answers;
      expect(failed).toMatchObject({
        data: { stockChanged: { sku: 'A-1', onHand: null } },
        errors: [{ path: ['stockChanged', 'onHand'], extensions: { code: 'INTERNAL' } }],
      });
      expect(JSON.stringify(failed)).not.toContain('many');
      expect(shown).toEqual({ data: { stockChanged: { sku: 'A-1', onHand: 1 } } });
    }
    await closeAll(app, crowd);
  });
});

describe('subscribers who resume', () => {
  it('get what they missed, each from their own cursor, and then go on together without a gap', async ({
    app,
  }) => {
    const manager = await signedInAs(app, UserRole.MANAGER);
    const document = `subscription ($after: String, $types: [OrderEventType!]) {
      orderEvents(after: $after, types: $types) { data { ... on OrderChangeData { n: version } } cursor }
    }`;
    const LAST = 300;
    type Numbered = { data: { n: number }; cursor: string };
    const types = ['ORDER_UPDATED'];
    const first = await subscribe<Numbered>(manager, document, { types });
    const tell = (from: number, count: number) =>
      tellOf(app, ...Array.from({ length: count }, (_, at) => ({ data: { version: from + at } })));
    await tell(0, 15);
    const missed = await first.take(15);
    let next = 15;
    const telling = (async () => {
      for (; next < LAST; next += 5) await tell(next, 5);
    })();
    const resumed = await Promise.all(
      missed.map(({ cursor }) => subscribe<Numbered>(manager, document, { types, after: cursor })),
    );
    await telling;
    for (const [at, subscriber] of resumed.entries()) {
      const seen = await subscriber.take(LAST - 1 - at);
      expect(seen.map(({ data }) => data.n)).toEqual(
        Array.from({ length: LAST - 1 - at }, (_, n) => n + at + 1),
      );
    }
    await expect.poll(() => app.shop.feeds.groupCount).toBe(1);
    expect(app.shop.core.events.subscriberCount).toBe(1);
    await closeAll(app, [first, ...resumed]);
  });
});
