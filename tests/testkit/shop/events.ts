import { randomUUID } from 'node:crypto';
import { appendEvents } from '../../../src/platform/events/event-log.ts';
import type { NewEvent } from '../../../src/platform/events/stored-event.ts';
import type { TestApp } from '../app.ts';
import { rawId } from './ids.ts';
import { DEFAULT_STORE } from './people.ts';

/** Appends order events and wakes the server. By default the orders do not exist. */
export async function tellOf(app: TestApp, ...events: Partial<NewEvent>[]): Promise<void> {
  const rows = events.map((event): NewEvent => {
    const orderId = event.orderId ? rawId(event.orderId) : randomUUID();
    const metadata = { actor: 'system:tests', requestId: null, source: 'cli', version: 1 };
    return {
      storeId: DEFAULT_STORE,
      type: 'order.updated',
      subjectId: orderId,
      data: {},
      metadata,
      ...event,
      orderId,
    };
  });
  await app.shop.core.transactions.run((em) => appendEvents(em, rows));
  app.shop.core.events.wake();
}
