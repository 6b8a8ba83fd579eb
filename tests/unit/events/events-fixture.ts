import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import pino from 'pino';
import { openOrm } from '../../../src/platform/db/orm.ts';
import { appendEvents } from '../../../src/platform/events/event-log.ts';
import { EventStream } from '../../../src/platform/events/event-stream.ts';
import type { NewEvent, StoredEvent } from '../../../src/platform/events/stored-event.ts';
import { createDatabase } from '../../testkit/databases/postgres.ts';

export const METADATA = { actor: 'system', requestId: null, source: 'job', version: 1 };

/** A database with one store, methods that append to its log, and streams that are stopped at the end. */
export class EventsFixture {
  readonly storeId = randomUUID();
  readonly #streams: EventStream[] = [];
  readonly #drop: () => Promise<void>;
  readonly url: string;
  readonly orm: MikroORM;
  readonly pool: Pool;

  private constructor(url: string, orm: MikroORM, drop: () => Promise<void>) {
    this.url = url;
    this.orm = orm;
    this.pool = new Pool({ connectionString: url, max: 4 });
    this.#drop = drop;
  }

  static async open(): Promise<EventsFixture> {
    const database = await createDatabase();
    const orm = await openOrm({ url: database.url, poolSize: 12, entities: [] });
    const fixture = new EventsFixture(database.url, orm, () => database.drop());
    await fixture.addStore(fixture.storeId);
    return fixture;
  }

  async addStore(id: string = randomUUID()): Promise<string> {
    await this.pool.query('insert into stores (id, code, name, currency) values ($1, $2, $3, $4)', [
      id,
      `store-${id}`,
      'Store',
      'EUR',
    ]);
    return id;
  }

  async startStream(connectionString = this.url): Promise<EventStream> {
    const stream = new EventStream({ connectionString, log: pino({ enabled: false }) });
    this.#streams.push(stream);
    await stream.start();
    return stream;
  }

  newEvent(event: Partial<NewEvent> = {}): NewEvent {
    return {
      storeId: this.storeId,
      type: 'order.created',
      subjectId: event.orderId ?? randomUUID(),
      data: {},
      metadata: METADATA,
      ...event,
    };
  }

  transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional(work);
  }

  async append(...events: Partial<NewEvent>[]): Promise<void> {
    await this.transaction((em) =>
      appendEvents(
        em,
        events.map((event) => this.newEvent(event)),
      ),
    );
  }

  /** Appends numbered events in one transaction: `data.n` counts from `first`. */
  async appendMany(count: number, first = 0): Promise<void> {
    await this.append(...Array.from({ length: count }, (_, at) => ({ data: { n: first + at } })));
  }

  async close(): Promise<void> {
    await Promise.all(this.#streams.map((stream) => stream.stop()));
    await Promise.all([this.orm.close(), this.pool.end()]);
    await this.#drop();
  }
}

/** Reads a number of events. The test's timeout applies if they do not come. */
export async function take(events: AsyncIterator<StoredEvent>, count: number): Promise<StoredEvent[]> {
  const taken: StoredEvent[] = [];
  while (taken.length < count) {
    const { done, value } = await events.next();
    if (done) throw new Error(`the events ended after ${taken.length} of ${count}`);
    taken.push(value);
  }
  return taken;
}

export function numbersOf(events: readonly StoredEvent[]): unknown[] {
  return events.map((event) => event.data.n);
}
