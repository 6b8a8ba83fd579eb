import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/auth/actor.ts';
import { sql } from '../../platform/db/sql.ts';
import type { NewEvent } from '../../platform/events/stored-event.ts';
import { newId } from '../../values/ids.ts';
import { customerEvent } from '../customers/customers.events.ts';
import { findPersons, personKeyOf } from './persons.ts';
import type { FileOrder } from './reading/file-order.ts';

const INSERT = `
  insert into customers (id, store_id, email, name, phone, created_at)
  select id, $1, email, name, phone, since
  from jsonb_to_recordset($2::jsonb) as given (id uuid, email text, name text, phone text, since timestamptz)
  order by email
  on conflict (store_id, email) where not is_registered do nothing
  returning id`;

/**
 * Finds or creates the guests of a batch; a new guest dates from the first order. One e-mail address is one guest. A
 * known guest keeps name and telephone number. Registered customers stay separate, as at checkout. An order without an
 * e-mail address belongs to the guest with the same name, telephone number and postal code, or else to a new guest.
 */
export async function importCustomers(
  em: EntityManager,
  { actor, orders }: { actor: Actor; orders: readonly FileOrder[] },
): Promise<{ idByNumber: ReadonlyMap<string, string>; events: NewEvent[] }> {
  const { storeId } = actor;
  const oldestFirst = orders.toSorted((one, other) => one.placedAt.getTime() - other.placedAt.getTime());
  const withEmail = oldestFirst.filter(({ email }) => email !== null);
  const withoutEmail = oldestFirst.filter(({ email }) => email === null);

  const byEmail = new Map<string, object>();
  for (const order of withEmail) if (!byEmail.has(order.email!)) byEmail.set(order.email!, guestOf(order));
  const added = await insertGuests(em, { storeId, guests: [...byEmail.values()] });
  // A separate statement also sees rows that other transactions committed while the insert waited for them.
  const known = await sql<{ id: string; email: string }>(
    em,
    'select id, email from customers where store_id = $1 and email = any($2) and not is_registered',
    [storeId, [...byEmail.keys()]],
  );
  const idByEmail = new Map(known.map(({ id, email }) => [email, id]));
  const idByNumber = new Map(withEmail.map(({ number, email }) => [number, idByEmail.get(email!)!]));

  const persons = await findPersons(em, { storeId, orders: withoutEmail });
  for (const order of withEmail) addPerson(persons, order, idByNumber.get(order.number)!);
  const strangers: Guest[] = [];
  for (const order of withoutEmail) {
    const key = personKeyOf(order);
    const guest = guestOf(order);
    const id = (key !== undefined && persons.get(key)) || guest.id;
    if (id === guest.id) strangers.push(guest);
    addPerson(persons, order, id);
    idByNumber.set(order.number, id);
  }
  added.push(...(await insertGuests(em, { storeId, guests: strangers })));
  return {
    idByNumber,
    events: added.map((id) =>
      customerEvent(actor, 'customer.created', { id, isRegistered: false, version: 1 }),
    ),
  };
}

type Guest = ReturnType<typeof guestOf>;

function guestOf({ number, email, customerName, phone, placedAt }: FileOrder) {
  const name = customerName ?? email ?? `Customer of order ${number}`;
  return { id: newId(), email, name, phone, since: placedAt };
}

function addPerson(persons: Map<string, string>, order: FileOrder, id: string): void {
  const key = personKeyOf(order);
  if (key !== undefined && !persons.has(key)) persons.set(key, id);
}

/** @returns the ids of the new guests */
async function insertGuests(
  em: EntityManager,
  { storeId, guests }: { storeId: string; guests: readonly object[] },
): Promise<string[]> {
  if (guests.length === 0) return [];
  const added = await sql<{ id: string }>(em, INSERT, [storeId, JSON.stringify(guests)]);
  return added.map(({ id }) => id);
}
