import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { newId } from '../../values/ids.ts';
import { customerEvent } from '../customers/customers.events.ts';
import type { FileOrder } from './file-order.ts';

const INSERT = `
  insert into customers (id, store_id, email, name, phone, created_at)
  select id, $1, email, name, phone, since
  from jsonb_to_recordset($2::jsonb) as given (id uuid, email text, name text, phone text, since timestamptz)
  order by email
  on conflict (store_id, email) where not is_registered do nothing
  returning id`;

/**
 * The guests of a batch by their e-mail addresses; who is new is made, since the day of the first order. Somebody who
 * is known keeps name and telephone number, and somebody registered stays apart, as at the checkout.
 */
export async function importCustomers(
  em: EntityManager,
  { actor, orders }: { actor: Actor; orders: readonly FileOrder[] },
): Promise<{ idByEmail: ReadonlyMap<string, string>; events: NewEvent[] }> {
  const { storeId } = actor;
  const oldestFirst = orders.toSorted((one, other) => one.placedAt.getTime() - other.placedAt.getTime());
  const guests = new Map<string, object>();
  for (const { email, customerName, phone, placedAt } of oldestFirst) {
    if (!guests.has(email))
      guests.set(email, { id: newId(), email, name: customerName, phone, since: placedAt });
  }
  const added = await sql<{ id: string }>(em, INSERT, [storeId, JSON.stringify([...guests.values()])]);
  // A statement of its own sees what others committed while the one above waited for them.
  const all = await sql<{ id: string; email: string }>(
    em,
    'select id, email from customers where store_id = $1 and email = any($2) and not is_registered',
    [storeId, [...guests.keys()]],
  );
  return {
    idByEmail: new Map(all.map(({ id, email }) => [email, id])),
    events: added.map(({ id }) =>
      customerEvent(actor, 'customer.created', { id, isRegistered: false, version: 1 }),
    ),
  };
}
